// The rooms of src: one list for the arrows (.dependency-cruiser.cjs) and for the lint rules of rooms (eslint.config.mjs).

/**
 * What each room may import, besides itself and src/messages; rooms that are not named are out of reach.
 * `needs`: "pipeline" may see src/assess.ts and its result type; "clock" may ask for the time (all others give the same answer
 * for the same input); "node" may use Node's own modules (all others also run in Excel's web view).
 */
const rooms = {
  messages: { imports: [] },
  workbook: { imports: [] },
  formulas: { imports: ["workbook"] },
  reading: { imports: ["workbook"] },
  provinces: { imports: ["workbook"] },
  forms: { imports: ["workbook", "reading", "provinces"] },
  profiles: { imports: ["workbook", "reading", "provinces"] },
  sentences: { imports: ["workbook", "reading", "profiles"] },
  scoring: { imports: ["workbook", "reading", "forms", "profiles", "sentences"] },
  checks: { imports: ["workbook", "reading", "forms", "profiles", "sentences", "scoring"] },
  "base-sheet": { imports: ["workbook", "reading", "forms", "profiles", "sentences", "scoring"] },
  summaries: { imports: ["workbook", "reading", "forms", "profiles", "sentences", "scoring", "base-sheet", "checks"] },
  narrative: { imports: ["workbook", "reading", "forms", "profiles", "sentences", "scoring", "base-sheet", "checks"], needs: ["pipeline"] },
  excel: { imports: ["workbook"] },
  // The client runs Microsoft's Office.js under Node; the workbook stamps what it saves.
  embedded: { imports: ["workbook", "formulas"], needs: ["clock", "node"] },
  actions: {
    imports: [
      "workbook",
      "formulas",
      "reading",
      "forms",
      "profiles",
      "sentences",
      "scoring",
      "base-sheet",
      "checks",
      "summaries",
      "narrative",
    ],
    needs: ["pipeline"],
  },
  worker: { imports: ["workbook", "actions"], needs: ["pipeline", "clock"] },
  taskpane: {
    imports: [
      "workbook",
      "reading",
      "forms",
      "profiles",
      "sentences",
      "scoring",
      "base-sheet",
      "checks",
      "summaries",
      "narrative",
      "actions",
    ],
    needs: ["pipeline"],
  },
  files: { imports: ["workbook", "actions", "excel", "embedded"] },
  commands: { imports: ["workbook", "actions", "excel", "taskpane", "files", "worker"], needs: ["pipeline", "clock"] },
  preview: { imports: ["workbook", "actions", "excel", "embedded", "taskpane", "files", "worker"], needs: ["pipeline", "clock"] },
  cli: {
    imports: [
      "workbook",
      "reading",
      "forms",
      "profiles",
      "sentences",
      "scoring",
      "base-sheet",
      "checks",
      "summaries",
      "narrative",
      "actions",
      "excel",
      "embedded",
    ],
    needs: ["pipeline", "clock", "node"],
  },
};

/** Names of the rooms with a need. */
const roomsWith = (need) =>
  Object.entries(rooms)
    .filter(([, { needs = [] }]) => needs.includes(need))
    .map(([name]) => name);

module.exports = { rooms, roomsWith };
