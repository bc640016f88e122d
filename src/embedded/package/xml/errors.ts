/** The text is not well-formed XML, or uses what we refuse (a DTD). `at` is the offset in the text. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  constructor(message: string, readonly at: number) {
    super(`${message} at ${at}`);
  }
}
