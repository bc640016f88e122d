import type { StructureSign } from "../../provinces";
import type { FormKind } from "../layout";

/** What speaks for or against every family of a kind, besides the family's own signs. */
export interface KindSigns {
  /** Wordings of titles, normalised; of several that speak for it only the first counts. */
  readonly titles?: readonly { readonly pattern: RegExp; readonly weight: number }[];
  readonly structure?: Readonly<Partial<Record<StructureSign, number>>>;
}

/**
 * A form that asks for targets only (no actual value, no score) evaluates nothing, whatever it is called: 申报表, 批复表, 绩效目标 without 表.
 * A title that speaks of both, or of neither, leaves the kind to be asked about.
 */
export const KIND_SIGNS: Readonly<Partial<Record<FormKind, KindSigns>>> = {
  "target-declaration": {
    titles: [{ pattern: /绩效(总体)?目标(申报|批复|审核|审批|审定|下达|调整|设置|设定|公开|备案|编制|填报|计划|申请|情况|一览)*(表|书|单)?(\(.*\))?$/, weight: 6 }],
    structure: { "targets-only": 2.5 },
  },
  "project-self-eval": { structure: { "targets-only": -4 } },
  "department-self-eval": { structure: { "targets-only": -4 } },
  "scoring-sheet": { structure: { "targets-only": -3 } },
  monitoring: { structure: { "targets-only": -3 } },
};
