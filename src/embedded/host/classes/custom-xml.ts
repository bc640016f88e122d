import { itemAt } from "../../../workbook/invariant";
import type { CustomXmlPart } from "../../model/types";
import { textArgument } from "../arguments";
import { HostError } from "../errors";
import type { Host, HostObject } from "../host";
import { type ClassSpec, type MethodSpec, NULL_OBJECT } from "../member";
import { type PartScope, CustomXmlPartClass, CustomXmlPartScopedCollectionClass } from "./handles";

function parts(host: Host, { namespace }: PartScope): readonly CustomXmlPart[] {
  return host.traits.customXml().filter((part) => namespace === null || part.namespace === namespace);
}

function find(host: Host, scope: PartScope, id: unknown): CustomXmlPart | null {
  const wanted = textArgument(id, "CustomXmlPartCollection.getItem").toUpperCase();
  return parts(host, scope).find((part) => part.id.toUpperCase() === wanted) ?? null;
}

/** The part as it stands now; it may have been changed or deleted since the path was made. */
function current(part: CustomXmlPart, host: Host): CustomXmlPart {
  const found = host.traits.customXml().find((other) => other.id === part.id);
  if (!found) throw new HostError("ItemNotFound", "CustomXmlPart", part.id);
  return found;
}

function item(host: Host, scope: PartScope, id: unknown): HostObject {
  const part = find(host, scope, id);
  if (!part) throw new HostError("ItemNotFound", "CustomXmlPartCollection.getItem", String(id));
  return CustomXmlPartClass.of(part);
}

function shared<T>(scopeOf: (target: T) => PartScope): Readonly<Record<string, MethodSpec<T>>> {
  return {
    getCount: { call: (target, _args, host) => parts(host, scopeOf(target)).length },
    getItemOrNullObject: {
      call: (target, [id], host) => {
        const part = find(host, scopeOf(target), id);
        return part ? CustomXmlPartClass.of(part) : NULL_OBJECT;
      },
    },
  };
}

const ALL: PartScope = { namespace: null };

/** Excel.CustomXmlPartCollection. */
export const customXmlPartCollectionSpec: ClassSpec<Host> = {
  items: (host) => parts(host, ALL).map((part) => CustomXmlPartClass.of(part)),
  getItem: (host, id) => item(host, ALL, id),
  methods: {
    ...shared<Host>(() => ALL),
    add: { call: (host, [xml]) => CustomXmlPartClass.of(host.book.addCustomXml(textArgument(xml, "CustomXmlPartCollection.add"))) },
    getByNamespace: {
      call: (_host, [namespace]) =>
        CustomXmlPartScopedCollectionClass.of({ namespace: textArgument(namespace, "CustomXmlPartCollection.getByNamespace") }),
    },
  },
};

function onlyPart(host: Host, scope: PartScope): CustomXmlPart | null {
  const found = parts(host, scope);
  return found.length === 1 ? itemAt(found, 0) : null;
}

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export const customXmlPartScopedCollectionSpec: ClassSpec<PartScope> = {
  items: (scope, host) => parts(host, scope).map((part) => CustomXmlPartClass.of(part)),
  getItem: (scope, id, host) => item(host, scope, id),
  methods: {
    ...shared<PartScope>((scope) => scope),
    getOnlyItem: {
      call: (scope, _args, host) => {
        const part = onlyPart(host, scope);
        if (!part) throw new HostError("GeneralException", "CustomXmlPartScopedCollection.getOnlyItem", "not exactly one part");
        return CustomXmlPartClass.of(part);
      },
    },
    getOnlyItemOrNullObject: {
      call: (scope, _args, host) => {
        const part = onlyPart(host, scope);
        return part ? CustomXmlPartClass.of(part) : NULL_OBJECT;
      },
    },
  },
};

/** Excel.CustomXmlPart. */
export const customXmlPartSpec: ClassSpec<CustomXmlPart> = {
  id: (part) => ({ property: "Id", value: part.id }),
  properties: { id: { get: (part) => part.id }, namespaceUri: { get: (part, host) => current(part, host).namespace } },
  methods: {
    getXml: { call: (part, _args, host) => current(part, host).xml },
    setXml: { call: (part, [xml], host) => host.book.setCustomXml(current(part, host).id, textArgument(xml, "CustomXmlPart.setXml")) },
    delete: { call: (part, _args, host) => void host.book.deleteCustomXml(current(part, host).id) },
  },
};
