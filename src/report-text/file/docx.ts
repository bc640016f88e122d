import { unzipSync } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ReportFileError } from "./errors";

const BODY = "word/document.xml";
/** More than any report: about twenty thousand pages of text. */
const MOST_BYTES = 64 * 1024 * 1024;
const DEEPEST = 256;
/** Text that was deleted, moved away or is a second version of a drawing's text. */
const LEFT_OUT = ["w:del", "w:moveFrom", "mc:Fallback"];

/**
 * The text of a Word document in reading order: a line for each paragraph, and for each table row with a tab between its cells.
 * Automatic list numbers are no text and are not given. @throws ReportFileError for what is no .docx, is too large or carries a DTD.
 */
export function docxText(bytes: Uint8Array, name: string): string {
  const xml = bodyOf(bytes, name);
  const reader = new BodyReader(name);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new ReportFileError("unsafe", name);
  });
  parser.on("opentag", (tag) => reader.open(tag));
  parser.on("closetag", (tag) => reader.close(tag.name));
  parser.on("text", (text) => reader.text(text));
  try {
    parser.write(xml).close();
  } catch (thrown) {
    if (thrown instanceof ReportFileError) throw thrown;
    throw new ReportFileError("notDocx", name, { cause: thrown });
  }
  return reader.result();
}

function bodyOf(bytes: Uint8Array, name: string): string {
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== BODY) return false;
        if (file.originalSize > MOST_BYTES) throw new ReportFileError("tooLarge", name);
        return true;
      },
    });
    const body = files[BODY];
    if (!body) throw new ReportFileError("notDocx", name);
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (thrown) {
    if (thrown instanceof ReportFileError) throw thrown;
    throw new ReportFileError("notDocx", name, { cause: thrown });
  }
}

/** Collects the text while the body is read. */
class BodyReader {
  private readonly pieces: string[] = [];
  private readonly path: string[] = [];
  private leftOut = 0;

  constructor(private readonly fileName: string) {}

  open(tag: SaxesTagPlain): void {
    this.path.push(tag.name);
    if (this.path.length > DEEPEST) throw new ReportFileError("unsafe", this.fileName);
    if (LEFT_OUT.includes(tag.name)) this.leftOut += 1;
    if (this.leftOut > 0) return;
    if (tag.name === "w:tab" && this.path.at(-2) === "w:r") this.pieces.push("\t");
    if (tag.name === "w:br" || tag.name === "w:cr") this.pieces.push("\n");
    if (tag.name === "w:noBreakHyphen") this.pieces.push("-");
  }

  close(name: string): void {
    this.path.pop();
    if (LEFT_OUT.includes(name)) this.leftOut -= 1;
    else if (this.leftOut > 0) return;
    else if (name === "w:p") this.pieces.push(this.path.includes("w:tc") ? " " : "\n");
    else if (name === "w:tc") this.pieces.push("\t");
    else if (name === "w:tr") this.pieces.push("\n");
  }

  text(text: string): void {
    if (this.leftOut === 0 && this.path.at(-1) === "w:t") this.pieces.push(text);
  }

  result(): string {
    return this.pieces
      .join("")
      .replace(/ ?\t\n/g, "\n")
      .replace(/ \t/g, "\t");
  }
}
