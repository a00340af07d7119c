import { createHash } from "node:crypto";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { type DeliveryReport, readDeliveryReport } from "./delivery-report.ts";
import { referencesIn } from "./reference.ts";

/** A message as it came back, read. */
export interface IncomingMessage {
  readonly sha256: Buffer;
  readonly messageId: string | null;
  readonly from: string;
  readonly subject: string;
  /** Null for what is no report of delivery. */
  readonly report: DeliveryReport | null;
  /** Written by a program: an answer to it would make a loop. */
  readonly isAutomatic: boolean;
  /** In the addresses it was sent to, then in what it returns or answers. */
  readonly references: readonly string[];
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[];
}

const REPORT = "message/delivery-status";
/** What a report gives back of the mail it is about. */
const RETURNED = new Set([
  "message/rfc822",
  "text/rfc822-headers",
  "message/global",
  "message/global-headers",
]);

export async function readMessage(raw: Uint8Array): Promise<IncomingMessage> {
  const mail = await simpleParser(Buffer.from(raw), {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    skipTextToHtml: true,
  });
  const part = mail.attachments.find(({ contentType }) => contentType === REPORT);
  const report = part === undefined ? null : readDeliveryReport(part.content.toString("utf8"));
  const messageId = oneLine(mail.messageId ?? "", 500);
  return {
    sha256: createHash("sha256").update(raw).digest(),
    messageId: messageId === "" ? null : messageId,
    from: oneLine(mail.from?.value[0]?.address ?? "").toLowerCase(),
    subject: oneLine(mail.subject ?? ""),
    report,
    isAutomatic: part !== undefined || isAutomatic(mail),
    references: referencesOf(mail, part === undefined ? [] : mail.attachments.map(returnedIn)),
    // A NUL, which a mail may carry, no text of the database may.
    text: (mail.text ?? "").replaceAll("\0", ""),
    attachments: mail.attachments
      .filter(
        ({ contentType, related }) =>
          contentType !== REPORT && !RETURNED.has(contentType) && related !== true,
      )
      .map(({ filename, content }) => ({ name: oneLine(filename ?? "document"), content })),
  };
}

function returnedIn({ contentType, content }: { contentType: string; content: Buffer }): string {
  return RETURNED.has(contentType) ? content.toString("latin1") : "";
}

/** Of a report, the headers that it returns alone: what stands in the body of a mail may be anybody's. */
function referencesOf(mail: ParsedMail, returned: readonly string[]): string[] {
  const sentTo = [mail.to, mail.cc].flat().flatMap((to) => (to === undefined ? [] : addressesIn(to)));
  const delivered = mail.headerLines
    .filter(({ key }) => ["delivered-to", "x-original-to", "envelope-to"].includes(key))
    .map(({ line }) => line);
  const headers = returned.map((text) => text.split(/\r?\n\r?\n/)[0] ?? "");
  const answered = [mail.inReplyTo ?? "", ...[mail.references ?? []].flat()];
  return [...new Set([...sentTo, ...delivered, ...headers, ...answered].flatMap(referencesIn))];
}

function addressesIn({ value }: AddressObject): string[] {
  return value.map(({ address }) => address ?? "");
}

/** RFC 3834, and the marks of programs older than it. */
function isAutomatic(mail: ParsedMail): boolean {
  const header = (name: string) =>
    mail.headerLines
      .filter(({ key }) => key === name)
      .map(({ line }) =>
        line
          .slice(line.indexOf(":") + 1)
          .trim()
          .toLowerCase(),
      );
  const says = (name: string, pattern: RegExp) => header(name).some((value) => pattern.test(value));
  return (
    header("auto-submitted").some((value) => !/^no\b/.test(value)) ||
    says("precedence", /^(bulk|junk|list|auto_reply)/) ||
    says("return-path", /^<>$/) ||
    header("x-autoreply").length > 0 ||
    header("x-autorespond").length > 0 ||
    header("list-id").length > 0 ||
    says("from", /\b(mailer-daemon|no-?reply|postmaster)@/)
  );
}

function oneLine(words: string, longest = 300): string {
  return words
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, longest);
}
