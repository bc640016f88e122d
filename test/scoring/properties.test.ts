import fc, { runs } from "../helpers/property";
import type Decimal from "decimal.js";
import { findProfile } from "../../src/profiles";
import { fillPlan, scoreSheet, type SheetScore } from "../../src/scoring";
import { valueAt } from "../../src/workbook";
import { afterEdits } from "./calculate";
import { form, otherFigure, profileId, row } from "./generated";
import { smallForm, type SmallForm, type SmallRow } from "./sheet";

function score({ grid, layout }: SmallForm, id: string): SheetScore {
  return scoreSheet(grid, layout, findProfile(id));
}

function scoreOf(small: SmallRow, id: string): Decimal | null {
  return score(smallForm([small]), id).tables[0]!.rows[0]!.computed?.value ?? null;
}

test("a computed score is never negative and never above its weight", () => {
  fc.assert(
    fc.property(row, profileId, (small, id) => {
      const value = scoreOf(small, id);
      expect(value === null || (value.gte(0) && value.lte(small.weight))).toBe(true);
    }),
    { numRuns: runs(400) },
  );
});

test("doing more never lowers a score that asks for more, and never raises one that asks for less", () => {
  // Profiles that take points away for overshooting are meant to break this.
  const steady = fc.constantFrom("national-2020", "system-check", "hubei");
  fc.assert(
    fc.property(row, otherFigure, steady, (small, other, id) => {
      fc.pre(small.operator !== "=" && small.operator !== "" ? true : small.target > 0);
      const [low, high] = [Math.min(small.actual, other), Math.max(small.actual, other)];
      const [less, more] = [scoreOf({ ...small, actual: low }, id), scoreOf({ ...small, actual: high }, id)];
      fc.pre(less !== null && more !== null);
      const wantsLess = small.operator === "≤" || small.operator === "<";
      expect(wantsLess ? more!.lte(less!) : more!.gte(less!)).toBe(true);
    }),
    { numRuns: runs(400) },
  );
});

test("written formulas calculate to the computed values, and scoring again finds nothing to write", () => {
  fc.assert(
    fc.property(form, ({ rows, fund: line, id }) => {
      const small = smallForm(rows, { fund: line, total: {}, grade: null });
      const before = score(small, id);
      const edits = fillPlan(small.grid, before);
      const calculated = afterEdits(small.grid, edits);
      const table = before.tables[0]!;
      // While scores are missing the total shows nothing.
      const dueNow = table.total!.pending === 0 ? table.total!.due : null;
      const expected = [
        ...table.rows.map((r) => [r.scoreCell!, r.computed] as const),
        [table.budget!.layout.cells.rate!, table.budget!.rate] as const,
        [table.budget!.layout.cells.score!, table.budget!.score] as const,
        [table.total!.layout.scoreCell!, dueNow] as const,
      ];
      for (const [cell, computed] of expected) {
        const value = valueAt(calculated, cell.row, cell.col);
        if (computed) expect(value).toBeCloseTo(computed.value.toNumber(), 6);
        else expect(value === null || value === "").toBe(true);
      }
      if (table.grade?.computed) expect(valueAt(calculated, table.grade.cell!.row, table.grade.cell!.col)).toBe(table.grade.computed);
      const again = score({ ...small, grid: calculated }, id);
      expect(fillPlan(calculated, again)).toEqual([]);
      expect(again.tables[0]!.total?.reported?.toString()).toBe(dueNow?.value.toString());
      expect(again.tables[0]!.total?.computed?.value.toString()).toBe(table.total?.computed?.value.toString());
    }),
    { numRuns: runs(150) },
  );
});

test("numbers mode writes what the formulas calculate to", () => {
  fc.assert(
    fc.property(form, ({ rows, fund: line, id }) => {
      const small = smallForm(rows, { fund: line, total: {} });
      const result = score(small, id);
      const live = afterEdits(small.grid, fillPlan(small.grid, result));
      for (const { row: r, col, after } of fillPlan(small.grid, result, "numbers")) {
        expect(after.kind).toBe("value");
        if (after.kind === "value") expect(valueAt(live, r, col)).toBeCloseTo(Number(after.value), 6);
      }
    }),
    { numRuns: runs(100) },
  );
});

test("the order of the rows changes no total", () => {
  fc.assert(
    fc.property(form, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), ({ rows, fund: line, id }, keys) => {
      const shuffled = rows
        .map((r, i) => ({ r, key: keys[i]! }))
        .sort((a, b) => a.key - b.key)
        .map(({ r }) => r);
      const total = (list: readonly SmallRow[]) =>
        score(smallForm(list, { fund: line, total: {} }), id).tables[0]!.total?.computed?.value.toString();
      expect(total(shuffled)).toBe(total(rows));
    }),
    { numRuns: runs(100) },
  );
});

test("typed cells are never edited", () => {
  fc.assert(
    fc.property(form, fc.nat({ max: 5 }), fc.constantFrom(0, 7.5, "-", "/", "10", "见附件"), ({ rows, fund: line, id }, at, typed) => {
      const marked = rows.map((r, i) => (i === at % rows.length ? { ...r, score: typed } : r));
      const small = smallForm(marked, { fund: [...line, 0.5, 9], total: { score: 88 }, grade: "良" });
      for (const edit of fillPlan(small.grid, score(small, id))) expect(edit.before).toEqual({ kind: "blank" });
    }),
    { numRuns: runs(100) },
  );
});
