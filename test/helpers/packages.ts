import { SaxesParser } from "saxes";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** How two packages differ, by part names. */
export interface PackageDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** The parts of an .xlsx, in the order of the file. Read with fflate alone, so that it is independent of the code under test. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Text of one part. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes).get(name);
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** Names the parts that were added, removed or changed between two files. */
export function diffPackages(before: Uint8Array, after: Uint8Array): PackageDiff {
  const [a, b] = [partsOf(before), partsOf(after)];
  return {
    added: [...b.keys()].filter((name) => !a.has(name)).sort(),
    removed: [...a.keys()].filter((name) => !b.has(name)).sort(),
    changed: [...a.keys()]
      .filter((name) => b.has(name) && Buffer.compare(Buffer.from(a.get(name)!), Buffer.from(b.get(name)!)) !== 0)
      .sort(),
  };
}

/** A file with some parts rewritten (function of the old text, "" when new), replaced (text) or taken away (null). */
export function withParts(
  bytes: Uint8Array,
  edits: Readonly<Record<string, string | Uint8Array | null | ((text: string) => string)>>,
): Uint8Array {
  const parts = partsOf(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    const old = parts.get(name);
    if (edit === null) parts.delete(name);
    else if (edit instanceof Uint8Array) parts.set(name, edit);
    else parts.set(name, strToU8(typeof edit === "string" ? edit : changedText(name, old ? strFromU8(old) : "", edit)));
  }
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

/** An edit that finds nothing to change is a fault of the test. */
function changedText(name: string, old: string, edit: (text: string) => string): string {
  const text = edit(old);
  if (text === old) throw new Error(`the edit of ${name} changed nothing`);
  return text;
}

/** An XML element for checks; names are local, attributes keep their prefix. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Parses XML with saxes (strict), so that a text that is not well-formed fails the test. */
export function xmlTree(text: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const node: Node = {
      name: tag.name.slice(tag.name.indexOf(":") + 1),
      attributes: { ...tag.attributes } as Record<string, string>,
      children: [],
      text: "",
    };
    open[open.length - 1]!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  for (const event of ["text", "cdata"] as const) parser.on(event, (value: string) => void (open[open.length - 1]!.text += value));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
  return root.children[0]!;
}

/** Every element below a node with that local name, in document order. */
export function findAll(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}
