// The arrows between the rooms. A room imports only rooms below it, and only their public face.

const { rooms } = require("./rooms.cjs");

const roomRules = Object.entries(rooms).map(([room, { imports: allowed, pipeline }]) => ({
  name: `arrows-of-${room}`,
  severity: "error",
  comment: `src/${room} may import ${["messages", ...allowed].join(", ")}.`,
  from: { path: `^src/${room}/` },
  to: {
    path: "^src/",
    pathNot: [`^src/(${[room, "messages", ...allowed].join("|")})/`, ...(pipeline ? ["^src/(assess|assessment|imported)\\.ts$"] : [])],
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Nor by types alone: what two files share stands in a third, or below both.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file nobody imports is dead, unless it is an entry.",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$|^src/commands/guard\\.js$" },
      to: {},
    },
    { name: "not-resolvable", severity: "error", from: { path: "^(src|test|scripts)/" }, to: { couldNotResolve: true } },
    {
      name: "rooms-are-listed",
      severity: "error",
      comment: "A new folder of src is a room: list it in rooms.cjs.",
      from: { path: "^src/[^/]+/", pathNot: `^src/(${Object.keys(rooms).join("|")})/` },
      to: {},
    },
    ...roomRules,
    {
      name: "assessment-is-a-type",
      severity: "error",
      comment: "src/assess.ts runs the pipeline; it knows no host and no view.",
      from: { path: "^src/(assess|assessment|imported)\\.ts$" },
      to: { path: "^src/(actions|taskpane|commands|preview|cli|excel|embedded)/" },
    },
    {
      name: "public-face",
      severity: "error",
      comment: "Other rooms import a room's index, or its type files.",
      from: { path: "^src/([^/]+)/" },
      to: {
        path: "^src/[^/]+/",
        pathNot: [
          "^src/$1/",
          "^src/[^/]+/(index|types|layout|family)\\.tsx?$",
          "^src/(workbook|messages)/",
          "^src/(excel/startup|worker/start|worker/engine\\.worker)\\.ts$",
          "^src/embedded/client/",
        ],
      },
    },
    {
      name: "react-in-the-pane",
      severity: "error",
      comment: "React stands in src/taskpane and in the page shell of src/preview.",
      from: { path: "^src/", pathNot: "^src/(taskpane|preview)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "zip-and-xml-in-their-rooms",
      severity: "error",
      comment: "Only the package layer and the reader of .docx reports open zip files.",
      from: { path: "^src/", pathNot: "^src/(embedded|report-text)/" },
      to: { path: "node_modules/(fflate|saxes)/" },
    },
    {
      name: "no-dev-packages-in-src",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "src-stands-alone", severity: "error", from: { path: "^src/" }, to: { path: "^(test|scripts)/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|out|coverage|\\.build)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
    },
  },
};
