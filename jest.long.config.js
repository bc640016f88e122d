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
  "cli/client",
  "cli/lines",
  "cli/summary",
  "embedded/model/random-edits",
  "embedded/package/hostile",
  "excel/contract",
  "excel/rollback",
  "forms/invariance",
  "forms/linear",
  "formulas/growth",
  "line/collect",
  "line/moved-marks",
  "line/own-names",
  "line/printed-sheet",
  "line/promise",
  "line/stored-part",
  "line/summaries",
  "line/undo",
  "reading/generated",
  "reading/phrases/phrases",
  "reading/plain",
  "reading/words",
  "report-text/blind",
  "scoring/lists",
  "scoring/live-later",
  "scoring/outcome",
  "scoring/properties",
  "sentences/formula",
  "sentences/recorded",
  "shell/generated",
  "workbook/state",
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
