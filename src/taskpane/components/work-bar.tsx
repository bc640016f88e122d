import { ProgressBar } from "@fluentui/react-components";
import { messages } from "../../messages";

/** The thin line that fills while something runs. @param share 0 to 1; at 0 it only moves */
export function WorkBar({ share }: { share: number }): React.JSX.Element {
  return (
    <ProgressBar thickness="medium" shape="square" value={share > 0 ? share : undefined} aria-label={messages.pane.progress.working} />
  );
}
