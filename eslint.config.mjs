// Lint rules: strict TypeScript, Office.js discipline, and the house rules of the rooms.
import { builtinModules } from "node:module";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { clock as clockFiles, node as nodeFiles } from "./rooms.cjs";

/** Where the names of Office.js may stand: the adapter, its start-up, and the client of the embedded workbook. */
const OFFICE_ROOMS = ["src/excel/**", "src/embedded/client/**"];

/** Vocabulary as data: here, and nowhere else, stand the words that the code looks for in people's texts. */
const LEXICONS = [
  "src/**/lexicon.ts",
  "src/**/lexicon/**",
  "src/**/*.lexicon.ts",
  // A family is the record of one form: its signs are its data.
  "src/provinces/**/*.form.ts",
  // The grammars of scoring sentences are their vocabulary, in the form the parser takes.
  "src/sentences/grammar.ts",
  "src/sentences/formula-grammar.ts",
];
/** Records that carry their own texts for people (titles, reasons, examples). What they look for stands in a lexicon all the same. */
const OWN_TEXTS = ["src/checks/rules/**", "src/checks/specimens/**", "src/summaries/kinds/**"];
/** The catalogue makes sentences; how words join there (…项目项目) is its own affair. */
const CATALOGUE = ["src/messages/**"];

/** Where the time may be asked for, and where Node's own modules may be used. */
const CLOCK_FILES = clockFiles.map((path) => `src/${path}`);
const NODE_FILES = nodeFiles.map((path) => `src/${path}`);

const NODE_NAMES = ["process", "Buffer", "global", "require", "module", "__dirname", "__filename", "setImmediate"];
/** Its process.env.SAMPLES is text by the time a browser sees it. */
const WRITTEN_BY_WEBPACK = "src/preview/main.ts";

const CJK = "/[\\u3400-\\u9fff]/";
/** Values of the domain's own types (units of money, grades) are symbols, not text. */
const SYMBOL = "/^(万元|元|优|良|中|差|%)$/";
const officeNames = {
  selector: "Identifier[name=/^(Excel|Office|OfficeExtension)$/]",
  message: "Office.js is named only in src/excel and src/embedded/client; go through ExcelPort.",
};
const chineseText = [`Literal[value=${CJK}]:not([value=${SYMBOL}])`, `TemplateElement[value.raw=${CJK}]`, `JSXText[value=${CJK}]`].map(
  (selector) => ({ selector, message: "Text that people read stands in src/messages/zh-CN (or in a data file of its room)." }),
);
/** A pattern or a comparison with words in it is vocabulary. */
const SEARCH = "/^(includes|startsWith|endsWith|indexOf|lastIndexOf|split|replace|replaceAll|match|matchAll|search|test|exec)$/";
const wordPatterns = [
  `Literal[regex.pattern=${CJK}]`,
  `CallExpression[callee.property.name=${SEARCH}] > Literal[value=${CJK}]`,
  `BinaryExpression[operator=/^[!=]==$/] > Literal[value=${CJK}]:not([value=${SYMBOL}])`,
  `NewExpression[callee.name='RegExp'] Literal[value=${CJK}]`,
  `NewExpression[callee.name='RegExp'] TemplateElement[value.raw=${CJK}]`,
].map((selector) => ({
  selector,
  message: "Words that are looked for stand in the lexicon of the room that owns the thought (src/ROOM/lexicon).",
}));
const clock = [
  "MemberExpression[object.name='Math'][property.name='random']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='performance'][property.name='now']",
  "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({
  selector,
  message: "The same input gives the same answer: time and chance come in from the entries (rooms.cjs).",
}));

/** One block for each mix of the three restrictions, since a later block replaces the rule's whole list. */
function restrictions() {
  const block = (files, ...forbidden) => ({ files, rules: { "no-restricted-syntax": ["error", ...forbidden] } });
  return [
    block(["src/**/*.{ts,tsx}"], officeNames, ...chineseText, ...wordPatterns, ...clock),
    block(CLOCK_FILES, officeNames, ...chineseText, ...wordPatterns),
    block(OFFICE_ROOMS, ...chineseText, ...wordPatterns, ...clock),
    block(OWN_TEXTS, officeNames, ...wordPatterns, ...clock),
    block([...LEXICONS, ...CATALOGUE], officeNames, ...clock),
  ];
}

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", ".build/", "coverage/", "out/", "src/embedded/**/*.generated.ts"] },
  ...tseslint.configs.strict,
  {
    rules: {
      // Tests may say that something is there: one that errs fails. In src a type, a check or itemAt says it (below).
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      // A handler that gives nothing back is written as void in unions of handlers.
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"], location: "start" }],
      // As they are printed, with blank lines and comments: what a reader has before him.
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 40 }],
      eqeqeq: ["error", "always"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "prefer-const": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  {
    // One room has assertions left, under a ceiling: scripts/ceilings.mjs.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/report-text/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "error" },
  },
  {
    // Prettier breaks code at 140; what is left over is broken by hand. Sentences, patterns and tables keep their own length.
    files: ["src/**/*.{ts,tsx}"],
    ignores: [...LEXICONS, ...OWN_TEXTS, ...CATALOGUE],
    rules: {
      "max-len": ["error", { code: 160, ignoreRegExpLiterals: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true }],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...restrictions(),
  { files: ["src/**/*.tsx"], plugins: { "react-hooks": reactHooks }, rules: { ...reactHooks.configs.recommended.rules } },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: NODE_FILES,
    rules: { "no-restricted-imports": ["error", { paths: builtinModules, patterns: ["node:*"] }] },
  },
  {
    // In a browser these names are not there, and a check that reaches for one stops.
    files: ["src/**/*.{ts,tsx}"],
    ignores: [...NODE_FILES, WRITTEN_BY_WEBPACK],
    rules: { "no-restricted-globals": ["error", ...NODE_NAMES] },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": "off",
      "no-restricted-properties": [
        "error",
        ...["it", "test", "describe"].flatMap((object) => ["skip", "only", "todo"].map((property) => ({ object, property }))),
      ],
      "no-restricted-globals": ["error", "xit", "xdescribe", "xtest", "fit", "fdescribe"],
    },
  },
  { files: ["**/*.cjs", "**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
