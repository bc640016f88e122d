import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./stale.mjs";

const ownText = () => readFileSync(join(root, "LICENSE"), "utf8").trim();
const { allowed } = JSON.parse(readFileSync(join(root, "deploy", "licences.json"), "utf8"));

/** Texts of licences for packages that name theirs without bringing it. The permission of MIT is the one of our own file. */
const TEXTS = {
  MIT: (holder) => `MIT License\n\nCopyright (c) ${holder}\n\n${ownText().replace(/^[\s\S]*?(?=Permission is hereby granted)/, "")}`,
  ISC: (holder) =>
    `ISC License\n\nCopyright (c) ${holder}\n\nPermission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** A package goes into a bundle under a licence that nobody has allowed, or that cannot be told. */
class LicenceError extends Error {}

/**
 * The licences of what is in a bundle: our own first, then each text once with the packages that stand under it ("react 19.3.1").
 * @param files of which the bundle holds anything; those of packages of packages are told apart
 * @param folder that relative paths of files start from
 * @throws LicenceError naming every package whose licence is not on the list deploy/licences.json, or has no text
 */
export function licences(files, folder = root) {
  const folders = new Set(
    files.flatMap((path) => /^(.*[\\/]node_modules|node_modules)[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)?.[0] ?? []),
  );
  const packages = [...folders].map((path) => read(resolve(folder, path))).sort((a, b) => (label(a) < label(b) ? -1 : 1));
  const faults = packages.flatMap((one) =>
    allowed.includes(one.license) ? [] : [`${label(one)}: ${JSON.stringify(one.license) ?? "no licence"}`],
  );
  if (faults.length > 0)
    throw new LicenceError(`不在 deploy/licences.json 里的许可 (licences that are not allowed):\n${faults.join("\n")}`);
  const byText = new Map([[ownText(), new Set([`绩效自评助手 ${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version}`])]]);
  for (const one of packages) byText.set(textOf(one), (byText.get(textOf(one)) ?? new Set()).add(label(one)));
  return [...byText].map(([text, names]) => ({ packages: [...names], text }));
}

const read = (folder) => ({ ...JSON.parse(readFileSync(join(folder, "package.json"), "utf8")), folder });
const label = ({ name, version }) => `${name} ${version}`;

/** The text that a package brings, notices that must go along included, or the common one of its licence. */
function textOf({ folder, name, license, author, repository }) {
  const brought = readdirSync(folder)
    .filter((entry) => /^(licen[sc]e|copying|notice)([.-]|$)/i.test(entry))
    .sort();
  if (brought.length > 0)
    return brought.map((entry) => readFileSync(join(folder, entry), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
  if (!(license in TEXTS)) throw new LicenceError(`${name}: no text of ${license}`);
  return TEXTS[license](
    (typeof author === "string" ? author : author?.name) ??
      `the authors of ${(typeof repository === "string" ? repository : repository?.url) ?? name}`,
  );
}
