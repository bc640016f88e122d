export * from "./types";
export { chooseProfile, isMadeFor, type ProfileChoice, type ProfileSubject } from "./choose";
export { ProfileError, type ProfileErrorCode } from "./errors";
export { reverseShare, type TypedScore } from "./fit";
export { adaptToNotes } from "./notes";
export { exportProfile, findProfile, loadProfiles, parseProfileFile, placeOfProfile } from "./load";
