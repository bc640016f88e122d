import { parseArgs } from "node:util";

/** Ends with a sentence for the person: 2 for options that cannot be, 1 for what went wrong. */
export function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}

/**
 * The options a person typed. What cannot be read ends the program with code 2 and a sentence that names it; Node's own is English.
 * @param options as `parseArgs` takes them @param usage how to type it, shown below the sentence
 */
export function optionsOf(options, usage) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    if (!error.code?.startsWith("ERR_PARSE_ARGS")) throw error;
    return stop(`${sentenceOf(error)}\n用法：${usage}`, 2);
  }
}

function sentenceOf({ code, message }) {
  const named = /'([^']*)'/.exec(message)?.[1] ?? message;
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") return `“${named}”前面缺选项的名称`;
  const option = named.split(/[ ,]/).find((word) => word.startsWith("--")) ?? named;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有 ${option} 这个选项`;
  return /does not take/.test(message) ? `${option} 后面不带内容` : `${option} 后面要有内容`;
}
