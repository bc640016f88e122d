// Browser tests: the built page in the system's Chromium.
const base = require("./jest.config.js").projects[0];
module.exports = {
  ...base,
  displayName: "browser",
  testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 300000,
};
