import { XmlError } from "./errors";

/** What the scanner stands on. Comments and processing instructions are "other". */
export const enum Token {
  Open,
  SelfClosed,
  Close,
  Text,
  CData,
  Other,
  End,
}

const LT = 60,
  GT = 62,
  SLASH = 47,
  BANG = 33,
  QUESTION = 63,
  EQUALS = 61,
  DOUBLE = 34,
  SINGLE = 39,
  COLON = 58;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/**
 * A pull scanner over XML text that hands out positions, so that a sheet of a million cells makes no garbage.
 * It checks tags, quotes and comments; that tags match is the caller's affair.
 */
export class XmlScanner {
  /** Span of the token. */
  start = 0;
  end = 0;
  /** Span of a tag's qualified name, and where its local part begins. */
  nameStart = 0;
  nameEnd = 0;
  localStart = 0;
  /** Spans of the attribute that `nextAttribute` found. */
  attrStart = 0;
  attrLocalStart = 0;
  attrEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  private cursor = 0;

  constructor(
    readonly text: string,
    from = 0,
    readonly limit = text.length,
  ) {
    this.end = from;
  }

  /** Moves to the next token. @throws XmlError for a DTD or an unfinished tag */
  next(): Token {
    const { text, limit } = this;
    const start = (this.start = this.end);
    if (start >= limit) return Token.End;
    if (text.charCodeAt(start) !== LT) {
      const lt = text.indexOf("<", start);
      this.end = lt < 0 || lt > limit ? limit : lt;
      return Token.Text;
    }
    const code = text.charCodeAt(start + 1);
    if (code === BANG) return this.declaration();
    if (code === QUESTION) return this.through("?>", start + 2, Token.Other);
    if (code !== SLASH) return this.openTag(start + 1);
    this.name(start + 2);
    return this.through(">", this.nameEnd, Token.Close);
  }

  private declaration(): Token {
    const { text, start } = this;
    if (text.startsWith("<!--", start)) return this.through("-->", start + 4, Token.Other);
    if (text.startsWith("<![CDATA[", start)) return this.through("]]>", start + 9, Token.CData);
    throw new XmlError("document type declarations are refused", start);
  }

  private through(stop: string, from: number, token: Token): Token {
    const at = this.text.indexOf(stop, from);
    if (at < 0 || at + stop.length > this.limit) throw new XmlError("unfinished markup", this.start);
    this.end = at + stop.length;
    return token;
  }

  private name(from: number): void {
    const { text, limit } = this;
    let at = from;
    this.localStart = from;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === GT || code === SLASH || code <= 32) break;
      if (code === DOUBLE || code === SINGLE || code === LT || code === EQUALS) throw new XmlError("a sign in a tag's name", this.start);
      if (code === COLON) this.localStart = at + 1;
    }
    if (at === from) throw new XmlError("a tag without a name", this.start);
    this.nameStart = from;
    this.nameEnd = at;
  }

  private openTag(from: number): Token {
    this.name(from);
    const { text, limit } = this;
    let at = this.nameEnd;
    this.cursor = at;
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (code === GT) {
        this.end = at + 1;
        return text.charCodeAt(at - 1) === SLASH ? Token.SelfClosed : Token.Open;
      }
      if (code === LT) break;
      if (code === DOUBLE || code === SINGLE) {
        at = text.indexOf(code === DOUBLE ? '"' : "'", at + 1);
        if (at < 0) break;
      }
      at++;
    }
    throw new XmlError("unfinished tag", this.start);
  }

  /** Moves to the next attribute of the tag the scanner stands on. */
  nextAttribute(): boolean {
    const { text } = this;
    let at = this.cursor;
    while (isSpace(text.charCodeAt(at))) at++;
    const first = text.charCodeAt(at);
    if (first === GT || (first === SLASH && at === this.end - 2)) return false;
    this.attrStart = this.attrLocalStart = at;
    let code = first;
    while (code !== EQUALS && !isSpace(code)) {
      if (code === COLON) this.attrLocalStart = at + 1;
      if (at >= this.end) throw new XmlError("an attribute without a value", this.start);
      code = text.charCodeAt(++at);
    }
    this.attrEnd = at;
    while (isSpace(code)) code = text.charCodeAt(++at);
    if (code !== EQUALS) throw new XmlError("an attribute without a value", this.start);
    do code = text.charCodeAt(++at);
    while (isSpace(code));
    if (code !== DOUBLE && code !== SINGLE) throw new XmlError("an attribute without quotes", this.start);
    this.valueStart = at + 1;
    this.valueEnd = text.indexOf(code === DOUBLE ? '"' : "'", at + 1);
    this.cursor = this.valueEnd + 1;
    return true;
  }

  /** Moves to the closing tag of the element whose open tag the scanner stands on. @throws XmlError when a tag closes another than was opened */
  skipElement(): void {
    const { text } = this;
    const open = [text.slice(this.nameStart, this.nameEnd)];
    while (open.length > 0) {
      const token = this.next();
      if (token === Token.End) throw new XmlError("an element is not closed", this.start);
      if (token === Token.Open) open.push(text.slice(this.nameStart, this.nameEnd));
      else if (token === Token.Close && !this.isName(open.pop() ?? "")) throw new XmlError("a tag closes another", this.start);
    }
  }

  /** True when the qualified name of the tag is this word. */
  isName(word: string): boolean {
    return this.nameEnd - this.nameStart === word.length && this.text.startsWith(word, this.nameStart);
  }

  /** True when the local name of the tag is this word. */
  isLocal(word: string): boolean {
    return this.nameEnd - this.localStart === word.length && this.text.startsWith(word, this.localStart);
  }
}
