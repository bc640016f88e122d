// Small test files first: most mutants fail in the first file that meets them, and the large files run whole corpora.
const Sequencer = require("@jest/test-sequencer").default;

module.exports = class CheapFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].reverse();
  }
};
