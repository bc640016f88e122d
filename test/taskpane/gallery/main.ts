import { mountPane } from "../../../src/taskpane";
import { SCENES } from "./scenes";

// gallery.html#scene/theme shows one look; without a scene, links to all of them.
const [id, theme = "light"] = location.hash.slice(1).split("/");
const root = document.getElementById("root") as HTMLElement;
const scene = SCENES.find((one) => one.id === id);
addEventListener("hashchange", () => location.reload());

if (scene) void show();
else root.append(...SCENES.map((one) => Object.assign(document.createElement("a"), { href: `#${one.id}/light`, textContent: one.id, style: "display:block" })));

async function show(): Promise<void> {
  mountPane(root, await scene!.make(), { theme: theme as "light" | "dark" });
  await scene!.act?.(root);
  document.documentElement.dataset["ready"] = "yes";
}
