import { useRef, type ReactNode } from "react";

interface FilePicker {
  /** Stands anywhere in the view; it is never seen. */
  readonly input: ReactNode;
  /** Lets the person choose. */
  readonly open: () => void;
}

interface Options {
  /** The input's name for those who do not see it. */
  readonly label: string;
  /** Endings and types, as an input takes them. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** One file at least; one only unless `multiple`. */
  readonly onPicked: (files: readonly File[]) => void;
}

/** The way to choose files by a button of the view's own. */
export function useFilePicker({ label, accept, multiple = false, onPicked }: Options): FilePicker {
  const picker = useRef<HTMLInputElement>(null);
  const picked = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // The same file can be chosen again after it was corrected.
    input.value = "";
    if (files.length > 0) onPicked(files);
  };
  const input = (
    <input
      ref={picker}
      type="file"
      multiple={multiple}
      accept={accept}
      hidden
      aria-label={label}
      onChange={(event) => picked(event.currentTarget)}
    />
  );
  return { input, open: () => picker.current?.click() };
}
