import { partText, partsOf, withParts } from "./packages";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const from =
  "<xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>";
const anchor = (body: string) =>
  `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>${from}${body}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const SHAPE = anchor(
  '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="文本框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp>',
);

interface Attachment {
  readonly part: string;
  readonly type: string;
  readonly contentType: string;
  readonly body: string;
  /** The element of the sheet that names the part; null for parts that are only related. */
  readonly element: string | null;
}

/** What a person may hang on a sheet, as Excel saves it. */
export const ATTACHMENTS = {
  comment: {
    part: "xl/threadedComments/threadedComment77.xml",
    type: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
    contentType: "application/vnd.ms-excel.threadedcomments+xml",
    element: null,
    body: '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C4" dT="2025-01-15T08:00:00.00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>请核对</text></threadedComment></ThreadedComments>',
  },
  shape: {
    part: "xl/drawings/drawing77.xml",
    type: `${REL}/drawing`,
    contentType: "application/vnd.openxmlformats-officedocument.drawing+xml",
    body: SHAPE,
    element: '<drawing xmlns:r77="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r77:id="rId77"/>',
  },
} satisfies Readonly<Record<string, Attachment>>;

/** The file after a person has hung something on its last sheet. */
export function withAttachment(bytes: Uint8Array, kind: keyof typeof ATTACHMENTS): Uint8Array {
  const { part, type, contentType, body, element }: Attachment = ATTACHMENTS[kind];
  const sheets = [...partsOf(bytes).keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]));
  const sheet = sheets[sheets.length - 1]!;
  const rels = sheet.replace("worksheets/", "worksheets/_rels/") + ".rels";
  const relation = `<Relationship Id="rId77" Type="${type}" Target="/${part}"/>`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return withParts(bytes, {
    [part]: head + body,
    [rels]: partsOf(bytes).has(rels)
      ? (text) => text.replace("</Relationships>", `${relation}</Relationships>`)
      : `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    "[Content_Types].xml": (text) => text.replace("</Types>", `<Override PartName="/${part}" ContentType="${contentType}"/></Types>`),
    ...(element === null ? {} : { [sheet]: (text: string) => text.replace(/<\/(\w+:)?worksheet>\s*$/, (end) => element + end) }),
  });
}

/** True when a file still holds what was hung on. */
export function hasAttachment(bytes: Uint8Array, kind: keyof typeof ATTACHMENTS): boolean {
  return partsOf(bytes).has(ATTACHMENTS[kind].part) && partText(bytes, ATTACHMENTS[kind].part).length > 0;
}
