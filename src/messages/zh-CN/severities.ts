/** The three severities, named by their consequence. */
export const severities = { error: "会被退回", warning: "需要复核", info: "提示" };
