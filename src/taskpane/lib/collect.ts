import { createContext, useContext } from "react";
import type { CollectFiles } from "../../collect/types";

const CollectContext = createContext<CollectFiles | null>(null);

/** Gives the way to collect many workbooks to everything below; null where there is none. */
export const CollectProvider = CollectContext.Provider;

export function useCollect(): CollectFiles | null {
  return useContext(CollectContext);
}
