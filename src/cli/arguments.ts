import { parseArgs } from "node:util";
import { messages } from "../messages";

/** What the command line asks for. Paths are as typed. */
export interface Arguments {
  readonly inputs: readonly string[];
  readonly out: string | null;
  /** "-" is standard output. */
  readonly json: string | null;
  /** Where a line of JSON goes for each workbook as soon as it is done; "-" is standard output. */
  readonly jsonLines: string | null;
  /** True goes on with the run that left `jsonLines` behind: what is done and unchanged is not done again. */
  readonly resume: boolean;
  /** The share of the work that is to be done here; null for all of it. */
  readonly shard: Shard | null;
  readonly profile: string | null;
  /** How points that are printed for a block only are shared among its rows; null: not at all. */
  readonly split: "even" | null;
  /** A report's text to hold against itself and the workbooks; the only input when `inputs` is empty. */
  readonly report: string | null;
  readonly mode: "score" | "values" | "check";
  /** Also insert the summary tables, and collect many workbooks into one. */
  readonly summary: boolean;
  /** Workers for many files, at least 1. */
  readonly jobs: number;
}

/** One of `count` shares; `index` from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Lines of runs that are to become one workbook of all workbooks. */
export interface Gathering {
  /** Files of JSON lines, and folders of them. */
  readonly inputs: readonly string[];
  readonly out: string;
}

export type Parsed =
  | { readonly kind: "run"; readonly run: Arguments }
  | { readonly kind: "gather"; readonly gather: Gathering }
  | { readonly kind: "help" }
  | { readonly kind: "version" };

/** A command that cannot be carried out as typed; its message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the arguments behind the command. @throws UsageError */
export function parseArguments(args: readonly string[]): Parsed {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (values.gather) return { kind: "gather", gather: gatheringOf(values, positionals) };
  if (positionals.length === 0 && values.report === undefined) throw new UsageError(messages.cli.noInput);
  return {
    kind: "run",
    run: {
      inputs: positionals,
      out: given("out", values.out),
      json: given("json", values.json),
      ...linesOf(values),
      profile: given("profile", values.profile),
      split: splitOf(given("split", values.split)),
      report: given("report", values.report),
      mode: values.check ? "check" : values.values ? "values" : "score",
      summary: values.summary ?? false,
      jobs: jobsOf(given("jobs", values.jobs)),
    },
  };
}

type Values = ReturnType<typeof parse>["values"];

/** Options that only make sense together are refused apart, so that none is silently ignored. */
function linesOf(values: Values): Pick<Arguments, "jsonLines" | "resume" | "shard"> {
  const jsonLines = given("json-lines", values["json-lines"]);
  const resume = values.resume ?? false;
  if (resume && (jsonLines === null || jsonLines === "-")) throw new UsageError(messages.cli.resumeNeedsLines);
  if (jsonLines !== null && values.json !== undefined) throw new UsageError(messages.cli.oneReport);
  return { jsonLines, resume, shard: shardOf(given("shard", values.shard)) };
}

function gatheringOf(values: Values, inputs: readonly string[]): Gathering {
  const out = given("out", values.out);
  const other = Object.keys(values).find((name) => name !== "gather" && name !== "out");
  if (other !== undefined) throw new UsageError(messages.cli.notWithGather(`--${other}`));
  if (out === null || inputs.length === 0) throw new UsageError(messages.cli.gatherNeeds);
  return { inputs, out };
}

function shardOf(typed: string | null): Shard | null {
  if (typed === null) return null;
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(typed) ?? []).map(Number);
  if (index < 1 || index > count) throw new UsageError(messages.cli.badShard(typed));
  return { index, count };
}

function splitOf(typed: string | null): Arguments["split"] {
  if (typed !== null && typed !== "even") throw new UsageError(messages.cli.badSplit(typed));
  return typed;
}

/** More workers than this only wait for each other. */
const MOST_JOBS = 64;

function jobsOf(typed: string | null): number {
  if (typed === null) return 1;
  const jobs = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (jobs < 1) throw new UsageError(messages.cli.badJobs(typed));
  return Math.min(jobs, MOST_JOBS);
}

/** The value of an option that was typed; null when it was not. */
function given(name: string, value: string | undefined): string | null {
  if (value === "") throw new UsageError(messages.cli.needsValue(`--${name}`));
  return value ?? null;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: {
        out: { type: "string" },
        json: { type: "string" },
        profile: { type: "string" },
        split: { type: "string" },
        check: { type: "boolean" },
        values: { type: "boolean" },
        "json-lines": { type: "string" },
        resume: { type: "boolean" },
        shard: { type: "string" },
        gather: { type: "boolean" },
        summary: { type: "boolean" },
        report: { type: "string" },
        jobs: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (thrown) {
    throw usageOf(thrown);
  }
}

function usageOf(thrown: unknown): UsageError {
  const { code, message } = thrown as { code?: string; message: string };
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new UsageError(messages.cli.unknownOption(option));
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" && !/does not take an argument/.test(message)) {
    return new UsageError(messages.cli.needsValue(/--[\w-]+/.exec(message)?.[0] ?? option));
  }
  return new UsageError(messages.cli.badArguments(message.split("\n")[0] ?? ""));
}
