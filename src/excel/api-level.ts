/** Newest ExcelApi level we ask about; a higher one offers nothing more to us. */
const NEWEST_MINOR = 30;

/**
 * The highest ExcelApi level on offer, 114 for 1.14.
 * @param isSetSupported Office.context.requirements.isSetSupported of the page
 */
export function highestApiLevel(isSetSupported: (name: string, version: string) => boolean): number {
  for (let minor = NEWEST_MINOR; minor >= 1; minor--) if (isSetSupported("ExcelApi", `1.${minor}`)) return 100 + minor;
  return 0;
}
