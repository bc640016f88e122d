import { makeStyles, Skeleton, SkeletonItem } from "@fluentui/react-components";

const useStyles = makeStyles({ bones: { display: "flex", flexDirection: "column", gap: "12px", backgroundColor: "transparent" } });

/** The places where things will stand. */
export function Bones(): React.JSX.Element {
  const styles = useStyles();
  return (
    <Skeleton className={styles.bones} aria-hidden>
      <SkeletonItem size={40} />
      <SkeletonItem size={24} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
