import { isAbsent, textArgument } from "../arguments";
import { HostError } from "../errors";
import type { Host } from "../host";
import type { ClassSpec } from "../member";
import { NULL_OBJECT } from "../member";
import { SettingClass } from "./handles";

/** Excel.SettingCollection: what the add-in keeps for itself with the workbook. */
export const settingCollectionSpec: ClassSpec<Host> = {
  items: (host) => [...host.settings.keys()].map((key) => SettingClass.of({ key })),
  getItem: (host, key) => {
    const name = textArgument(key, "SettingCollection.getItem");
    if (!host.settings.has(name)) throw new HostError("ItemNotFound", "SettingCollection.getItem", name);
    return SettingClass.of({ key: name });
  },
  methods: {
    add: {
      call: (host, [key, value]) => {
        const name = textArgument(key, "SettingCollection.add");
        if (isAbsent(value)) throw new HostError("InvalidArgument", "SettingCollection.add", "a value is needed");
        host.settings.set(name, value);
        return SettingClass.of({ key: name });
      },
    },
    getCount: { call: (host) => host.settings.size },
    getItemOrNullObject: {
      call: (host, [key]) => {
        const name = textArgument(key, "SettingCollection.getItemOrNullObject");
        return host.settings.has(name) ? SettingClass.of({ key: name }) : NULL_OBJECT;
      },
    },
  },
};

/** Excel.Setting. */
export const settingSpec: ClassSpec<{ readonly key: string }> = {
  id: ({ key }) => ({ property: "_Id", value: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: { get: ({ key }, host) => host.settings.get(key) ?? null, set: ({ key }, value, host) => void host.settings.set(key, value) },
  },
  methods: { delete: { call: ({ key }, _args, host) => void host.settings.delete(key) } },
};
