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
const common = { rootDir: __dirname, transform, moduleFileExtensions: ["ts", "tsx", "js", "json"] };
module.exports = {
  // Generous, so that a busy machine fails no test; every core works.
  testTimeout: 60000,
  maxWorkers: "100%",
  // A worker that has grown is replaced between two suites: one of 2 GB takes so long to end that jest says it had to be forced.
  workerIdleMemoryLimit: "1GB",
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/taskpane/", "<rootDir>/test/browser/"],
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
