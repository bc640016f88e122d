/** The hash of an empty style element: Fluent's style engine creates those and inserts rules, nothing else inline is allowed. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The Content-Security-Policy of a page: everything from its own origin.
 * `officeOrigin` is the one other origin scripts may come from (Office.js on Microsoft's CDN), or null.
 */
function contentSecurityPolicy(officeOrigin) {
  const scripts = ["'self'", ...(officeOrigin ? [officeOrigin] : [])].join(" ");
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The policy of a page that is one file: what stands in it, and nothing else from anywhere.
 * @param script hash of its script, null for none @param styles hashes of its style sheet and of those of pages that it opens, which have its policy too
 */
function singlePolicy(script, styles) {
  return [
    "default-src 'none'",
    `script-src ${script ?? "'none'"}`,
    `style-src ${styles.join(" ")} ${EMPTY_STYLE}`,
    "img-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy, singlePolicy };
