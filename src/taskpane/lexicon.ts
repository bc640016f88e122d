/** Points or a share in brackets at the end of a label: 产出指标（50分）. */
export const POINTS_BEHIND = /[（(][\d.]+(?:分|%|％)[)）]$/;
