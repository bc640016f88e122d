import { whole, type Steps } from "../../workbook/work";
import type { Host, HostObject } from "./host";
import { unknownMember } from "./member";
import type { QueryInfo } from "./protocol";

/** Answers: property names in PascalCase, collections under `_Items`. */
type Answer = Record<string, unknown>;

/** What a `load` names, as a tree: "format/fill/color" is format → fill → color. "*" stands for all scalars. */
interface Wanted {
  readonly scalars: Set<string>;
  readonly children: Map<string, Wanted>;
}

/** A member's name as requests and answers spell it: "rowCount" is "RowCount". */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name of a request as the host's classes spell it: "RowCount" is "rowCount". */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The answer to a query action: every property asked for, at its level, from this object or each item of it. */
export function* answerQuery(object: HostObject, query: QueryInfo, host: Host): Steps<unknown> {
  const wanted = parseSelect(query);
  return withIdentity(object, yield* collect(object, wanted, query, host), host);
}

function parseSelect({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root = emptyWanted();
  const paths = Select.length + Expand.length === 0 ? ["*"] : [...Select, ...Expand.map((path) => `${path}/*`)];
  for (const path of paths)
    addPath(
      root,
      path.split(/[/.]/).filter((step) => step !== "" && step.toLowerCase() !== "items"),
    );
  return root;
}

function emptyWanted(): Wanted {
  return { scalars: new Set(), children: new Map() };
}

function addPath(wanted: Wanted, steps: readonly string[]): void {
  const [first, ...rest] = steps;
  if (first === undefined) return;
  const name = lowerFirst(first);
  if (rest.length === 0) {
    wanted.scalars.add(name);
    return;
  }
  const child = wanted.children.get(name) ?? emptyWanted();
  wanted.children.set(name, child);
  addPath(child, rest);
}

function* collect(object: HostObject, wanted: Wanted, query: QueryInfo, host: Host): Steps<Answer> {
  const items = object.items(host);
  const own = emptyWanted();
  const forItems = emptyWanted();
  for (const name of wanted.scalars) (isOwn(object, items, name) ? own : forItems).scalars.add(name);
  for (const [name, child] of wanted.children)
    (items === null || object.has("navigation", name) ? own : forItems).children.set(name, child);
  const answer = yield* collectOwn(object, own, host);
  if (items !== null) {
    const from = query.Skip ?? 0;
    const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
    const answers: Answer[] = [];
    for (const item of page) answers.push(withIdentity(item, yield* collectOwn(item, forItems, host), host));
    answer._Items = answers;
  }
  return answer;
}

function isOwn(object: HostObject, items: readonly HostObject[] | null, name: string): boolean {
  return items === null || (name !== "*" && object.has("property", name));
}

function* collectOwn(object: HostObject, wanted: Wanted, host: Host): Steps<Answer> {
  const answer: Answer = {};
  for (const name of wanted.scalars) {
    if (name === "*") Object.assign(answer, yield* allScalars(object, host));
    else if (name === "isNullObject") continue;
    else if (object.has("navigation", name)) answer[upperFirst(name)] = yield* nested(object, name, ALL, host);
    else answer[upperFirst(name)] = yield* whole(object.get(name, host));
  }
  for (const [name, child] of wanted.children) {
    if (!object.has("navigation", name)) throw unknownMember(object.className, name);
    answer[upperFirst(name)] = yield* nested(object, name, child, host);
  }
  return answer;
}

const ALL: Wanted = { scalars: new Set(["*"]), children: new Map() };

function* nested(object: HostObject, name: string, wanted: Wanted, host: Host): Steps<unknown> {
  const child = object.navigate(name, host);
  return withIdentity(child, yield* collect(child, wanted, {}, host), host);
}

/** `load("*")` gives what the level offers and leaves the rest out, as Excel does. */
function* allScalars(object: HostObject, host: Host): Steps<Answer> {
  const answer: Answer = {};
  for (const name of object.scalarNames) {
    if (!name.startsWith("_") && host.offers(object.className, name)) answer[upperFirst(name)] = yield* whole(object.get(name, host));
  }
  return answer;
}

/** Adds the key by which the library finds the object again. */
export function withIdentity(object: HostObject, answer: Answer, host: Host): Answer {
  const id = object.id(host);
  return id === null || id.property in answer ? answer : { ...answer, [id.property]: id.value };
}
