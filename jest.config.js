// Three projects: pure parts and the whole line in node, the pane in jsdom, Chromium only on request.
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
      module: { type: "commonjs" },
    },
  ],
};
// A name of the language that a module does not declare is looked up in the context of its suite, and Node answers each such look-up anew: code
// that says Math or Map in a loop takes twice as long as in a plain run. So every module is handed them. Names that a test may put another thing
// behind (Date, setTimeout, process) stay out.
const LANGUAGE = (
  "Array BigInt Boolean JSON Map Math Number Object Promise Proxy Reflect RegExp Set String " +
  "WeakMap WeakSet ArrayBuffer DataView Uint8Array Uint16Array Uint32Array Int32Array Float64Array Error RangeError TypeError SyntaxError Infinity isFinite isNaN parseFloat parseInt"
).split(" ");
// Fluent's indexes, of which a suite needs a small part.
const moduleNameMapper = Object.fromEntries(
  ["icons", "components"].map((name) => [`^@fluentui/react-${name}$`, `<rootDir>/scripts/shell/fluent/${name}.cjs`]),
);
const common = {
  rootDir: __dirname,
  transform,
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  moduleNameMapper,
  sandboxInjectedGlobals: LANGUAGE,
};
module.exports = {
  // Generous, so that a busy machine fails no test; every core works.
  testTimeout: 240000,
  maxWorkers: "100%",
  // A worker that has grown is replaced between two suites: one of 2 GB takes so long to end that jest says it had to be forced. In bytes.
  workerIdleMemoryLimit: 1_000_000_000,
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      runtime: "<rootDir>/scripts/shell/shared-runtime.cjs",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/taskpane/", "<rootDir>/test/browser/", "\\.long\\.test\\.ts$"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.ts?(x)"],
      setupFiles: ["<rootDir>/test/taskpane/setup.ts"],
    },
  ],
};
