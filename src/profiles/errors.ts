import { messages } from "../messages";
import { FileRefused } from "../workbook";

/** Why a profile file was refused. */
export type ProfileErrorCode = "not-json" | "wrong-shape" | "wrong-value" | "unknown-profile";

/** A profile that cannot be used: `message` is one Chinese sentence that names the place. */
export class ProfileError extends FileRefused {
  override readonly name = "ProfileError";
  constructor(
    readonly code: ProfileErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message);
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}

/** The error for an id that no profile has. */
export function unknownProfile(id: string): ProfileError {
  return new ProfileError("unknown-profile", messages.profiles.unknownProfile(id));
}
