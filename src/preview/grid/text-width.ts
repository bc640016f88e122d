let pen: CanvasRenderingContext2D | null = null;

/** Pixels that a text takes on one line in a cell's font; 0 where the page cannot measure. */
export function textWidth(text: string, box: Readonly<Record<string, string>>): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = `${box["fontStyle"] ?? ""} ${box["fontWeight"] ?? ""} ${box["fontSize"] ?? ""} ${box["fontFamily"] ?? ""}`.trim();
  return pen.measureText(text).width;
}
