// jest's own runner of a test file, cheaper for mutants. Stryker tells jest which tests meet a mutant only by a pattern of their names, and does
// not stop at the first that fails: left alone, jest loads every test file of the room for each mutant and runs all that fits.
//
// Here a file none of whose tests fits is not loaded, and after the first failing test nothing more of the mutant runs. Which tests a file has is
// written down in the run without a mutant (MUTATION_HOME), for the runs with one are other processes. Stryker looks for the name of this file.
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const { createEmptyTestResult } = require("@jest/test-result");
const circus = require("jest-circus/runner");

/** The mutant of which a test has failed; it is found, whatever the other tests say. */
let found = null;

/** Where the names of a test file's tests stand. */
const register = (config, testPath) =>
  join(process.env.MUTATION_HOME, "tests", `${relative(config.rootDir, testPath).replace(/\W/g, "-")}.json`);

module.exports = async function run(globalConfig, config, environment, runtime, testPath, sendMessage) {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  const start = () => circus(globalConfig, config, environment, runtime, testPath, sendMessage);
  if (mutant === undefined) return written(register(config, testPath), await start());

  const wanted = new RegExp(globalConfig.testNamePattern ?? "", "i");
  const names = JSON.parse(readFileSync(register(config, testPath), "utf8"));
  if (found === mutant || !names.some((name) => wanted.test(name))) return passedOver(testPath, names[0]);
  stopAtFirst(environment, mutant);
  return start();
};

/** The result of a run without a mutant, its tests written down. */
function written(file, result) {
  mkdirSync(join(process.env.MUTATION_HOME, "tests"), { recursive: true });
  writeFileSync(file, JSON.stringify(result.testResults.map(({ fullName }) => fullName)));
  return result;
}

/** A file that was not loaded; jest takes one without any test for broken. */
function passedOver(testPath, fullName) {
  const test = {
    ancestorTitles: [],
    failureDetails: [],
    failureMessages: [],
    numPassingAsserts: 0,
    title: fullName,
    fullName,
    status: "pending",
  };
  return { ...createEmptyTestResult(), testFilePath: testPath, numPendingTests: 1, testResults: [test] };
}

function stopAtFirst(environment, mutant) {
  const inner = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    await inner?.(event, state);
    if (event.name === "test_done" && event.test.errors.length > 0) found = mutant;
    if (event.name === "test_start" && found === mutant) event.test.mode = "skip";
  };
}
