/** A room of src. */
interface Room {
  /** What lives there, in Chinese, for the table of README.md. */
  readonly about: string;
  readonly imports: readonly string[];
  readonly pipeline?: boolean;
}
export const rooms: Readonly<Record<string, Room>>;
export const hosts: readonly string[];
export const clock: readonly string[];
export const node: readonly string[];
