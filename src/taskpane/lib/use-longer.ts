import { useEffect, useState } from "react";

/** What is shorter than this shows no words, so that nothing flickers. */
const PATIENCE_MS = 500;

/** True once something has gone on for half a second. */
export function useLonger(busy: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return setLong(false);
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return long && busy;
}
