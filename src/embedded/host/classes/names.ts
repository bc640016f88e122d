import type { DefinedName } from "../../model/types";
import { addressOf, referenceOf } from "../areas";
import { booleanArgument, isAbsent, textArgument } from "../arguments";
import { HostError } from "../errors";
import type { Host, HostObject } from "../host";
import { type ClassSpec, NULL_OBJECT } from "../member";
import { type NameScope, NamedItemClass, RangeClass, WorksheetClass } from "./handles";

function find({ scope }: NameScope, key: unknown, host: Host): DefinedName | null {
  return host.book.name(textArgument(key, "NamedItemCollection.getItem"), scope?.id ?? null);
}

function absolute(address: string): string {
  const at = address.lastIndexOf("!");
  return address.slice(0, at + 1) + address.slice(at + 1).replace(/(?<![A-Z])[A-Z]+(?=\d)|\d+/g, (part) => `$${part}`);
}

function add({ scope }: NameScope, [name, reference, comment]: readonly unknown[], host: Host): HostObject {
  const location = "NamedItemCollection.add";
  const wanted = textArgument(name, location);
  if (host.book.name(wanted, scope?.id ?? null)) throw new HostError("ItemAlreadyExists", location, wanted);
  const range = RangeClass.targetOf(reference);
  const formula = range ? `=${absolute(addressOf(range))}` : textArgument(reference, location);
  if (!formula.startsWith("=")) throw new HostError("InvalidArgument", location, "a formula starts with =");
  const item: DefinedName = {
    name: wanted,
    scope: scope?.id ?? null,
    formula,
    hidden: false,
    comment: isAbsent(comment) ? "" : textArgument(comment, location),
  };
  host.book.setName(item);
  host.meaningChanged(wanted);
  return NamedItemClass.of(item);
}

/** Excel.NamedItemCollection, of the workbook or of one sheet. */
export const namedItemCollectionSpec: ClassSpec<NameScope> = {
  items: ({ scope }, host) =>
    host.book
      .names()
      .filter((name) => name.scope === (scope?.id ?? null))
      .map((name) => NamedItemClass.of(name)),
  getItem: (target, key, host) => {
    const name = find(target, key, host);
    if (!name) throw new HostError("ItemNotFound", "NamedItemCollection.getItem", String(key));
    return NamedItemClass.of(name);
  },
  methods: {
    add: { call: add },
    getCount: { call: ({ scope }, _args, host) => host.book.names().filter((name) => name.scope === (scope?.id ?? null)).length },
    getItemOrNullObject: {
      call: (target, [key], host) => {
        const name = find(target, key, host);
        return name ? NamedItemClass.of(name) : NULL_OBJECT;
      },
    },
  },
};

function rangeOfName(name: DefinedName, host: Host): HostObject | null {
  const target = referenceOf(host.book, name.formula);
  return target && RangeClass.of(target);
}

function update(name: DefinedName, change: Partial<DefinedName>, host: Host): void {
  host.book.setName({ ...(host.book.name(name.name, name.scope) ?? name), ...change });
  host.meaningChanged(name.name);
}

/** Excel.NamedItem. */
export const namedItemSpec: ClassSpec<DefinedName> = {
  id: (name) => ({ property: "_Id", value: name.name }),
  properties: {
    name: { get: (name) => name.name },
    comment: {
      get: (name) => name.comment,
      set: (name, value, host) => update(name, { comment: textArgument(value, "NamedItem.comment") }, host),
    },
    formula: {
      get: (name) => name.formula,
      set: (name, value, host) => update(name, { formula: textArgument(value, "NamedItem.formula") }, host),
    },
    scope: { get: (name) => (name.scope === null ? "Workbook" : "Worksheet") },
    type: { get: (name, host) => (referenceOf(host.book, name.formula) ? "Range" : "String") },
    value: { get: (name) => name.formula.replace(/^=/, "") },
    visible: {
      get: (name) => !name.hidden,
      set: (name, value, host) => update(name, { hidden: !booleanArgument(value, "NamedItem.visible") }, host),
    },
  },
  navigation: {
    worksheet: (name, host) => {
      const sheet = name.scope === null ? null : host.book.sheetById(name.scope);
      if (!sheet) throw new HostError("ItemNotFound", "NamedItem.worksheet");
      return WorksheetClass.of(sheet);
    },
  },
  methods: {
    delete: {
      call: (name, _args, host) => {
        host.book.deleteName(name.name, name.scope);
        host.meaningChanged(name.name);
      },
    },
    getRange: {
      call: (name, _args, host) => {
        const range = rangeOfName(name, host);
        if (!range) throw new HostError("ItemNotFound", "NamedItem.getRange");
        return range;
      },
    },
    getRangeOrNullObject: { call: (name, _args, host) => rangeOfName(name, host) ?? NULL_OBJECT },
  },
};
