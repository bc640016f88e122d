// The tests that scripts/mutation.mjs lets meet each change: those of the room itself, without the long ones (made-up cases by the thousand,
// LibreOffice) and those that hold papers of docs/, which would be run once for each of thousands of changes.
const base = { ...require("./jest.config.js").projects[0] };
// A change in what a module does when it is loaded must be met: each run loads all of them.
delete base.runtime;
module.exports = {
  ...base,
  // What jest looks through at each start; tests reach their other files by path.
  roots: ["<rootDir>/src", `<rootDir>/test/${process.env.MUTATION_ROOM}`],
  testRunner: "<rootDir>/scripts/mutation/jest-circus.cjs",
  testSequencer: "<rootDir>/scripts/mutation/cheap-first.cjs",
  testMatch: [`<rootDir>/test/${process.env.MUTATION_ROOM}/**/*.test.ts`],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/phrases/",
    "/docs\\.test",
    "/generated\\.test",
    "\\.long\\.test",
    "/live-.*\\.test",
    "/properties\\.test",
  ],
};
