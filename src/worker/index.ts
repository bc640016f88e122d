export { channelOf, turn, type Channel } from "./channel";
export { remoteController, type RemoteController } from "./controller";
export { engineFrom, engines } from "./engine";
