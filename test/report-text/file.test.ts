import { strToU8, zipSync } from "fflate";
import { ReportFileError, readReportText } from "../../src/report-text";

const docx = (body: string, head = "") =>
  zipSync({
    "word/document.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="x" xmlns:mc="y"><w:body>${body}</w:body></w:document>`,
    ),
  });
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const codeOf = (bytes: Uint8Array) => {
  try {
    readReportText(bytes, "报告");
  } catch (thrown) {
    if (thrown instanceof ReportFileError) return thrown.code;
    throw thrown;
  }
  return null;
};

test("a Word document gives its paragraphs and tables in reading order", () => {
  const table = `<w:tbl><w:tr><w:tc>${p("项目")}</w:tc><w:tc>${p("金额")}</w:tc></w:tr></w:tbl>`;
  expect(readReportText(docx(p("第一段") + table + p("末段")), "报告.docx").text).toBe("第一段\n项目\t金额\n末段\n");
});

test("deleted text and the second version of a drawing are left out, breaks and tabs are kept", () => {
  const body = `<w:p><w:del><w:r><w:t>删去</w:t></w:r></w:del><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r><mc:Fallback><w:r><w:t>又</w:t></w:r></mc:Fallback></w:p>`;
  expect(readReportText(docx(body), "报告.docx").text).toBe("甲\t乙\n丙\n");
});

test("text files: UTF-8 with its mark, GB18030, UTF-16; line ends are made one", () => {
  expect(readReportText(new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8("得分\r\n90分")]), "a.txt").text).toBe("得分\n90分");
  expect(readReportText(new Uint8Array([0xb5, 0xc3, 0xb7, 0xd6]), "a.txt").text).toBe("得分");
  expect(readReportText(new Uint8Array([0xff, 0xfe, 0x97, 0x5f]), "a.txt").text).toBe("得");
});

test.each([
  ["a DTD", docx(p("甲"), `<!DOCTYPE w:document [<!ENTITY a "b">]>`), "unsafe"],
  ["elements without end", docx("<w:p>".repeat(2_000) + "</w:p>".repeat(2_000)), "unsafe"],
  ["a zip without a body", zipSync({ "a.xml": strToU8("x") }), "notDocx"],
  ["broken XML", docx("<w:p>"), "notDocx"],
  ["a damaged zip", docx(p("甲")).slice(0, 60), "notDocx"],
  ["an old .doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "legacy"],
  ["bytes that are no text", new Uint8Array([1, 0, 2, 0]), "notText"],
  ["an unpacked body beyond measure", zipSync({ "word/document.xml": new Uint8Array(65 * 1024 * 1024) }), "tooLarge"],
  ["nothing", strToU8("  \n"), "empty"],
])("%s is refused by name", (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});
