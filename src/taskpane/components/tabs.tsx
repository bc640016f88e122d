import { itemAt } from "../../workbook";
import {
  renderTab_unstable,
  renderTabList_unstable,
  useTabBase_unstable,
  useTabListBase_unstable,
  useTabListContextValues_unstable,
  useTabListStyles_unstable,
  useTabStyles_unstable,
  type TabListProps,
  type TabProps,
} from "@fluentui/react-tabs";
import { useRef, type KeyboardEvent } from "react";

// Fluent's tabs as they look and work, without the package that manages their focus: before the first paint that is too much script for two keys.

const LOOK = { appearance: "transparent", size: "medium", reserveSelectedTabSpace: false } as const;

/** A list of tabs: the selected one takes Tab, arrows, Home and End go on from there. */
export function TabList(props: TabListProps): React.JSX.Element {
  const state = { ...useTabListBase_unstable({ ...props, onKeyDown: walk }, useRef(null)), ...LOOK };
  const values = useTabListContextValues_unstable(state);
  useTabListStyles_unstable(state);
  return renderTabList_unstable(state, values);
}

/** One tab of a TabList. */
export function Tab(props: TabProps): React.JSX.Element {
  const state = { ...useTabBase_unstable(props, useRef(null)), ...LOOK };
  state.root.tabIndex = state.selected ? 0 : -1;
  useTabStyles_unstable(state);
  return renderTab_unstable(state);
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(event.target as HTMLElement);
  const to = new Map([
    ["ArrowRight", at + 1],
    ["ArrowLeft", at - 1],
    ["Home", 0],
    ["End", tabs.length - 1],
  ]).get(event.key);
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  itemAt(tabs, (to + tabs.length) % tabs.length).focus();
}
