import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, zipSync } from "fflate";
import { pick, type Random } from "../../scripts/bench/recognition/random";
import { partsOf } from "../helpers/packages";

const FOLDERS = ["../../assets/samples", "../fixtures/roundtrip", "../fixtures/cases"];

/** Workbooks to be damaged: samples, files of other programs, cases (with stored parts among them). */
export const PACKAGES: readonly { readonly name: string; readonly bytes: Uint8Array }[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(__dirname, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(__dirname, folder, name))) })),
);

/** A damage: what it is called, and the bytes after it. */
export type Damage = (bytes: Uint8Array, random: Random) => { readonly what: string; readonly bytes: Uint8Array };

const bytesFlipped: Damage = (bytes, random) => {
  const copy = bytes.slice();
  const count = 1 + pick(random, 8);
  for (let i = 0; i < count; i += 1) copy[pick(random, copy.length)] = pick(random, 256);
  return { what: `${count} bytes`, bytes: copy };
};

const cut: Damage = (bytes, random) => {
  const at = pick(random, bytes.length);
  return { what: `cut at ${at}`, bytes: bytes.slice(0, at) };
};

const joined: Damage = (bytes, random) => {
  const at = pick(random, bytes.length);
  return { what: `a hole at ${at}`, bytes: new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + 1 + pick(random, 40))]) };
};

function inPart(bytes: Uint8Array, random: Random, change: (text: string, random: Random) => string): ReturnType<Damage> {
  const parts = partsOf(bytes);
  const names = [...parts.keys()].filter((name) => /\.(xml|rels)$/.test(name));
  // Those that are read late come more often.
  const late = names.filter((name) => /sharedStrings|styles|customXml/.test(name));
  const name = late.length > 0 && random() < 0.5 ? late[pick(random, late.length)]! : names[pick(random, names.length)]!;
  parts.set(name, strToU8(change(strFromU8(parts.get(name)!), random)));
  return { what: name, bytes: zipSync(Object.fromEntries(parts), { level: 1 }) };
}

const HOSTILE = [
  "<",
  ">",
  "&",
  "&foo;",
  "&#0;",
  "&#x110000;",
  '"',
  "'",
  "</",
  "<![CDATA[",
  "]]>",
  "<!--",
  "<?x",
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  "\u0000",
  "\ufffe",
  "𠮷",
  "-1",
  "1e309",
  "999999999999",
  "NaN",
  "A1048577",
  "XFE1",
  "A1:XFD1048576",
];

const textIn: Damage = (bytes, random) =>
  inPart(bytes, random, (text) => {
    const at = pick(random, text.length + 1);
    return text.slice(0, at) + HOSTILE[pick(random, HOSTILE.length)]! + text.slice(at + pick(random, 2) * pick(random, 30));
  });

const chunkGone: Damage = (bytes, random) =>
  inPart(bytes, random, (text) => {
    const at = pick(random, text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + pick(random, Math.max(1, text.length >> pick(random, 6))));
  });

const chunkTwice: Damage = (bytes, random) =>
  inPart(bytes, random, (text) => {
    const at = pick(random, text.length + 1);
    return text.slice(0, at + 1 + pick(random, 400)) + text.slice(at);
  });

const numberChanged: Damage = (bytes, random) =>
  inPart(bytes, random, (text) => {
    const places = [...text.matchAll(/\d+/g)];
    if (places.length === 0) return "";
    const place = places[pick(random, places.length)]!;
    return (
      text.slice(0, place.index) +
      ["0", "-1", "99999999", "1e400", "", "0.5", "4294967296"][pick(random, 7)]! +
      text.slice(place.index + place[0].length)
    );
  });

const elementGone: Damage = (bytes, random) =>
  inPart(bytes, random, (text) => {
    const tags = [...text.matchAll(/<[^>]*>/g)];
    const tag = tags[pick(random, Math.max(1, tags.length))];
    return tag ? text.slice(0, tag.index) + text.slice(tag.index + tag[0].length) : "";
  });

const partGone: Damage = (bytes, random) => {
  const parts = partsOf(bytes);
  const name = [...parts.keys()][pick(random, parts.size)]!;
  parts.delete(name);
  return { what: `${name} gone`, bytes: zipSync(Object.fromEntries(parts), { level: 1 }) };
};

const partEmpty: Damage = (bytes, random) => inPart(bytes, random, () => "");

const partsSwapped: Damage = (bytes, random) => {
  const parts = partsOf(bytes);
  const names = [...parts.keys()];
  const [a, b] = [names[pick(random, names.length)]!, names[pick(random, names.length)]!];
  const kept = parts.get(a)!;
  parts.set(a, parts.get(b)!);
  parts.set(b, kept);
  return { what: `${a} and ${b} swapped`, bytes: zipSync(Object.fromEntries(parts), { level: 1 }) };
};

const DAMAGES: Readonly<Record<string, Damage>> = {
  bytesFlipped,
  cut,
  joined,
  textIn,
  chunkGone,
  chunkTwice,
  numberChanged,
  elementGone,
  partGone,
  partEmpty,
  partsSwapped,
};

/** The damaged package of a number; the same number gives the same bytes. */
export function damaged(random: Random): { readonly what: string; readonly bytes: Uint8Array } {
  const { name, bytes } = PACKAGES[pick(random, PACKAGES.length)]!;
  const names = Object.keys(DAMAGES);
  const damage = names[pick(random, names.length)]!;
  const result = DAMAGES[damage]!(bytes, random);
  return { what: `${name} ${damage} ${result.what}`, bytes: result.bytes };
}
