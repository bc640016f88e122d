// Stands before Fluent's two indexes in tests (jest.config.js): what a suite names is loaded, not all there is. The indexes load 2,800 files, among
// them every icon that Microsoft has drawn, anew for each suite. What is given is Fluent's own.

/** An object of named things, each found when it is asked for. */
module.exports = (find) =>
  new Proxy({ __esModule: true }, { get: (known, name) => (known[name] ??= typeof name === "string" ? find(name) : undefined) });
