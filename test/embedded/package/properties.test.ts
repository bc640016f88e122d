import fc from "../../helpers/property";
import { unzipSync } from "fflate";
import {
  decodeXString,
  encodeXString,
  escapeAttribute,
  escapeText,
  parseXml,
  readZip,
  relativeTarget,
  resolveTarget,
  unescapeXml,
  unpackEntry,
  writeZip,
  XmlError,
} from "../../../src/embedded/package";
import { MovableFormula } from "../../../src/embedded/model/formulas-text";

const name = fc.stringMatching(/^[a-z]{1,3}(:[a-z]{1,3})?$/);
const text = fc.string({ unit: fc.constantFrom("a", "中", "<", "&", ">", '"', "'", " ", "\n", "\r", "_x0041_"), maxLength: 8 });
const space = fc.constantFrom(" ", "  ", "\n\t");
const attribute = fc
  .tuple(space, fc.stringMatching(/^[a-z]{1,4}$/), fc.constantFrom("=", " = "), fc.constantFrom('"', "'"), text)
  .map(([gap, key, equals, quote, value]) => `${gap}${key}${equals}${quote}${escapeAttribute(value).replace(/'/g, "&apos;")}${quote}`);
const attributes = fc.uniqueArray(attribute, { maxLength: 3, selector: (a) => a.trim().split(/\s*=/)[0] }).map((list) => list.join(""));
const filler = fc.oneof(text.map(escapeText), fc.constantFrom("<!-- <a> -->", "<![CDATA[<&>]]>", "<?pi x?>"));
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(name, attributes, fc.constantFrom("", " ")).map(([tag, attrs, gap]) => `<${tag}${attrs}${gap}/>`),
    fc
      .tuple(name, attributes, fc.array(fc.oneof(tie("tree"), filler), { maxLength: 4 }))
      .map(([tag, attrs, inner]) => `<${tag}${attrs}>${inner.join("")}</${tag}>`),
  ),
}));

it("XML is written back character for character, also after a change that is undone", () => {
  fc.assert(
    fc.property(tree, (source) => {
      const document = parseXml(`<?xml version="1.0"?>\n${source}\n`);
      expect(document.toString()).toBe(`<?xml version="1.0"?>\n${source}\n`);
      document.root.setAttr("zzz", "1").setAttr("zzz", null);
      // Only an element that was <a></a> may close itself when it is written anew, never lose content.
      expect(parseXml(document.toString()).root.text).toBe(document.root.text);
      expect(document.toString()).toBe(`<?xml version="1.0"?>\n${source}\n`);
    }),
    { seed: 1 },
  );
});

it("a change shows in its element alone", () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const document = parseXml(`<r>${before}<x a="1"/>${after}</r>`);
      document.root.elements.find((e) => e.name === "x" && e.attr("a") === "1")!.setAttr("b", '"<');
      expect(document.toString()).toBe(`<r>${before}<x a="1" b="&quot;&lt;"/>${after}</r>`);
    }),
    { seed: 2 },
  );
});

it("text cut anywhere is never taken for whole", () => {
  fc.assert(
    fc.property(tree, fc.nat(), (source, cut) => {
      const part = source.slice(0, cut % source.length);
      expect(() => parseXml(part)).toThrow(XmlError);
    }),
    { seed: 3 },
  );
});

it("escapes are undone by reading", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      expect(unescapeXml(escapeText(value))).toBe(value);
      expect(unescapeXml(escapeAttribute(value))).toBe(value);
      expect(decodeXString(encodeXString(value))).toBe(value);
    }),
    { seed: 4 },
  );
  expect([encodeXString("a_x000D_\u0001\r"), decodeXString("a_x005F_x000D_")]).toEqual(["a_x005F_x000D__x0001__x000D_", "a_x000D_"]);
});

it("zips hold what was put in, readable by others, and copies are byte for byte", () => {
  const file = fc.dictionary(fc.stringMatching(/^[a-z中]{1,6}\.xml$/), fc.uint8Array({ maxLength: 300 }), { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(file, (content) => {
      const bytes = writeZip(Object.entries(content).map(([entry, data]) => ({ kind: "content", name: entry, content: data })));
      expect(Object.entries(unzipSync(bytes)).map(([entry, data]) => [entry, [...data]])).toEqual(
        Object.entries(content).map(([entry, data]) => [entry, [...data]]),
      );
      const entries = readZip(bytes);
      expect(entries.map((entry) => [...unpackEntry(entry)])).toEqual(Object.values(content).map((data) => [...data]));
      expect(Buffer.from(writeZip(entries.map((entry) => ({ kind: "copy", entry })))).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 50, seed: 5 },
  );
});

it("zip64 records are understood, and become plain ones when their entry is copied", () => {
  const bytes = writeZip([{ kind: "content", name: "a.xml", content: new TextEncoder().encode("<a/>") }]);
  const [entry] = readZip(bytes);
  const end = bytes.length - 22;
  const local = entry!.local;
  // The directory record again, its sizes and offset moved into a zip64 extra field; then zip64 end, locator, end.
  const central = new Uint8Array(entry!.central.length + 28);
  central.set(entry!.central);
  const view = new DataView(central.buffer);
  for (const field of [20, 24, 42]) view.setUint32(field, 0xffffffff, true);
  view.setUint16(30, 28, true);
  const extra = entry!.central.length;
  view.setUint16(extra, 1, true);
  view.setUint16(extra + 2, 24, true);
  [entry!.size, entry!.packed.length, 0].forEach((value, i) => view.setUint32(extra + 4 + i * 8, value, true));
  const tail = new Uint8Array(56 + 20 + 22);
  const tailView = new DataView(tail.buffer);
  tailView.setUint32(0, 0x06064b50, true);
  [
    [32, 1],
    [40, central.length],
    [48, local.length],
  ].forEach(([at, value]) => tailView.setUint32(at!, value!, true));
  tailView.setUint32(56, 0x07064b50, true);
  tailView.setUint32(64, local.length + central.length, true);
  tail.set(bytes.subarray(end), 76);
  tailView.setUint16(76 + 10, 0xffff, true);
  tailView.setUint32(76 + 16, 0xffffffff, true);
  const read = readZip(new Uint8Array(Buffer.concat([local, central, tail])));
  expect(read.map((e) => [e.name, new TextDecoder().decode(unpackEntry(e))])).toEqual([["a.xml", "<a/>"]]);
  expect(Object.keys(unzipSync(writeZip(read.map((e) => ({ kind: "copy", entry: e })))))).toEqual(["a.xml"]);
});

it("relative targets lead back to their part", () => {
  const part = fc.array(fc.constantFrom("xl", "a", "b", "工作表"), { minLength: 1, maxLength: 4 }).map((steps) => `${steps.join("/")}.xml`);
  fc.assert(
    fc.property(part, part, (from, to) => {
      expect(resolveTarget(from, relativeTarget(from, to))).toBe(to);
      expect(resolveTarget(from, `/${to}`)).toBe(to);
    }),
    { seed: 6 },
  );
});

it("a formula moved away and back is itself", () => {
  const reference = fc
    .tuple(
      fc.constantFrom("", "$"),
      fc.constantFrom("A", "H", "AB", "XFD"),
      fc.constantFrom("", "$"),
      fc.integer({ min: 1, max: 1_048_576 }),
    )
    .map((parts) => parts.join(""));
  const formula = fc.tuple(reference, reference, reference).map(([a, b, c]) => `SUM(${a}:${b})*明细!${c}&"A1"`);
  fc.assert(
    fc.property(formula, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -100, max: 100 }), (source, rows, cols) => {
      expect(new MovableFormula(new MovableFormula(source).at(rows, cols)).at(-rows, -cols)).toBe(source);
    }),
    { seed: 7 },
  );
});
