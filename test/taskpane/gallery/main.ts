import { mountPane, type PaneTheme } from "../../../src/taskpane";
import { controllerOf, SCENES, type Scene } from "./scenes";

// gallery.html#scene/theme shows one look; without a scene, links to all of them.
const [id, theme = "light"] = location.hash.slice(1).split("/");
const root = document.getElementById("root") as HTMLElement;
const wanted = SCENES.find((one) => one.id === id);
addEventListener("hashchange", () => location.reload());

if (wanted) void show(wanted);
else {
  root.append(
    ...SCENES.map((one) => {
      const link = document.createElement("a");
      link.href = `#${one.id}/light`;
      link.textContent = one.id;
      return link;
    }),
  );
}

async function show(scene: Scene): Promise<void> {
  const book = scene.book();
  mountPane(root, await controllerOf(scene, book), { theme: theme as PaneTheme });
  await scene.act?.(root, book);
  document.documentElement.dataset["ready"] = "yes";
}
