import type { ReactNode } from "react";

interface Props {
  readonly className: string;
  /** Asked for by Enter or by the button that submits. */
  readonly onSubmit: () => void;
  /** Asked for by Escape; without it the form cannot be given up. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** A form of the pane: nothing of it leaves the page. */
export function AskForm({ className, onSubmit, onCancel, children }: Props): React.JSX.Element {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel?.();
      }}
    >
      {children}
    </form>
  );
}
