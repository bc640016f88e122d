import type { OpcPackage } from "../../package";

/** Takes the calculation chain away (part, content type, relationship): Excel builds it anew, a wrong one makes it repair the file. */
export function dropCalcChain(pkg: OpcPackage, workbookPart: string): void {
  const rels = pkg.rels(workbookPart);
  for (const relation of rels.ofKind("calcChain")) {
    rels.remove(relation.id);
    pkg.remove(relation.target);
  }
}
