import { provinces } from "./registry";
import type { FormFamily, Province } from "./types";

export type { FormFamily, Province, SignPlace, StructureSign } from "./types";
export { provinces } from "./registry";

/** The family with this id and the place it belongs to; null for no id or an unknown one. */
export function placeOfForm(family: string | null): { readonly place: Province; readonly form: FormFamily } | null {
  for (const place of provinces) {
    const form = place.forms.find(({ id }) => id === family);
    if (form) return { place, form };
  }
  return null;
}

/**
 * The place that a text names, a unit's name or a title: 池州市贵池区某镇 is of 安徽. Of several the one named first, the longer name before
 * the shorter; null when it names none.
 */
export function placeNamed(text: string): { readonly place: Province; readonly name: string } | null {
  const found = provinces.flatMap((place) =>
    place.names.flatMap((name) => (text.includes(name) ? [{ place, name, at: text.indexOf(name) }] : [])),
  );
  return found.sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0] ?? null;
}
