// What no one needs at each change (npm run test:long; CI runs it after npm test): comparisons with LibreOffice, and the suites of which a plain run
// takes a smaller sample (test/helpers/long.ts).
const config = require("./jest.config.js");
const SAMPLED = ["click/one-click", "excel/contract", "faults/sample", "fuzz/packages", "fuzz/sheets", "line/undo", "sequences/sequences"];
module.exports = {
  ...config,
  projects: [
    {
      ...config.projects[0],
      displayName: "long",
      testMatch: ["<rootDir>/test/**/*.long.test.ts", ...SAMPLED.map((name) => `<rootDir>/test/${name}.test.ts`)],
      testPathIgnorePatterns: ["/node_modules/"],
    },
  ],
};
