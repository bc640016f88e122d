/** The truth values of the format: 1, true, on. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** How a truth value is written. */
export function truth(value: boolean): string {
  return value ? "1" : "0";
}
