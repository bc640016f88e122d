// What Fluent needs and jsdom 20 lacks.
import { TextDecoder, TextEncoder } from "util";

class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
const world = globalThis as unknown as Record<string, unknown>;
world["TextEncoder"] ??= TextEncoder;
world["TextDecoder"] ??= TextDecoder;
world["ResizeObserver"] ??= NoResize;
world["structuredClone"] ??= (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
world["matchMedia"] ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} });
Element.prototype.scrollIntoView ??= () => undefined;
// jsdom lays nothing out. With the thousands of rules that Griffel inserts, each question for a computed style (Fluent's popovers ask hundreds)
// would match them all: that was a fifth of these tests' time.
CSSStyleSheet.prototype.insertRule = () => 0;
