import { Button, Field, FluentProvider, Image, makeStyles, Textarea, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

// The yardstick: what the task pane of Microsoft's React template for Office add-ins shows (OfficeDev/Office-Addin-TaskPane-React: a logo with a
// title, a list with three icons, a field and a button), without its polyfills.

const useStyles = makeStyles({
  pane: { minHeight: "100vh" },
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: "80px 0 30px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  row: { display: "flex", marginBottom: "20px" },
  field: { margin: "30px 20px 20px", maxWidth: "50%" },
});

const ROWS = [
  { icon: <Ribbon24Regular />, text: "First" },
  { icon: <LockOpen24Regular />, text: "Second" },
  { icon: <DesignIdeas24Regular />, text: "Third" },
];

function Pane({ insert }: { insert: (text: string) => Promise<void> }): React.JSX.Element {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.pane}>
      <section className={styles.head}>
        <Image width="90" height="90" src="logo.png" alt="Title" />
        <h1 className={styles.title}>Welcome</h1>
      </section>
      <ul>
        {ROWS.map((row) => (
          <li key={row.text} className={styles.row}>
            <i>{row.icon}</i>
            <span>{row.text}</span>
          </li>
        ))}
      </ul>
      <Field className={styles.field} size="large" label="Text">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={() => void insert(text)}>
        Insert
      </Button>
    </div>
  );
}

void Office.onReady(() => {
  const insert = (text: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.getActiveCell();
      range.values = [[text]];
      range.format.autofitColumns();
      await context.sync();
    });
  createRoot(document.getElementById("container")!).render(
    <FluentProvider theme={webLightTheme}>
      <Pane insert={insert} />
    </FluentProvider>,
  );
});
