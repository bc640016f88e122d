// What no one needs at each change (npm run test:long; CI runs it after npm test): comparisons with LibreOffice, random runs, and the suites of which
// a plain run takes a smaller sample (test/helpers/long.ts).
const config = require("./jest.config.js");
// Its workers take this over, whoever runs it: npm run test:long, npm run coverage.
process.env.TEST_LONG = "1";
const SAMPLED = [
  "cases/cases",
  "cases/variants",
  "checks/odd-names",
  "checks/safe-fixes",
  "excel/contract",
  "excel/rollback",
  "line/moved-marks",
  "line/undo",
  "reading/phrases/phrases",
  "report-text/blind",
  "scoring/live-later",
  "sentences/formula",
  "sentences/recorded",
  "worker/codec",
];
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
