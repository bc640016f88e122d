/** @jest-environment jsdom */
import { Turns } from "../../src/preview/pace";

function turns() {
  document.body.replaceChildren();
  const state = { taken: false };
  const made = new Turns(document.body, () => state.taken);
  const sign = document.querySelector<HTMLElement>(".waiting")!;
  return { made, state, sign };
}

test("what is done beside no request is done at once, and nothing is said", () => {
  const { made, sign } = turns();
  let done = 0;
  made.take(() => (done += 1));
  expect([done, made.isWaiting, sign.hidden]).toEqual([1, false, true]);
});

test("what is done in the middle of a request comes behind it, in its order, and that is said until then", () => {
  const { made, state, sign } = turns();
  const done: string[] = [];
  state.taken = true;
  for (const name of ["typed", "cleared"]) made.take(() => done.push(name));
  expect([done, made.isWaiting, sign.hidden]).toEqual([[], true, false]);
  state.taken = false;
  made.whole();
  expect([done, made.isWaiting, sign.hidden]).toEqual([["typed", "cleared"], false, true]);
});

test("what has to wait once more, because the next request has begun, is said again", () => {
  const { made, state, sign } = turns();
  const done: string[] = [];
  state.taken = true;
  made.take(() => made.take(() => done.push("typed")));
  made.whole();
  expect([done, made.isWaiting, sign.hidden]).toEqual([[], true, false]);
});
