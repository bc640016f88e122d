import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./stale.mjs";

const ownText = () => readFileSync(join(root, "LICENSE"), "utf8").trim();

/** Texts of licences for packages that name theirs without bringing it. The permission of MIT is the one of our own file. */
const TEXTS = {
  MIT: (holder) => `MIT License\n\nCopyright (c) ${holder}\n\n${ownText().replace(/^[\s\S]*?(?=Permission is hereby granted)/, "")}`,
  ISC: (holder) =>
    `ISC License\n\nCopyright (c) ${holder}\n\nPermission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/**
 * The licences of what is in a bundle: our own first, then each text once with the packages that stand under it ("react 19.3.1").
 * @param files of which the bundle holds anything
 * @throws Error for a package whose licence is not known
 */
export function licences(files) {
  const names = new Set(files.flatMap((path) => /(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []));
  const byText = new Map([[ownText(), [`绩效自评助手 ${describe(root).version}`]]]);
  for (const name of [...names].sort()) {
    const folder = join(root, "node_modules", name);
    const text = textOf(folder);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${describe(folder).version}`]);
  }
  return [...byText].map(([text, packages]) => ({ packages, text }));
}

function describe(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function textOf(folder) {
  const file = readdirSync(folder).find((entry) => /^(licen[sc]e|copying)(\.|$)/i.test(entry));
  if (file) return readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  const { name, license, author, repository } = describe(folder);
  if (!(license in TEXTS)) throw new Error(`${name}: no licence text, and ${license} is not known`);
  return TEXTS[license](
    (typeof author === "string" ? author : author?.name) ??
      `the authors of ${(typeof repository === "string" ? repository : repository?.url) ?? name}`,
  );
}
