import { invariant } from "#kernel/invariant.ts";
import { mailKindOf } from "#kernel/mail-kinds.ts";
import { inWordsOf } from "#kernel/mail-template.ts";
import type { MailWords } from "#kernel/mail-words.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { sendJob } from "#platform/jobs/send-job.ts";
import { newId } from "#platform/requests/id.ts";
import { templateInUse } from "./mail-templates.ts";
import { awaitsSecret } from "./secret-marks.ts";
import { sendGatheringJob } from "./set-aside/gathering-job.ts";
import { nextGathering } from "./set-aside/next-gathering.ts";
import { pacesOf } from "./set-aside/paces.ts";
import { type Channel, mailsOf } from "./tables.ts";
import { mobileOf } from "./texts/mobiles.ts";
import { textBeside } from "./texts/text-beside.ts";

export interface NewMail extends MailWords {
  readonly territory: string;
  /** A text goes to a mobile number, in place of an address. */
  readonly channel?: Channel;
  readonly to: { readonly person: string | null; readonly name: string; readonly address: string };
  /** What it tells of: the act as the audit trail names it, "/", and what it was done to: "lending.answerDelay/0199…". */
  readonly act: string;
  readonly language: "fr" | "en";
  /**
   * A personal link or code: it stands where the text has `secretMarks[language]` or `codeMarks[language]` once the mail leaves, and no
   * reader of the outbox sees it.
   */
  readonly secret?: string;
  readonly now: string;
  /** What it speaks of, such as a file: whoever may not open that may not read the mail either. */
  readonly object?: { readonly kind: string; readonly id: string };
  /** What it is found by besides, such as an advance or a line of a call. */
  readonly about?: { readonly kind: string; readonly id: string };
  readonly attachments?: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/**
 * Writes a mail, or a text, in the territory's outbox, with the job that will deliver it, in the transaction of the act it tells of. One per
 * act and address: asked again, nothing changes, and the answer is null. Where the territory has words of its own for the event, they
 * are the ones that leave. What its reader wants gathered with others is set aside until then.
 */
export async function queueMail(transaction: Transaction, house: NewMail): Promise<string | null> {
  const template = await templateInUse(transaction, house);
  const mail = template === null ? house : { ...house, ...inWordsOf(template, house, house.language) };
  refuseLineEnds(mail);
  refuseMisplacedSecret(mail);
  const id = newId(mail.now);
  const tables = mailsOf(transaction);
  const { territory, to, object, about, secret = null, attachments = [] } = mail;
  const until = await gatheredAt(transaction, mail);
  const added = await tables
    .insertInto("mail")
    .values({
      territory_id: territory,
      id,
      channel: mail.channel ?? "mail",
      person_id: to.person,
      person_name: onOneLine(to.name),
      address: to.address,
      event: mail.event,
      act: mail.act,
      language: mail.language,
      subject: onOneLine(mail.subject),
      text: mail.text,
      secret,
      object_kind: object?.kind ?? null,
      object_id: object?.id ?? null,
      about_kind: about?.kind ?? null,
      about_id: about?.id ?? null,
      queued_at: mail.now,
      ...(until === null
        ? {}
        : {
            state: "set-aside" as const,
            waits_until: until,
            pages: mail.values["link"] ?? mail.values["files"] ?? null,
          }),
    })
    .onConflict((conflict) => conflict.columns(["territory_id", "act", "address"]).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return null;

  for (const [rank, { name, content }] of attachments.entries()) {
    await tables
      .insertInto("mail_attachment")
      .values({
        territory_id: territory,
        mail_id: id,
        rank,
        name: onOneLine(name),
        content: Buffer.from(content),
      })
      .execute();
  }
  await queueTextBeside(transaction, mail);
  if (until === null || to.person === null)
    await sendJob(transaction, { queue: "mail", key: id, data: { territory, mail: id } });
  else await sendGatheringJob(transaction, { territory, person: to.person, at: until });
  return id;
}

/** Whoever gave a mobile number is told there too of what presses. */
async function queueTextBeside(transaction: Transaction, mail: NewMail): Promise<void> {
  const { to, channel = "mail", language, now } = mail;
  if (channel === "text" || to.person === null) return;
  const words = textBeside(mail, { language, isSecret: mail.secret !== undefined, now });
  if (words === null) return;
  const number = await mobileOf(transaction, to.person);
  if (number === null) return;
  const { secret: _secret, attachments: _attachments, ...told } = mail;
  await queueMail(transaction, { ...told, ...words, channel: "text", to: { ...to, address: number } });
}

/** When the gathering that it waits for leaves; null where it leaves alone, at once. */
async function gatheredAt(
  transaction: Transaction,
  { event, to, secret, attachments = [], now }: NewMail,
): Promise<string | null> {
  const kind = mailKindOf(event);
  if (kind === null || to.person === null || secret !== undefined || attachments.length > 0) return null;
  const pace = (await pacesOf(transaction, to.person))[kind];
  return pace === "at-once" ? null : nextGathering(pace, now);
}

/** These words become headers: a line end in one of them would begin another. The database refuses it too. */
function refuseLineEnds({ to, subject, attachments = [] }: NewMail): void {
  const words = [to.name, to.address, subject, ...attachments.map(({ name }) => name)];
  invariant(
    words.every((word) => !/[\r\n]/.test(word)),
    "the address, the subject and the names of a mail are each one line",
  );
}

/** A secret without its place would never be read. */
function refuseMisplacedSecret({ secret, text, language }: NewMail): void {
  invariant(
    secret === undefined || awaitsSecret(text, language),
    "a mail that holds a personal link or code says where in its text",
  );
}

/** A tab in the name of a firm is no reason to lose the act that writes to it. */
function onOneLine(words: string): string {
  return words.replaceAll(/\p{Cc}/gu, " ");
}
