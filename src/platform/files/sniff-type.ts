import { fileTypeFromBuffer } from "file-type";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

/** What a file is, read in its content. */
export interface FileKind {
  readonly mediaType: string;
  readonly extension: string;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

/** What is taken: what one scans, photographs, or writes without macros. */
const TAKEN = new Set([
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/heic",
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OPEN_DOCUMENT}.text`,
  `${OPEN_DOCUMENT}.spreadsheet`,
]);

/** Sniffs the type of a file; the name only tells a table from a text, which nothing else does. */
export async function sniffType(
  content: Uint8Array,
  name: string,
): Promise<Outcome<FileKind, Refusal<"file-type-refused">>> {
  const found = await fileTypeFromBuffer(content);
  if (found !== undefined) {
    const kind = { mediaType: found.mime, extension: found.ext };
    return TAKEN.has(found.mime) ? accept(kind) : refused(name, found.ext.toUpperCase());
  }
  if (!isPlainText(content)) return refused(name, "?");
  return accept(
    /\.csv$/i.test(name)
      ? { mediaType: "text/csv", extension: "csv" }
      : { mediaType: "text/plain", extension: "txt" },
  );
}

function refused(name: string, found: string) {
  return refuse("file-type-refused", { name, found }, "file");
}

/** Without the octets that no text holds; spreadsheets still write letters in an older code than UTF-8. */
function isPlainText(content: Uint8Array): boolean {
  return content.every((octet) => octet >= 0x20 || octet === 0x09 || octet === 0x0a || octet === 0x0d);
}
