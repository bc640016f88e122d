/** A room of src. */
interface Room {
  /** What lives there, in Chinese, for the table of README.md. */
  readonly about: string;
  readonly imports: readonly string[];
  readonly needs?: readonly ("pipeline" | "clock" | "node")[];
}
export const rooms: Readonly<Record<string, Room>>;
export function roomsWith(need: "pipeline" | "clock" | "node"): string[];
