import { createContext, useContext, useSyncExternalStore } from "react";
import type { AppController, AppState } from "../../actions";

const ControllerContext = createContext<AppController | null>(null);

/** Gives the controller to everything below. */
export const ControllerProvider = ControllerContext.Provider;

/** What the user can do. Throws outside of a ControllerProvider, which is a mistake in the code. */
export function useController(): AppController {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error("useController needs a ControllerProvider above it");
  return controller;
}

/** What is to be shown; renders again on every change. */
export function useApp(): AppState {
  const controller = useController();
  return useSyncExternalStore(controller.subscribe, controller.getState);
}
