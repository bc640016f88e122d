import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";

/** A part of the pane whose script comes after the first paint. */
export interface LaterPart<P> {
  (props: P): React.JSX.Element;
  /** Brings the script in before the part is shown, so that nothing is waited for then. Asks again after a failure. */
  load(): Promise<unknown>;
}

/** Makes a part that is loaded when it is first shown. @param waiting stands in its place until then */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode = null): LaterPart<P> {
  let loaded: ComponentType<P> | null = null;
  const fetched = async () => (loaded ??= await load());
  const Later = (props: P) => {
    const [Part] = useState(() => loaded ?? lazy(async () => ({ default: await fetched() })));
    return (
      <Suspense fallback={waiting}>
        <Part {...props} />
      </Suspense>
    );
  };
  return Object.assign(Later, { load: fetched });
}

/** Resolves once the page has nothing else to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve());
    else setTimeout(resolve);
  });
}

/** Loads parts that nobody has opened yet, one after the other, while the page has nothing else to do. */
export async function loadIdly(parts: readonly Pick<LaterPart<never>, "load">[]): Promise<void> {
  for (const part of parts) {
    await idle();
    // What cannot be loaded now is asked for again when it is opened, and said then.
    await part.load().catch(() => undefined);
  }
}
