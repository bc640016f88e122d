import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A button that looks like the text around it, seen only by its pointer and its ring of focus: heads that open and links to cells. */
export const plainButton: GriffelStyle = {
  border: "none",
  background: "none",
  color: "inherit",
  fontFamily: "inherit",
  fontSize: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
};
