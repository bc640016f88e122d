import { itemAt } from "../../../workbook/invariant";
import { BLANK, type TableBlock } from "../../../workbook";
import {
  fillOf,
  applyPlan,
  ClaimBroken,
  edit,
  expectContents,
  expectSame,
  failureOf,
  fillEdit,
  formula,
  NO_FILL,
  patiently,
  putForm,
  read,
  solidFill,
  surveyOf,
  value,
  valueOf,
  type Claim,
} from "./ground";
import {
  textCellsTakeFormulas,
  formulasKeepFormats,
  rewrittenFormulasAreKnown,
  hiddenLinesHold,
  tablesTakeValuesOnly,
  spillsAreRefused,
} from "./formulas";
import { editsAreHeard, formulasCompute, looksComeBack, mergesAreTold, renamesAreFollowed, tintsComeBack } from "./looks";
import { HEADER, INSERTED, TEXTS, type ClaimName } from "./texts.lexicon";

const MARK = solidFill("#F59A92");

const contentsComeBack: Claim = async (ground) => {
  const wanted = { A1: value(9.5), A2: value(0.1), A3: value("x"), A4: formula("=SUM(A1:A2)"), B1: value(true), B4: value(-3) };
  const { results } = await applyPlan(ground, {
    cells: Object.entries(wanted).map(([address, content]) => edit(ground, address, content)),
  });
  expectSame(
    "results",
    results.map((result) => result.value),
    [9.5, 0.1, "x", 9.6, true, -3],
  );
  expectContents(await read(ground), { ...wanted, B2: BLANK });
};

const textsStayTexts: Claim = async (ground) => {
  const cells = TEXTS.map((text, i) => edit(ground, `A${i + 1}`, value(text)));
  await applyPlan(ground, { cells });
  const grid = await read(ground);
  expectSame(
    "texts",
    TEXTS.map((_, i) => valueOf(grid, `A${i + 1}`)),
    TEXTS,
  );
};

const fillsComeBack: Claim = async (ground) => {
  await putForm(ground, 3);
  await applyPlan(ground, {
    fills: [fillEdit(ground, "A2", NO_FILL, solidFill("#FFFFFF")), fillEdit(ground, "A3", NO_FILL, solidFill("#DDEBF7"))],
  });
  const cells = ["A1", "A2", "A3"];
  const fillsOf = async () => {
    const grid = await read(ground);
    return cells.map((cell) => fillOf(grid, cell));
  };
  const before = await fillsOf();
  expectSame("fills", before, [NO_FILL, solidFill("#FFFFFF"), solidFill("#DDEBF7")]);
  await applyPlan(ground, { fills: cells.map((cell, i) => fillEdit(ground, cell, itemAt(before, i), MARK)) });
  expectSame(
    "marked",
    await fillsOf(),
    cells.map(() => MARK),
  );
  await applyPlan(ground, { fills: cells.map((cell, i) => fillEdit(ground, cell, MARK, itemAt(before, i))) });
  expectSame("given back", await fillsOf(), before);
};

const changedCellsStay: Claim = async (ground) => {
  await putForm(ground);
  const code = await failureOf(() => applyPlan(ground, { cells: [edit(ground, "C2", value(1)), edit(ground, "B3", value(9), value(77))] }));
  expectSame("code", code, "changed-meanwhile");
  expectContents(await read(ground), { C2: BLANK, B3: value(2) });
};

const failuresLeaveNothing: Claim = async (ground) => {
  await putForm(ground);
  await applyPlan(ground, { fills: [fillEdit(ground, "B2", NO_FILL, solidFill("#DDEBF7"))], store: '{"before":1}' });
  const told = async () => {
    const { values, formulas, fills, numberFormats } = await read(ground);
    return [values, formulas, fills, numberFormats, (await surveyOf(ground)).store];
  };
  const before = await told();
  const block: TableBlock = {
    sheet: ground.sheet,
    top: 0,
    left: 0,
    before: [HEADER.map((text) => value(text))],
    contents: [HEADER.map((text) => value(`${text}!`))],
    styles: [{ rect: { top: 0, left: 0, bottom: 1, right: 2 }, bold: true, fillColor: "#FFFF00", numberFormat: "0.00" }],
  };
  const code = await failureOf(() =>
    applyPlan(ground, {
      blocks: [block],
      fills: [fillEdit(ground, "B3", NO_FILL, MARK)],
      cells: [edit(ground, "C2", formula("=B2*2")), edit(ground, "B4", value(1), value(77))],
      store: '{"after":1}',
    }),
  );
  expectSame("code", code, "changed-meanwhile");
  expectSame("state", await told(), before);
  await applyPlan(ground, { store: null });
};

/** A sheet with a prompt that is too long for Excel. */
const INSERTED_BLOCK: TableBlock = {
  sheet: INSERTED,
  top: 0,
  left: 0,
  before: null,
  contents: [
    [value("x"), value(1)],
    [value("y"), formula("=B1+1")],
  ],
  styles: [{ rect: { top: 0, left: 0, bottom: 0, right: 1 }, bold: true, fillColor: "#F2F2F2", borders: true }],
  columnWidths: { 0: 20 },
  freezeRows: 1,
  print: { landscape: true, titleRows: [0, 0], area: { top: 0, left: 0, bottom: 1, right: 1 } },
  validations: [
    {
      sheet: INSERTED,
      rect: { top: 0, left: 1, bottom: 0, right: 1 },
      rule: { kind: "decimal", min: 0, max: 5, prompt: "x".repeat(300) },
    },
  ],
};

const sheetsAreInsertedWhole: Claim = async (ground) => {
  const before = (await surveyOf(ground)).sheets.map(({ name }) => name);
  const { skipped = [] } = await applyPlan(ground, { newSheets: [{ name: INSERTED, after: ground.sheet }], blocks: [INSERTED_BLOCK] });
  try {
    expectContents(await read(ground, INSERTED), { A1: value("x"), B1: value(1), A2: value("y"), B2: formula("=B1+1") });
    expectSame(
      "left out",
      skipped.filter(({ sheet }) => sheet !== INSERTED),
      [],
    );
  } finally {
    await surveyOf(ground);
    await applyPlan(ground, { removedSheets: [INSERTED] });
  }
  expectSame(
    "sheets",
    (await surveyOf(ground)).sheets.map(({ name }) => name),
    before,
  );
};

const validationsReplaceOthers: Claim = async (ground) => {
  const { sheet } = ground;
  const rect = { top: 0, left: 0, bottom: 0, right: 0 };
  const ruleNow = async () =>
    itemAt((await ground.port.readLooks({ areas: [], validations: [{ sheet, row: 0, col: 0 }] })).validations, 0).validation;
  const first = await applyPlan(ground, { validations: [{ sheet, rect, rule: { kind: "list", values: ["x", "y"], prompt: "" } }] });
  const second = await applyPlan(ground, { validations: [{ sheet, rect, rule: { kind: "decimal", min: 0, max: 5, prompt: "p" } }] });
  const rule = await ruleNow();
  if ((first.skipped ?? []).length + (second.skipped ?? []).length > 0) expectSame("rule", rule, null);
  else if (rule === null || rule === "unreadable" || rule.settings.decimal === undefined)
    throw new ClaimBroken(`rule: ${JSON.stringify(rule)}`);
  await applyPlan(ground, { validations: [{ sheet, rect, rule: null }] });
  expectSame("rule", await ruleNow(), null);
};

const storeIsKept: Claim = async (ground) => {
  for (const text of ['{"a":1}', '{"a":"<&>"}', null, "{}", null]) {
    await surveyOf(ground);
    await applyPlan(ground, { store: text });
    expectSame("store", (await surveyOf(ground)).store, text);
  }
};

const selectionIsTold: Claim = async (ground) => {
  const told = await failureOf(() => ground.port.selection());
  if (told !== "none") expectSame("why nothing is selected", told, "nothing-in-front");
  const selected = await failureOf(() => ground.port.select(ground.sheet, "B2:C3"));
  expectSame("select", selected, "none");
  if ((await failureOf(() => ground.port.selection())) === "none")
    expectSame("selection", await patiently(() => ground.port.selection()), { sheet: ground.sheet, address: "B2:C3" });
};

const sheetsAreSurveyed: Claim = async (ground) => {
  await putForm(ground, 2);
  const { sheets } = await surveyOf(ground);
  const own = sheets.find(({ name }) => name === ground.sheet);
  expectSame("used", own?.used, { top: 0, left: 0, bottom: 2, right: 2 });
  expectSame("ids", new Set(sheets.map(({ id }) => id)).size, sheets.length);
};

/** The claims about ExcelPort, each on a blank sheet of its own; they hold in every Excel, whatever its traits. */
export const CLAIM_OF: Readonly<Record<ClaimName, Claim>> = {
  "contents-come-back": contentsComeBack,
  "texts-stay-texts": textsStayTexts,
  "text-cells-take-formulas": textCellsTakeFormulas,
  "formulas-keep-formats": formulasKeepFormats,
  "rewritten-formulas-are-known": rewrittenFormulasAreKnown,
  "hidden-lines-hold": hiddenLinesHold,
  "tables-take-values-only": tablesTakeValuesOnly,
  "spills-are-refused": spillsAreRefused,
  "fills-come-back": fillsComeBack,
  "changed-cells-stay": changedCellsStay,
  "failures-leave-nothing": failuresLeaveNothing,
  "sheets-are-inserted-whole": sheetsAreInsertedWhole,
  "validations-replace-others": validationsReplaceOthers,
  "store-is-kept": storeIsKept,
  "selection-is-told": selectionIsTold,
  "sheets-are-surveyed": sheetsAreSurveyed,
  "formulas-compute": formulasCompute,
  "tints-come-back": tintsComeBack,
  "merges-are-told": mergesAreTold,
  "looks-come-back": looksComeBack,
  "renames-are-followed": renamesAreFollowed,
  "edits-are-heard": editsAreHeard,
};
