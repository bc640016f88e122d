// Three projects: pure parts and the whole line in node, the pane in jsdom, Chromium only on request.
const transform = {
  "^.+\\.tsx?$": ["ts-jest", { tsconfig: { module: "commonjs", moduleResolution: "node10", jsx: "react-jsx", esModuleInterop: true, resolveJsonModule: true, isolatedModules: true, target: "ES2020", allowJs: true, ignoreDeprecations: "5.0" }, diagnostics: false }],
};
const common = { rootDir: __dirname, transform, moduleFileExtensions: ["ts", "tsx", "js", "json"] };
module.exports = {
  // Generous, so that a busy machine fails no test; every core works.
  testTimeout: 60000,
  maxWorkers: "100%",
  projects: [
    { ...common, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"], testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/taskpane/", "<rootDir>/test/browser/"] },
    { ...common, displayName: "pane", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/taskpane/**/*.test.ts?(x)"], setupFiles: ["<rootDir>/test/taskpane/setup.ts"] },
  ],
};
