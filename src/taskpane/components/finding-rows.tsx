import { itemAt } from "../../workbook";
import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Finding } from "../../checks";
import { useApp } from "../lib/use-app";
import { FindingItem } from "./finding-item";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 -12px", padding: 0 },
});

/** Longer lists hold only the rows that are in sight. */
const MOST_DRAWN = 60;
/** Height of a closed row in px, before it is measured. */
const ROW_HEIGHT = 37;
/** Rows drawn above and below those in sight. */
const OVERSCAN = 8;
/** The part of the pane that is in sight before it is measured, in px. */
const FIRST_RECT = { width: 320, height: 600 };

interface Props {
  readonly findings: readonly Finding[];
  /** Key of the finding whose button takes Tab; undefined: each of them. */
  readonly reachable?: string | undefined;
  readonly current: string | null;
  readonly manySheets: boolean;
  readonly onToggle: (finding: Finding) => void;
}

/** Findings one below the other; of a long list only what is in sight is drawn. */
export function FindingRows(props: Props): React.JSX.Element {
  const styles = useStyles();
  if (props.findings.length > MOST_DRAWN) return <LongRows {...props} />;
  return (
    <ul className={styles.list}>
      {props.findings.map((finding, i) => (
        <Row key={finding.key} {...props} finding={finding} index={i} />
      ))}
    </ul>
  );
}

/** What the list scrolls in. */
const scrollerOf = (list: HTMLElement | null) => list?.closest<HTMLElement>("[role=tabpanel]") ?? null;

/** Height of all that stands above the list, in px. */
function useAbove(list: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0);
  // What stands above may have grown or gone with any change; state is only set when it did, so this comes to an end.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const box = scrollerOf(list.current);
    if (!box || !list.current) return;
    const now = Math.round(list.current.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop);
    if (now !== above) setAbove(now);
  });
  return above;
}

function LongRows(props: Props): React.JSX.Element {
  const styles = useStyles();
  const { findings, current } = props;
  const list = useRef<HTMLUListElement>(null);
  const above = useAbove(list);
  const rows = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (index) => itemAt(findings, index).key,
    scrollMargin: above,
    initialRect: FIRST_RECT,
    useFlushSync: false,
  });
  const latest = useRef({ findings, rows });
  latest.current = { findings, rows };
  useEffect(() => {
    const at = latest.current.findings.findIndex(({ key }) => key === current);
    if (at >= 0) latest.current.rows.scrollToIndex(at, { align: "auto" });
  }, [current]);
  const drawn = rows.getVirtualItems();
  const first = drawn[0];
  const last = drawn[drawn.length - 1];
  const room =
    first && last
      ? { paddingTop: first.start - above, paddingBottom: rows.getTotalSize() - (last.end - above) }
      : { paddingTop: rows.getTotalSize() };
  return (
    <ul ref={list} className={styles.list} style={room}>
      {drawn.map(({ index }) => (
        <Row key={itemAt(findings, index).key} {...props} finding={itemAt(findings, index)} index={index} measure={rows.measureElement} />
      ))}
    </ul>
  );
}

interface RowProps extends Props {
  readonly finding: Finding;
  readonly index: number;
  readonly measure?: (element: HTMLLIElement | null) => void;
}

function Row({ findings, reachable, current, manySheets, onToggle, finding, index, measure }: RowProps): React.JSX.Element {
  const { touched } = useApp();
  return (
    <FindingItem
      finding={finding}
      open={finding.key === current}
      reachable={reachable === undefined || reachable === finding.key}
      touched={touched.has(finding.key)}
      caption={manySheets ? captionOf(findings, index) : null}
      onToggle={onToggle}
      {...(measure ? { measure, place: { index, count: findings.length } } : NOWHERE)}
    />
  );
}

const NOWHERE = {};

/** The sheet's name where the list comes to another sheet. */
function captionOf(findings: readonly Finding[], index: number): string | null {
  const { sheet } = itemAt(findings, index).cell;
  return findings[index - 1]?.cell.sheet === sheet ? null : sheet;
}
