// In place of @fluentui/react-icons: ChevronDown20Regular stands in the file chevron-down, helpers beside them.
const byName = require("./by-name.cjs");

module.exports = byName((name) => {
  const drawn = /^([A-Z][A-Za-z]*?)\d*(?:Regular|Filled)$/.exec(name);
  if (!drawn) return require("@fluentui/react-icons/utils")[name] ?? require("@fluentui/react-icons/providers")[name];
  return require(`@fluentui/react-icons/svg/${drawn[1].replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`)[name];
});
