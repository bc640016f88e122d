export * from "./types";
export { chooseProfile, type ProfileChoice, type ProfileSubject } from "./choose";
export { ProfileError, type ProfileErrorCode } from "./errors";
export { reverseShare, type TypedScore } from "./fit";
export { exportProfile, findProfile, loadProfiles, parseProfileFile } from "./load";
