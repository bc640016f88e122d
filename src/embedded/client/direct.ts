import type { HostObject } from "../host/host";
import {
  ActionType,
  DELAY_FOR_CELL_EDIT,
  PathType,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type QueryInfo,
} from "../host/protocol";
import { lowerFirst, upperFirst } from "../host/query";
import type { EmbeddedWorkbook } from "../workbook";
import { Listeners, type Handler } from "./listeners";
import { EVENTS, givesObject, KINDS, MAKERS, NO_MEMBERS } from "./members";

/**
 * A client of our own over the embedded workbook: the same objects to the page and the same requests to the host as Microsoft's, so that all of
 * src/excel works on either, but without the library (which may be passed on only with apps for Microsoft 365), without a window, and without a
 * text in between. It knows what the host's classes declare and nothing more: what it does not know is refused by name.
 */
export interface DirectConnection {
  readonly excel: typeof Excel;
}

/** Connects a workbook; several may be connected at a time. */
export function connectDirect(workbook: EmbeddedWorkbook): DirectConnection {
  const listeners = new Listeners(workbook);
  const run = async (first: unknown, second?: unknown): Promise<unknown> => {
    const [options, batch] = second === undefined ? [{}, first] : [first, second];
    const context = new Context(workbook, (options as Excel.RunOptions).delayForCellEdit === true, listeners);
    const result = await (batch as (context: Context) => Promise<unknown>)(context);
    await context.sync();
    return result;
  };
  const createWorkbook = (base64?: string) =>
    run((context: Context) => {
      (context.workbook as MakesWorkbooks).application.createWorkbook(base64).open();
      return Promise.resolve();
    });
  return { excel: { run, createWorkbook } as unknown as typeof Excel };
}

/** Members that the library keeps to itself. */
interface MakesWorkbooks {
  readonly application: { createWorkbook(base64?: string): { open(): void } };
}

/** What the library throws, as far as anybody looks at it. */
class ClientError extends Error {
  override readonly name = "ClientError";
  readonly debugInfo: { readonly errorLocation: string };

  constructor(
    readonly code: string,
    message: string,
    location: string,
  ) {
    super(message);
    this.debugInfo = { errorLocation: location };
  }
}

/** Excel.RequestContext: gathers actions and sends them together. */
class Context {
  readonly workbook: object;
  readonly runtime: object;
  private actions: ActionInfo[] = [];
  private receivers = new Map<number, (value: unknown) => void>();
  private readonly paths: Record<string, ObjectPathInfo> = {};
  private readonly made = new Map<number, HostObject>();
  private lastId = 0;

  constructor(
    private readonly host: EmbeddedWorkbook,
    private readonly waits: boolean,
    readonly listeners: Listeners,
  ) {
    const root = new Handle(this, this.path({ ObjectPathType: PathType.global, Name: "" }));
    this.workbook = root.face;
    this.runtime = root.child("_Runtime").face;
  }

  /** Sends what has gathered; nothing when there is nothing. What was answered before a refusal is known afterwards. */
  async sync(passed?: unknown): Promise<unknown> {
    const { actions, receivers } = this;
    if (actions.length === 0) return passed;
    this.actions = [];
    this.receivers = new Map();
    const { Results, Error: error } = await this.host.bridge.ask({
      body: { AutoKeepReference: false, Actions: actions, ObjectPaths: this.paths },
      flags: this.waits ? DELAY_FOR_CELL_EDIT : 0,
      objects: this.made,
    });
    for (const { ActionId, Value } of Results) receivers.get(ActionId)?.(Value);
    if (error) throw new ClientError(error.Code, error.Message, error.Location);
    return passed;
  }

  path(info: Omit<ObjectPathInfo, "Id">): number {
    const id = ++this.lastId;
    this.paths[String(id)] = { Id: id, ...info };
    return id;
  }

  act(action: Omit<ActionInfo, "Id">, receive?: (value: unknown) => void): void {
    const id = ++this.lastId;
    this.actions.push({ Id: id, ...action });
    if (receive) this.receivers.set(id, receive);
  }
}

/** Handles behind their faces, for arguments that are objects. */
const handles = new WeakMap<object, Handle>();

/** One object of Excel as the page holds it: a path to it, and what is known of it. */
class Handle {
  /** What the page sees. */
  readonly face: object;
  private readonly known = new Map<string, unknown>();
  private readonly children = new Map<string, Handle>();
  private isNull: boolean | null = null;

  constructor(
    private readonly context: Context,
    readonly path: number,
  ) {
    this.face = new Proxy(this, FACE);
    handles.set(this.face, this);
  }

  /** Reads a member as the page does. @throws ClientError when it is not known, or no member */
  read(name: string): unknown {
    switch (name) {
      case "load":
        return (wanted: string | object) => this.load(wanted);
      case "untrack":
      case "track":
        return () => this.face;
      case "context":
        return this.context;
      case "isNullObject":
        return this.isNull ?? notLoaded(name);
      case "items":
      case "value":
        return this.known.has(name) ? this.known.get(name) : notLoaded(name);
    }
    if (/^on[A-Z]/.test(name)) return this.event(lowerFirst(name.slice("on".length)));
    switch (KINDS.get(name)) {
      case "navigation":
        return this.child(name).face;
      case "method":
        return (...args: readonly unknown[]) => this.call(name, args);
      case "property":
        return this.known.has(name) ? this.known.get(name) : notLoaded(name);
      case undefined:
        throw new ClientError("ApiNotFound", `the embedded workbook does not answer ${name}`, name);
    }
  }

  write(name: string, value: unknown): void {
    this.context.act({ ActionType: ActionType.setProperty, Name: name, ObjectPathId: this.path, ArgumentInfo: asArguments([value]) });
  }

  child(name: string): Handle {
    const child =
      this.children.get(name) ??
      new Handle(this.context, this.context.path({ ObjectPathType: PathType.property, Name: name, ParentObjectPathId: this.path }));
    this.children.set(name, child);
    return child;
  }

  private call(name: string, args: readonly unknown[]): object {
    const { context } = this;
    const argumentInfo = asArguments(args);
    if (!givesObject(name)) {
      const result: { value?: unknown } = {};
      const unknown = Object.defineProperty(result, "value", {
        configurable: true,
        enumerable: true,
        get: () => notLoaded("value", "ValueNotLoaded"),
      });
      context.act({ ActionType: ActionType.method, Name: name, ObjectPathId: this.path, ArgumentInfo: argumentInfo }, (value) =>
        Object.defineProperty(unknown, "value", { value }),
      );
      return result;
    }
    const type = name === "getItem" ? PathType.indexer : PathType.method;
    const path = context.path({
      ObjectPathType: type,
      Name: name,
      ParentObjectPathId: this.path,
      ArgumentInfo: argumentInfo,
      keep: MAKERS.includes(name),
    });
    const object = new Handle(context, path);
    context.act({ ActionType: ActionType.instantiate, Name: name, ObjectPathId: path }, (answer) => object.take(answer));
    return object.face;
  }

  private load(wanted: string | object): object {
    this.context.act({ ActionType: ActionType.query, Name: "load", ObjectPathId: this.path, QueryInfo: queryOf(wanted) }, (answer) =>
      this.take(answer),
    );
    return this.face;
  }

  /** Takes up what was answered: an object's properties, its children's, its items. */
  private take(answer: unknown): void {
    this.isNull = answer === null;
    for (const [key, value] of Object.entries(answer ?? {})) {
      const name = lowerFirst(key);
      if (key === "_Items")
        this.known.set(
          "items",
          (value as readonly Answer[]).map((item) => this.item(item).face),
        );
      else if (KINDS.get(name) === "navigation") this.child(name).take(value);
      else this.known.set(name, value);
    }
  }

  /** An item of a collection is found again by its key. */
  private item(answer: Answer): Handle {
    const key = answer["Id"] ?? answer["Key"] ?? answer["Name"];
    const item = new Handle(
      this.context,
      this.context.path({
        ObjectPathType: PathType.indexer,
        Name: "getItem",
        ParentObjectPathId: this.path,
        ArgumentInfo: asArguments([key]),
      }),
    );
    item.take(answer);
    return item;
  }

  /** OfficeExtension.EventHandlers of all sheets. Handlers hear from the answer on to the one that takes them off. */
  private event(name: string): object {
    const event = EVENTS.get(name);
    if (event === undefined) throw new ClientError("ApiNotFound", `the embedded workbook does not answer ${name}`, name);
    const { context, path } = this;
    const inner = (use: "Register" | "Unregister") => ({
      ActionType: ActionType.method,
      Name: `_${use}${upperFirst(event)}Event`,
      ObjectPathId: path,
    });
    return {
      add(handler: Handler) {
        context.act(inner("Register"), () => context.listeners.add(event, handler));
        return { context, remove: () => context.act(inner("Unregister"), () => context.listeners.remove(event, handler)) };
      },
    };
  }
}

type Answer = Readonly<Record<string, unknown>>;

const FACE: ProxyHandler<Handle> = {
  get: (handle, name) => (typeof name === "symbol" || NO_MEMBERS.includes(name) ? undefined : handle.read(name)),
  set(handle, name, value) {
    handle.write(String(name), value);
    return true;
  },
};

function notLoaded(name: string, code: "PropertyNotLoaded" | "ValueNotLoaded" = "PropertyNotLoaded"): never {
  throw new ClientError(code, `${name} was not loaded`, name);
}

/** What `load` was asked: "a,b/c", or { a: true, b: { c: true } }. */
function queryOf(wanted: string | object): QueryInfo {
  return { Select: typeof wanted === "string" ? wanted.split(",").map((path) => path.trim()) : pathsOf(wanted) };
}

function pathsOf(wanted: object): string[] {
  return Object.entries(wanted).flatMap(([name, part]) =>
    typeof part === "object" && part !== null ? pathsOf(part as object).map((path) => `${name}/${path}`) : part ? [name] : [],
  );
}

/** Objects among the arguments are told by their paths. */
function asArguments(args: readonly unknown[]): ArgumentInfo {
  const paths = args.map((value) => (typeof value === "object" && value !== null ? (handles.get(value)?.path ?? 0) : 0));
  return {
    Arguments: args.map((value, i) => (paths[i] ? null : value)),
    ...(paths.some(Boolean) ? { ReferencedObjectPathIds: paths } : {}),
  };
}
