// The arrows between the rooms. A room imports only rooms below it, and only their public face.

/** What each room may import, besides itself and src/messages. Rooms that are not listed as a target are out of reach. */
const arrows = {
  messages: [],
  workbook: [],
  formulas: ["workbook"],
  reading: ["workbook"],
  forms: ["workbook", "reading"],
  profiles: ["workbook", "reading"],
  sentences: ["workbook", "reading", "profiles"],
  scoring: ["workbook", "reading", "forms", "profiles", "sentences"],
  checks: ["workbook", "reading", "forms", "profiles", "sentences", "scoring"],
  "base-sheet": ["workbook", "reading", "forms", "profiles", "sentences", "scoring"],
  summaries: ["workbook", "reading", "forms", "profiles", "sentences", "scoring", "base-sheet", "checks"],
  narrative: ["workbook", "reading", "forms", "profiles", "sentences", "scoring", "base-sheet", "checks"],
  excel: ["workbook"],
  embedded: ["workbook", "formulas"],
  actions: ["workbook", "formulas", "reading", "forms", "profiles", "sentences", "scoring", "base-sheet", "checks", "summaries", "narrative"],
  taskpane: ["workbook", "reading", "forms", "profiles", "sentences", "scoring", "base-sheet", "checks", "summaries", "narrative", "actions"],
  files: ["workbook", "actions", "excel", "embedded"],
  commands: ["workbook", "actions", "excel", "taskpane", "files"],
  preview: ["workbook", "actions", "excel", "embedded", "taskpane", "files"],
  cli: ["workbook", "reading", "forms", "profiles", "sentences", "scoring", "base-sheet", "checks", "summaries", "narrative", "actions", "excel", "embedded"],
};
/** Rooms that may see the pipeline (src/assess.ts) and its result type (src/assessment.ts). */
const overPipeline = ["narrative", "actions", "taskpane", "commands", "preview", "cli"];

const roomRules = Object.entries(arrows).map(([room, allowed]) => ({
  name: `arrows-of-${room}`,
  severity: "error",
  comment: `src/${room} may import ${["messages", ...allowed].join(", ")}.`,
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: [
    `^src/(${[room, "messages", ...allowed].join("|")})/`,
    ...(overPipeline.includes(room) ? ["^src/(assess|assessment)\\.ts$"] : []),
  ] },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: { path: "^src/" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-orphans", severity: "error", comment: "A file nobody imports is dead, unless it is an entry.",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$|^src/commands/guard\\.js$" }, to: {} },
    { name: "not-resolvable", severity: "error", from: { path: "^(src|test|scripts)/" }, to: { couldNotResolve: true } },
    ...roomRules,
    { name: "assessment-is-a-type", severity: "error", comment: "src/assess.ts runs the pipeline; it knows no host and no view.",
      from: { path: "^src/assess(ment)?\\.ts$" }, to: { path: "^src/(actions|taskpane|commands|preview|cli|excel|embedded)/" } },
    { name: "public-face", severity: "error", comment: "Other rooms import a room's index, or its type files.",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/(index|types|layout|family)\\.tsx?$", "^src/(workbook|messages)/", "^src/excel/startup\\.ts$", "^src/embedded/client/"] } },
    { name: "react-in-the-pane", severity: "error", comment: "React stands in src/taskpane and in the page shell of src/preview.",
      from: { path: "^src/", pathNot: "^src/(taskpane|preview)/" }, to: { path: "node_modules/(react|react-dom|@fluentui)/" } },
    { name: "zip-and-xml-in-their-rooms", severity: "error", comment: "Only the package layer and the reader of .docx reports open zip files.",
      from: { path: "^src/", pathNot: "^src/(embedded|narrative)/" }, to: { path: "node_modules/(fflate|saxes)/" } },
    { name: "jsdom-in-the-client", severity: "error", from: { path: "^src/", pathNot: "^src/embedded/client/" }, to: { path: "node_modules/jsdom/" } },
    { name: "no-dev-packages-in-src", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] } },
    { name: "src-stands-alone", severity: "error", from: { path: "^src/" }, to: { path: "^(test|scripts)/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|out|coverage|\\.build)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"] },
  },
};
