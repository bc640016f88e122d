import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from "@fluentui/react-components";
import { Fragment, useSyncExternalStore } from "react";
import { createRoot, type Root } from "react-dom/client";
import { messages } from "../messages";
import { useFluentTheme, type ThemeSource } from "../taskpane";

/** One line of a menu. */
export interface Choice {
  readonly label: string;
  /** The key that does the same. */
  readonly key?: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** A line is drawn above it. */
  readonly apart?: boolean;
}

/** A question with one way forward, or two; closing it is always one more. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly run: () => void;
  readonly other?: { readonly label: string; readonly run: () => void };
  /** The word for going back; 取消 without it. */
  readonly no?: string;
}

type Shown =
  | { readonly kind: "menu"; readonly choices: readonly Choice[]; readonly x: number; readonly y: number }
  | { readonly kind: "question"; readonly question: Question };

/** Menus and questions of the page, drawn by Fluent beside everything else. Closing one gives the focus back. */
export class Menus {
  private readonly root: Root;
  /** Each showing is a new element, so that a menu that is asked for again opens where it is asked for. */
  private showing = 0;

  constructor(
    private readonly theme: ThemeSource,
    private readonly focusBack: () => void,
  ) {
    const box = document.createElement("div");
    document.body.append(box);
    this.root = createRoot(box);
  }

  menu(choices: readonly Choice[], x: number, y: number): void {
    this.draw({ kind: "menu", choices, x, y });
  }

  ask(question: Question): void {
    this.draw({ kind: "question", question });
  }

  private draw(shown: Shown): void {
    this.showing += 1;
    const here = this.showing;
    // The focus goes back before the choice runs: what runs may put it elsewhere, or open the next menu.
    const close = (then?: () => void) => {
      if (here !== this.showing) return;
      this.root.render(null);
      setTimeout(() => {
        this.focusBack();
        then?.();
      });
    };
    this.root.render(<Over key={here} shown={shown} theme={this.theme} close={close} />);
  }
}

function Over({ shown, theme, close }: { shown: Shown; theme: ThemeSource; close: (then?: () => void) => void }): React.JSX.Element {
  const look = useSyncExternalStore(theme.subscribe, theme.get);
  const fluent = useFluentTheme(look);
  return (
    <FluentProvider theme={fluent} lang="zh-CN" style={{ background: "transparent", colorScheme: look === "light" ? "light" : "dark" }}>
      {shown.kind === "menu" ? <PointMenu {...shown} close={close} /> : <Asking question={shown.question} close={close} />}
    </FluentProvider>
  );
}

interface PointMenuProps {
  readonly choices: readonly Choice[];
  /** Where it was asked for, in px of the window. */
  readonly x: number;
  readonly y: number;
  readonly close: (then?: () => void) => void;
}

function PointMenu({ choices, x, y, close }: PointMenuProps): React.JSX.Element {
  const target: PositioningVirtualElement = {
    getBoundingClientRect: () => ({ x, y, left: x, right: x, top: y, bottom: y, width: 0, height: 0 }),
  };
  // Without a button that it belongs to, the list takes the focus itself.
  const focusFirst = (list: HTMLDivElement | null) => {
    if (list) setTimeout(() => list.querySelector<HTMLElement>("[role=menuitem]")?.focus());
  };
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
      positioning={{ target, position: "below", align: "start" }}
    >
      <MenuPopover>
        <MenuList ref={focusFirst} aria-label={messages.preview.menu}>
          {choices.map(({ label, key, run, disabled = false, apart = false }) => (
            <Fragment key={label}>
              {apart ? <MenuDivider /> : null}
              <MenuItem secondaryContent={key} disabled={disabled} onClick={() => close(run)}>
                {label}
              </MenuItem>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Asking({
  question: { title, text, yes, run, other, no = messages.preview.no },
  close,
}: {
  question: Question;
  close: (then?: () => void) => void;
}): React.JSX.Element {
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => close(run)}>
              {yes}
            </Button>
            {other ? <Button onClick={() => close(other.run)}>{other.label}</Button> : null}
            <Button onClick={() => close()}>{no}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
