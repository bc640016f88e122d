// Stands for @fluentui/tokens/lib/tokens.js in the built pages: the name of each token is the name of its CSS variable, and the list of all
// of them is 25 kB of script before the first paint. A test holds it against Fluent's own.

/** Tokens that have a value where no theme gives them one. */
const LAYERS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

export const tokens = new Proxy<Readonly<Record<string, string>>>(
  {},
  {
    get: (_, name) => `var(--${String(name)}${LAYERS[String(name)] === undefined ? "" : `, ${LAYERS[String(name)]}`})`,
  },
);
