import { parseArgs } from "node:util";
import { messages } from "../messages";

/** What the command line asks for. Paths are as typed. */
export interface Arguments {
  readonly inputs: readonly string[];
  readonly out: string | null;
  /** "-" is standard output. */
  readonly json: string | null;
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

export type Parsed = { readonly kind: "run"; readonly run: Arguments } | { readonly kind: "help" } | { readonly kind: "version" };

/** A command that cannot be carried out as typed; its message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the arguments behind the command. @throws UsageError */
export function parseArguments(args: readonly string[]): Parsed {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (positionals.length === 0 && values.report === undefined) throw new UsageError(messages.cli.noInput);
  return {
    kind: "run",
    run: {
      inputs: positionals, out: given("out", values.out), json: given("json", values.json), profile: given("profile", values.profile), split: splitOf(given("split", values.split)), report: given("report", values.report),
      mode: values.check ? "check" : values.values ? "values" : "score",
      summary: values.summary ?? false, jobs: jobsOf(given("jobs", values.jobs)),
    },
  };
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
      args: [...args], allowPositionals: true, strict: true,
      options: {
        out: { type: "string" }, json: { type: "string" }, profile: { type: "string" }, split: { type: "string" }, check: { type: "boolean" }, values: { type: "boolean" },
        summary: { type: "boolean" }, report: { type: "string" }, jobs: { type: "string" }, help: { type: "boolean", short: "h" }, version: { type: "boolean" },
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
