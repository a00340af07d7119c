import {
  addText,
  closeElement,
  concludeMessageCheck,
  type MessageCheck,
  openElement,
  openMessageCheck,
  report,
} from "#banking/domain/messages/check-message.ts";
import type { Findings } from "#banking/domain/messages/findings.ts";
import { type Chunks, readXml, type XmlPrologue } from "./read-xml.ts";

export type DocumentChecked = {
  /** "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"; empty when the file says nothing. */
  readonly namespace: string;
  readonly findings: Findings;
  /** Nothing more can be said of a file that is not XML, or of no message we know. */
  readonly isReadable: boolean;
};

/** What a bank would refuse of a file, read once from its first byte to its last. */
export async function checkDocument(chunks: Chunks): Promise<DocumentChecked> {
  const check = openMessageCheck();
  const read = await readXml(chunks, {
    open: (element) => {
      check.line = element.line;
      openElement(check, element);
    },
    text: (text) => addText(check, text),
    close: () => closeElement(check),
  });
  if (!read.ok) {
    const { line } = read.refusal.facts;
    if (typeof line === "number") check.line = line;
    report(check, read.refusal.reason, read.refusal.facts);
    return { namespace: check.namespace, findings: check.findings, isReadable: false };
  }
  checkPrologue(check, read.value);
  return { namespace: check.namespace, findings: concludeMessageCheck(check), isReadable: !check.isUnknown };
}

/** Banks write as they like; what we send them is UTF-8, from the first character. */
function checkPrologue(check: MessageCheck, { encoding, hasByteOrderMark }: XmlPrologue): void {
  const kind = check.grammar?.kind;
  if (kind !== "collection" && kind !== "transfer") return;
  if (encoding !== "utf-8") report(check, "encoding-not-utf-8", { encoding }, "");
  else if (hasByteOrderMark) report(check, "byte-order-mark", {}, "");
}
