// In place of @fluentui/react-components: each name comes from the package that its index takes it from.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const byName = require("./by-name.cjs");

const index = join(dirname(require.resolve("@fluentui/react-components/package.json")), "lib-commonjs/index.cjs");
const text = readFileSync(index, "utf8");
const packages = new Map([...text.matchAll(/^const (_\w+) = require\("([^"]+)"\);$/gm)].map(([, variable, source]) => [variable, source]));
const names = new Map(
  [...text.matchAll(/get (\w+) \(\) \{\s*return (_\w+)\.(\w+);/g)].map(([, name, variable, inside]) => [
    name,
    { from: packages.get(variable), inside },
  ]),
);

module.exports = byName((name) => {
  const { from, inside } = names.get(name) ?? {};
  return from && require(from)[inside];
});
