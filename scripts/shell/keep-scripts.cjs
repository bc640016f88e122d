// A worker compiles each file once, not again for each suite: jest hands every script a way to import of its own, by which V8 takes it for another
// script than the same text before. Nothing here imports so (swc writes require), hence scripts go without it and are kept.
const vm = require("node:vm");

const kept = new Map();

vm.Script = new Proxy(vm.Script, {
  construct(Script, [source, options]) {
    if (!options?.importModuleDynamically) return new Script(source, options);
    const plain = { ...options, importModuleDynamically: undefined };
    const before = kept.get(plain.filename);
    if (before && before.source === source && before.columnOffset === plain.columnOffset) return before.script;
    const script = new Script(source, plain);
    kept.set(plain.filename, { source, columnOffset: plain.columnOffset, script });
    return script;
  },
});
