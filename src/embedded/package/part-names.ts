/** The folder of a part with its slash: "xl/" of "xl/workbook.xml". */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The relationships part of a part; of the package itself for "". */
export function relsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The part a relationships part belongs to; null when the name is none of a relationships part. */
export function ownerOfRels(part: string): string | null {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(part);
  return match ? `${match[1]}${match[2]}` : null;
}

/** The part that a target names, seen from its source part; targets may be absolute ("/xl/…") or relative. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/[?#].*$/, "");
  const steps = path.startsWith("/") ? [] : folderOf(source).split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The shortest relative target from a source part to another part. */
export function relativeTarget(source: string, part: string): string {
  const from = folderOf(source).split("/").slice(0, -1);
  const to = part.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
