import type { ViewName } from "../lib/pane-context";
import {
  BookFilled,
  BookRegular,
  ClipboardTaskListLtrFilled,
  ClipboardTaskListLtrRegular,
  DataBarVerticalFilled,
  DataBarVerticalRegular,
  DocumentTextFilled,
  DocumentTextRegular,
  HistoryFilled,
  HistoryRegular,
  HomeFilled,
  HomeRegular,
  TableSimpleFilled,
  TableSimpleRegular,
} from "./icons";

const ICONS = {
  overview: [HomeRegular, HomeFilled],
  findings: [ClipboardTaskListLtrRegular, ClipboardTaskListLtrFilled],
  layout: [TableSimpleRegular, TableSimpleFilled],
  summaries: [DataBarVerticalRegular, DataBarVerticalFilled],
  report: [DocumentTextRegular, DocumentTextFilled],
  rules: [BookRegular, BookFilled],
  history: [HistoryRegular, HistoryFilled],
} as const;

/** The icon of a view, filled while it is the one in front. */
export function TabIcon({ name, selected }: { name: ViewName; selected: boolean }): React.JSX.Element {
  const Icon = ICONS[name][selected ? 1 : 0];
  return <Icon />;
}
