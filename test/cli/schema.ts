import { Validator, type Schema } from "@cfworker/json-schema";
import schema from "../../src/cli/report/report.schema.json";

/** The schema with every object closed: a field that the schema does not name fails too. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== "object") return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return "properties" in copy && !("additionalProperties" in copy) ? { ...copy, additionalProperties: false } : copy;
}

const whole = closed(schema) as Schema;
const validator = new Validator(whole, "2020-12", false);
const lineValidator = new Validator(
  { $schema: whole.$schema, properties: whole.properties, $defs: whole.$defs, $ref: "#/$defs/line" } as Schema,
  "2020-12",
  false,
);

/** What in a report is not as the schema says; empty when all is. */
export function schemaErrors(report: unknown): string[] {
  return validator.validate(report).errors.map((error) => `${error.instanceLocation} ${error.error}`);
}

/** The same for a line of --json-lines. */
export function lineErrors(line: unknown): string[] {
  return lineValidator.validate(line).errors.map((error) => `${error.instanceLocation} ${error.error}`);
}
