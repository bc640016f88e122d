/** Hands a text to the person as a file. */
export function downloadText(name: string, text: string): void {
  download(name, new Blob([text], { type: "application/json" }));
}

/** Hands a workbook to the person as a file. */
export function downloadWorkbook(name: string, bytes: Uint8Array): void {
  download(name, new Blob([bytes.slice().buffer], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
