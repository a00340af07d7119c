import type { Locale } from "#kernel/format.ts";
import type { MailWords } from "#kernel/mail-words.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { newId } from "#platform/requests/id.ts";
import type { Signatory, SignatureRequest } from "../domain/request.ts";
import { askMail, type SigningMail } from "../domain/signature-mails.ts";
import { newToken, sha256Of } from "./link-token.ts";
import type { SignatureOffice } from "./office.ts";

type SignatureMail = MailWords & {
  /** What the mail tells of: « signature.ask/0199… ». */
  readonly act: string;
  readonly secret?: string;
  readonly attachments?: readonly { readonly name: string; readonly content: Uint8Array }[];
};

/** Writes to a signatory about their request. */
export async function writeTo(
  transaction: Transaction,
  {
    request,
    signatory,
    mobile = null,
    now,
  }: {
    request: SignatureRequest;
    signatory: Pick<Signatory, "person" | "name" | "email" | "language">;
    /** Where a text goes; null: it is a mail. */
    mobile?: string | null;
    now: string;
  },
  { act, ...words }: SignatureMail,
): Promise<void> {
  await queueMail(transaction, {
    territory: request.territory,
    channel: mobile === null ? "mail" : "text",
    to: { person: signatory.person, name: signatory.name, address: mobile ?? signatory.email },
    act,
    language: signatory.language,
    ...words,
    now,
    ...(request.object === null ? {} : { object: request.object }),
    about: request.subject,
  });
}

/** Tells signatories that it is their turn, each by a link of their own. */
export async function sendLinks(
  office: SignatureOffice,
  transaction: Transaction,
  {
    request,
    signatories,
    now,
  }: { request: SignatureRequest; signatories: readonly Signatory[]; now: string },
): Promise<void> {
  for (const signatory of signatories)
    await sendLink(office, transaction, { request, signatory, now }, (link) => ({
      act: `signature.ask/${link}`,
      ...askMail(signatory.language, signingMail(request, signatory)),
    }));
}

/** A new link for a signatory, by a mail that says why. */
export async function sendLink(
  office: SignatureOffice,
  transaction: Transaction,
  { request, signatory, now }: { request: SignatureRequest; signatory: Signatory; now: string },
  tell: (link: string) => SignatureMail,
): Promise<void> {
  const { territory } = request;
  const [token, link] = [newToken(), newId(now)];
  await office.links.add(transaction, territory, {
    id: link,
    signatory: signatory.id,
    version: request.version,
    tokenHash: sha256Of(token),
    way: "mail",
    person: null,
    madeAt: now,
    expiresOn: request.dueOn,
    ended: null,
    code: { hash: null, sentAt: null, sent: 0, tries: 0 },
  });
  const secret = `${office.address}${pathOf(signatory.language)}/${territory}/${link}#${token}`;
  await writeTo(transaction, { request, signatory, now }, { ...tell(link), secret });
}

/** The token stands after the #: no server, no log and no referrer ever sees that part of an address. */
function pathOf(language: Locale): string {
  return language === "fr" ? "/signer" : "/en/signer";
}

export function signingMail(request: SignatureRequest, { name, role, language }: Signatory): SigningMail {
  const { title, asker, dueOn } = request;
  return { name, role, title, asker, dueOn, link: secretMarks[language] };
}
