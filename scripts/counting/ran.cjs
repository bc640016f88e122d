// What V8 tells of a script, as one byte for each of its characters: 1 where it ran.

/**
 * @param functions V8's functions of one script, outer ones before those inside of them, each with its ranges in the same order
 * @returns a byte for each character of the script, up to the last that is told of
 */
function ranOf(functions) {
  const ran = new Uint8Array(Math.max(0, ...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset))));
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran;
}

/** Both together: a character ran if it ran in one of them. Gives the longer one, changed. */
function union(one, other) {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  for (let at = 0; at < short.length; at += 1) if (short[at] === 1) long[at] = 1;
  return long;
}

/** The stretches that ran, as [start, end, start, end …]. */
function stretches(ran) {
  const ends = [];
  for (let at = 0; at <= ran.length; at += 1) if ((ran[at] ?? 0) !== (ran[at - 1] ?? 0)) ends.push(at);
  return ends;
}

/** @param ends as `stretches` gives them */
function fromStretches(ends) {
  const ran = new Uint8Array(ends.at(-1) ?? 0);
  for (let at = 0; at < ends.length; at += 2) ran.fill(1, ends[at], ends[at + 1]);
  return ran;
}

module.exports = { ranOf, union, stretches, fromStretches };
