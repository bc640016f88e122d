// What the direct client knows by name: the members that the host's classes declare, and nothing more.
import { ANSWERED } from "../host/classes";
import type { EventName } from "../host/events";

/** What a member is to the page. */
export type Kind = "property" | "navigation" | "method";

/** A name is of the same kind in every class that has it. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  ANSWERED.flatMap(({ properties, navigation, methods }) => [
    ...properties.map((name) => [name, "property"] as const),
    ...navigation.map((name) => [name, "navigation"] as const),
    ...methods.map((name) => [name, "method"] as const),
  ]),
);

/** Methods whose result is a value and no object, among those that get something. */
const VALUE_GETTERS: readonly string[] = ["getCount", "getXml", "getCellProperties", "getRowProperties", "getColumnProperties"];
/** Methods that make something: what they gave is used again, not made again. */
export const MAKERS: readonly string[] = ["add", "createWorkbook"];

/** Whether a method gives an object of Excel: one that the page may use before anything was answered. */
export const givesObject = (name: string): boolean => MAKERS.includes(name) || (name.startsWith("get") && !VALUE_GETTERS.includes(name));

/** Names that are asked of every object by the language or by tools, and are no members of Excel. */
export const NO_MEMBERS: readonly (string | symbol)[] = ["then", "toJSON", "constructor", "$$typeof", "nodeType", "asymmetricMatch"];

/** The host's events by the public names of the collection of sheets. */
export const EVENTS: ReadonlyMap<string, EventName> = new Map([
  ["changed", "dataChanged"],
  ["selectionChanged", "selectionChanged"],
  ["activated", "activated"],
  ["deactivated", "deactivated"],
  ["added", "added"],
  ["deleted", "deleted"],
]);
