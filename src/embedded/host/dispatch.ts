import { finished, whole, type Steps } from "../../workbook/work";
import { ModelError } from "../model";
import { WorkbookError } from "../../workbook/errors";
import { type HostErrorCode, HostError } from "./errors";
import type { Host, HostObject } from "./host";
import { NULL_OBJECT, unknownMember } from "./member";
import { answerQuery, lowerFirst, withIdentity } from "./query";
import {
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
  ActionType,
  PathType,
} from "./protocol";

type Resolved = HostObject | typeof NULL_OBJECT;
/** Stands for an action of which the answer says nothing. */
const LEFT_OUT = Symbol("left out");

const MODEL_CODES: Readonly<Record<ModelError["code"], HostErrorCode>> = {
  "bad-sheet-name": "InvalidArgument",
  "last-sheet": "InvalidOperation",
  "bad-xml": "InvalidArgument",
  "not-found": "ItemNotFound",
  "out-of-range": "InvalidArgument",
  "bad-name": "InvalidArgument",
  "table-header": "InvalidOperation",
};

/** Carries out one request: actions in order, up to the first that is refused, in steps. What was done before stays done, as in Excel. */
export class Batch {
  private readonly objects: Map<number, Resolved>;
  private readonly keptIds = new Map<HostObject, string>();

  /** @param made objects of earlier requests by the id of their path; those that new paths lead to are added */
  constructor(
    private readonly host: Host,
    private readonly root: HostObject,
    private readonly body: RequestBody,
    private readonly made = new Map<number, HostObject>(),
  ) {
    this.objects = new Map(made);
  }

  *run(): Steps<ResponseBody> {
    const answer: ResponseBody = { Results: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.host.faults.check(action.Name);
        const value = yield* this.perform(action);
        if (value !== LEFT_OUT) answer.Results.push({ ActionId: action.Id, Value: value });
      } catch (cause) {
        const error = asHostError(cause, action.Name);
        answer.Error = { Code: error.code, Message: error.message, ActionIndex: index, Location: error.location, HttpStatusCode: 400 };
        break;
      }
      yield;
    }
    return answer;
  }

  private *perform(action: ActionInfo): Steps<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) return this.instantiate(object);
    if (object === NULL_OBJECT)
      return action.ActionType === ActionType.method && this.host.traits.has("null-results-left-out") ? LEFT_OUT : null;
    switch (action.ActionType) {
      case ActionType.query:
        return yield* answerQuery(object, action.QueryInfo ?? {}, this.host);
      case ActionType.method:
        return yield* this.invoke(object, action);
      case ActionType.setProperty:
        yield* whole(object.set(lowerFirst(action.Name), this.argumentsOf(action.ArgumentInfo)[0], this.host));
        return null;
      default:
        throw new HostError("NotImplemented", action.Name, `action type ${action.ActionType}`);
    }
  }

  private instantiate(object: Resolved): unknown {
    if (object === NULL_OBJECT) return null;
    const reference = this.keptIds.get(object);
    return withIdentity(object, reference === undefined ? {} : { _ReferenceId: reference }, this.host);
  }

  private *invoke(object: HostObject, action: ActionInfo): Steps<unknown> {
    if (action.Name === "_KeepReference") {
      this.keptIds.set(object, this.host.keep(object));
      return null;
    }
    const value = yield* whole(object.call(lowerFirst(action.Name), this.argumentsOf(action.ArgumentInfo), this.host));
    return value === undefined || value === NULL_OBJECT ? null : value;
  }

  /** The object behind a path; each path is walked once a request, so a method behind it runs once. */
  private resolve(id: number): Resolved {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidRequest", "", `object path ${id}`);
    const object = this.walk(path);
    this.objects.set(id, object);
    if (object !== NULL_OBJECT && path.keep) this.made.set(id, object);
    return object;
  }

  private walk(path: ObjectPathInfo): Resolved {
    if (path.ObjectPathType === PathType.global) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.reference) return this.reference(path.Name);
    if (path.ObjectPathType === PathType.newObject) throw unknownMember("Excel", path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return parent.getItem(args[0], this.host);
    if (path.ObjectPathType === PathType.property) return parent.navigate(lowerFirst(path.Name), this.host);
    // What leads to an object is quick; whatever is not belongs behind an action.
    const result = finished(whole(parent.call(lowerFirst(path.Name), args, this.host)));
    if (result === NULL_OBJECT) return NULL_OBJECT;
    if (!isHostObject(result)) throw unknownMember(parent.className, lowerFirst(path.Name));
    return result;
  }

  private reference(id: string): HostObject {
    const kept = this.host.kept(id);
    if (!kept) throw new HostError("InvalidReference", "", `reference ${id}`);
    return kept;
  }

  /** The arguments with every referenced path replaced by its object. */
  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, info?.ReferencedObjectPathIds?.[i]));
  }

  private argument(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId !== 0) return this.resolve(pathId);
    if (Array.isArray(pathId) && Array.isArray(value)) return value.map((part, i) => this.argument(part, pathId[i]));
    return isRecord(value) ? this.record(value) : value;
  }

  /** Objects inside of plain arguments travel as `{ _ObjectPathId }`. */
  private record(value: Readonly<Record<string, unknown>>): unknown {
    if (typeof value._ObjectPathId === "number") return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isRecord(part) ? this.record(part) : part]));
  }
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Excel's code for whatever went wrong; faults of our own stay visible as GeneralException with their message. */
function asHostError(cause: unknown, location: string): HostError {
  if (cause instanceof HostError) return cause;
  if (cause instanceof ModelError) return new HostError(MODEL_CODES[cause.code], location, cause.message);
  if (cause instanceof WorkbookError && cause.code === "name-taken") return new HostError("ItemAlreadyExists", location, cause.detail);
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return new HostError("GeneralException", location, detail);
}
