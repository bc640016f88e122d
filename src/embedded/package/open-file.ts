import { WorkbookError } from "../../workbook/errors";
import { itemAt } from "../../workbook/invariant";
import { readZip, ZipError, type ZipEntry } from "./zip";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The zip entries of an .xlsx file, after looking at what the bytes are.
 * @throws WorkbookError empty-file, encrypted-file, legacy-file (.xls, .et), not-excel, too-large or bad-file
 */
export function openZip(bytes: Uint8Array, fileName: string): ZipEntry[] {
  if (bytes.length === 0) throw new WorkbookError("empty-file", fileName);
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new WorkbookError(namesEncryption(bytes) ? "encrypted-file" : "legacy-file", fileName);
  if (isEarlyBiff(bytes)) throw new WorkbookError("legacy-file", fileName);
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw new WorkbookError("not-excel", fileName);
  try {
    return readZip(bytes);
  } catch (cause) {
    throw fromZipError(cause, fileName);
  }
}

/** A zip fault as the user's error. */
export function fromZipError(cause: unknown, fileName: string): WorkbookError {
  if (!(cause instanceof ZipError)) return new WorkbookError("bad-file", fileName, { cause });
  const code = cause.kind === "encrypted" ? "encrypted-file" : cause.kind === "too-large" ? "too-large" : "bad-file";
  return new WorkbookError(code, fileName, { cause });
}

/** An encrypted .xlsx is an OLE file with a stream "EncryptedPackage" (names are UTF-16). */
function namesEncryption(bytes: Uint8Array): boolean {
  const wanted = [...new TextEncoder().encode("EncryptedPackage")].flatMap((byte) => [byte, 0]);
  const first = itemAt(wanted, 0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** .xls of Excel 2 to 4: a bare BOF record. */
function isEarlyBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[2] !== undefined && bytes[2] <= 0x10 && bytes[3] === 0
  );
}
