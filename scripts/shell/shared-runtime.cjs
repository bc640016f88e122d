// jest's runtime, but for one thing: what computes (rooms that see neither clock nor host) and the packages it uses are loaded once in a worker,
// not anew for each suite. 280 suites loaded up to 470 modules each. Nothing in these rooms remembers but what it has read (caches of pure
// functions); a suite that puts another module in the place of one (jest.mock) loads everything itself.
const { readFileSync } = require("node:fs");
const { join, sep } = require("node:path");
const { isNativeError } = require("node:util").types;
const Runtime = require("jest-runtime").default;
const { dependencies } = require("../../package.json");
const { hosts, rooms } = require("../../rooms.cjs");

const root = join(__dirname, "../..");
const SHARED = [
  ...[...Object.keys(rooms).filter((room) => !hosts.includes(room)), "assess.ts"].map((room) => join(root, "src", room)),
  ...Object.keys(dependencies).map((name) => join(root, "node_modules", name)),
];
const isShared = (path) => SHARED.some((place) => path === place || path.startsWith(place + sep));
const SAME = ["Map", "Set", "WeakMap", "WeakSet"];
/** A shared module keeps the names of the suite that loaded it; a Map of it must be a Map to every other, and an error an error. */
function knowEachOther(global) {
  for (const name of SAME) global[name] = globalThis[name];
  const ownError = global.Error;
  const usual = Function.prototype[Symbol.hasInstance];
  const value = function (thing) {
    return usual.call(this, thing) || (this === ownError && isNativeError(thing));
  };
  Object.defineProperty(ownError, Symbol.hasInstance, { value });
}

const modules = new Map();
const sourceMaps = new Map();

/** A suite's own modules, and behind them those of all. */
class Modules extends Map {
  get(path) {
    return super.get(path) ?? modules.get(path);
  }
  set(path, module) {
    if (!isShared(path)) return super.set(path, module);
    modules.set(path, module);
    return this;
  }
  delete(path) {
    return isShared(path) ? modules.delete(path) : super.delete(path);
  }
}

module.exports = class SharedRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath) {
    super(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath);
    if (/\bjest\.(?:mock|doMock|resetModules|isolateModules)\(/.test(readFileSync(testPath, "utf8"))) return;
    knowEachOther(environment.global);
    this._moduleRegistry = new Modules();
    for (const [path, place] of sourceMaps) this._sourceMapRegistry.set(path, place);
  }
  teardown() {
    for (const [path, place] of this._sourceMapRegistry) if (isShared(path)) sourceMaps.set(path, place);
    super.teardown();
  }
};
