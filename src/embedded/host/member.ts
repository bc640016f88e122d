import type { Steps } from "../../workbook/work";
import { HostError } from "./errors";
import type { HostObject, Host } from "./host";
import { requireLevel } from "./levels";

/** A scalar property: absent `set` makes it read only. Names are those of @types/office-js (camelCase). */
export interface PropertySpec<T> {
  readonly get: (target: T, host: Host) => unknown;
  readonly set?: (target: T, value: unknown, host: Host) => Steps<void> | void;
  /** The public member whose level counts, for members that the library calls under an inner name. */
  readonly levelOf?: string;
}

/** A method: what it returns is a plain JSON value, another host object, NULL_OBJECT, or work that gives one of them. */
export interface MethodSpec<T> {
  readonly call: (target: T, args: readonly unknown[], host: Host) => unknown;
  readonly levelOf?: string;
}

/** Everything one class of Excel answers here, as data: a later member is one more entry. */
export interface ClassSpec<T> {
  readonly properties?: Readonly<Record<string, PropertySpec<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T, host: Host) => HostObject>>;
  readonly methods?: Readonly<Record<string, MethodSpec<T>>>;
  /** The key under which `getItem` finds the object again; the library keeps it instead of the path. */
  readonly id?: (target: T, host: Host) => { readonly property: string; readonly value: string };
  /** Makes the class a collection. */
  readonly items?: (target: T, host: Host) => readonly HostObject[];
  readonly getItem?: (target: T, key: unknown, host: Host) => HostObject;
}

/** What an *OrNullObject member gives for nothing: every later action on it is skipped. */
export const NULL_OBJECT: unique symbol = Symbol("null object");

/** A class with a way to make its objects and to recognise them. Its table is set once, by classes/index.ts. */
export interface HostClass<T> {
  readonly name: string;
  spec: ClassSpec<T>;
  of(target: T): HostObject;
  /** The target when the value is an object of this class, else null. */
  targetOf(value: unknown): T | null;
}

/** Names a class before its table stands, so that tables can refer to each other. */
export function declareClass<T>(name: string): HostClass<T> {
  const own = new WeakMap<object, T>();
  const handle: HostClass<T> = {
    name,
    spec: {},
    of(target) {
      const object = new BoundObject(handle, target);
      own.set(object, target);
      return object;
    },
    targetOf: (value) => (typeof value === "object" && value !== null ? (own.get(value) ?? null) : null),
  };
  return handle;
}

class BoundObject<T> implements HostObject {
  constructor(
    private readonly handle: HostClass<T>,
    readonly target: T,
  ) {}

  get className(): string {
    return this.handle.name;
  }

  private get spec(): ClassSpec<T> {
    return this.handle.spec;
  }

  get scalarNames(): readonly string[] {
    return Object.keys(this.spec.properties ?? {});
  }

  has(kind: "property" | "navigation" | "method", name: string): boolean {
    const table = kind === "property" ? this.spec.properties : kind === "navigation" ? this.spec.navigation : this.spec.methods;
    return table !== undefined && Object.prototype.hasOwnProperty.call(table, name);
  }

  get(name: string, host: Host): unknown {
    const spec = this.member(this.spec.properties, name);
    this.gate(spec.levelOf ?? name, "get", host);
    return spec.get(this.target, host);
  }

  set(name: string, value: unknown, host: Host): Steps<void> | void {
    const spec = this.member(this.spec.properties, name);
    this.gate(spec.levelOf ?? name, "set", host);
    host.traits.refuse(`${this.className}.${name}`, "set");
    if (!spec.set) throw new HostError("InvalidArgument", `${this.className}.${name}`, `${this.className}.${name} is read-only`);
    return spec.set(this.target, value, host);
  }

  navigate(name: string, host: Host): HostObject {
    const step = this.member(this.spec.navigation, name);
    this.gate(name, "get", host);
    return step(this.target, host);
  }

  call(name: string, args: readonly unknown[], host: Host): unknown {
    const spec = this.member(this.spec.methods, name);
    this.gate(spec.levelOf ?? name, "get", host);
    host.traits.refuse(`${this.className}.${name}`, "call");
    return spec.call(this.target, args, host);
  }

  getItem(key: unknown, host: Host): HostObject {
    if (!this.spec.getItem) throw unknownMember(this.className, "getItem");
    this.gate("getItem", "get", host);
    return this.spec.getItem(this.target, key, host);
  }

  items(host: Host): readonly HostObject[] | null {
    return this.spec.items?.(this.target, host) ?? null;
  }

  id(host: Host): { readonly property: string; readonly value: string } | null {
    return this.spec.id?.(this.target, host) ?? null;
  }

  private member<M>(table: Readonly<Record<string, M>> | undefined, name: string): M {
    const spec = table && Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
    if (spec === undefined) throw unknownMember(this.className, name);
    return spec;
  }

  /** Members with a leading "_" belong to the library itself and have no level. */
  private gate(name: string, use: "get" | "set", host: Host): void {
    if (!name.startsWith("_")) requireLevel(this.className, name, use, host.apiLevel);
  }
}

/** The refusal of a member that is not in a table, by name. */
export function unknownMember(className: string, name: string): HostError {
  return new HostError("ApiNotFound", `${className}.${name}`, `the embedded workbook does not answer ${className}.${name}`);
}
