import { invariant } from "#kernel/invariant.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { sendJob } from "#platform/jobs/send-job.ts";
import type { JobWorker } from "#platform/jobs/start-jobs.ts";
import { isAddressRefused } from "./incoming/refused-addresses.ts";
import { canWait } from "./incoming/waiting-acts.ts";
import type { MailError } from "./mail-state.ts";
import { mailStore, type TakenMail, type WhichMail } from "./mail-store.ts";
import type { Message, Post } from "./post.ts";
import { withReplyNote } from "./reply-words.ts";
import { awaitsSecret, withSecret } from "./secret-marks.ts";
import type { TextGateway } from "./texts/gateway.ts";
import { inGsmLetters } from "./texts/gsm-text.ts";
import { mobileOf } from "./texts/mobiles.ts";
import { textEvent } from "./texts/text-beside.ts";
import { nextTextHour } from "./texts/text-hours.ts";

/** Tries before a mail is left for a person to look at; `queues.mail` gives as many. */
export const MOST_TRIES = 12;

export interface Delivery {
  readonly database: Database;
  readonly clock: Clock;
  /** Null: no mail leaves. */
  readonly post: Post | null;
  /** Null: no text leaves. */
  readonly texts?: TextGateway | null;
  /** Whether mails of a territory leave at all: those of invented people stay in the outbox. */
  readonly leaves?: (territory: string) => Promise<boolean>;
}

/** What the worker of the queue `mail` does. */
export function mailWorker(delivery: Delivery): JobWorker {
  return {
    queue: "mail",
    work: async ({ territory = "", mail = "" }) => deliverMail(delivery, { territory, mail }),
  };
}

/** A try was lost, and another will come: what pg-boss is told, so that it calls again later. */
export class TryLost extends Error {
  override readonly name = "TryLost";
}

/**
 * Hands a mail over to the mail server, or a text to its gateway, once: whoever comes while it is being sent, or once it is, does nothing. At least once, to
 * be exact: a crash after the server took it and before that was written sends it again, under the same Message-ID; a text is then given up instead.
 */
export async function deliverMail(
  { database, clock, post, texts = null, leaves = async () => true }: Delivery,
  which: WhichMail,
): Promise<void> {
  if (!(await leaves(which.territory))) return;
  const scope = { read: [which.territory], write: which.territory };
  const taken = await database.transaction(scope, async (transaction) => {
    const mail = await mailStore.glance(transaction, which);
    if (mail === null || (mail.channel === "mail" ? post : texts) === null) return null;
    const at = clock.now();
    if (mail.channel === "text" && (await waitsForDay(transaction, { ...which, ...mail, at }))) return null;
    return mailStore.take(transaction, which, { at, domain: post?.domain ?? "alize" });
  });
  if (taken === null) return;

  const lost = await database.transaction(scope, async (transaction) => {
    const mail = await mailStore.hold(transaction, which, taken);
    if (mail === null) return null;
    if (mail.secret === null && awaitsSecret(mail.text, mail.language)) {
      await mailStore.markLost(transaction, which, { state: "failed", error: secretGone });
      return null;
    }
    const { territory } = which;
    if (canWait(mail.act) && (await isAddressRefused(transaction, { territory, address: mail.address }))) {
      await mailStore.markLost(transaction, which, { state: "failed", error: addressRefused });
      return null;
    }
    if (mail.channel === "text" && isTooOld(mail, clock.now())) {
      await mailStore.markLost(transaction, which, { state: "failed", error: tooOld });
      return null;
    }
    if (await isNumberGone(transaction, mail)) {
      await mailStore.markLost(transaction, which, { state: "failed", error: numberGone });
      return null;
    }
    const error = await handOver(mail, { post, texts });
    if (error === null) {
      await mailStore.markSent(transaction, which, clock.now());
      return null;
    }
    const state = stateAfter(error, mail.attempts);
    await mailStore.markLost(transaction, which, { state, error });
    return state === "queued" ? error : null;
  });
  if (lost !== null) throw new TryLost(lost.said);
}

/**
 * Nobody is woken: a text of the night gets a job for the morning; one that asks for a signature is given up, for it may be signed by
 * then, and its mail is there.
 */
async function waitsForDay(
  transaction: Transaction,
  { territory, mail, act, at }: WhichMail & { readonly act: string; readonly at: string },
): Promise<boolean> {
  const startAt = nextTextHour(at);
  if (startAt === null) return false;
  if (act.startsWith("signature."))
    await mailStore.markLost(transaction, { territory, mail }, { state: "failed", error: tooLate });
  else await sendJob(transaction, { queue: "mail", key: mail, data: { territory, mail }, startAt });
  return true;
}

/** Longer than the longest week-end of holidays. */
const LONGEST_WAIT_MS = 4 * 24 * 60 * 60 * 1000;

function isTooOld({ queuedAt }: TakenMail, now: string): boolean {
  return Date.parse(now) - Date.parse(queuedAt) > LONGEST_WAIT_MS;
}

/** Of a text that goes to the number of an account; one that the desk gave for a reminder is the desk's to know. */
async function isNumberGone(
  transaction: Transaction,
  { event, person, address }: TakenMail,
): Promise<boolean> {
  if (person === null || (event !== textEvent && event !== "network.mobile")) return false;
  return (await mobileOf(transaction, person)) !== address;
}

async function handOver(
  mail: TakenMail,
  { post, texts }: Required<Pick<Delivery, "post" | "texts">>,
): Promise<MailError | null> {
  if (mail.channel === "mail") {
    invariant(post !== null, "no mail is taken where none leaves");
    return post.send(messageOf(mail, post));
  }
  invariant(texts !== null, "no text is taken where none leaves");
  const { address: to, secret, language, messageId: reference } = mail;
  const text = secret === null ? mail.text : withSecret(mail.text, language, secret);
  return texts.send({ to, text: inGsmLetters(text), reference });
}

function messageOf(
  { messageId, name, address, ...mail }: TakenMail,
  { replyDomain }: Pick<Post, "replyDomain">,
): Message {
  const { language, subject, attachments, secret, person, objectKind } = mail;
  const whole = secret === null ? mail.text : withSecret(mail.text, language, secret);
  // A personal link is no conversation, and whoever has no account has no place in the file.
  const takesReply =
    replyDomain !== null && objectKind === "application" && person !== null && secret === null;
  const text = takesReply ? withReplyNote(whole, language) : whole;
  return { id: messageId, to: { name, address }, language, subject, text, attachments, takesReply };
}

/** Tried again and again, an address that takes nothing makes every mail of ours suspect. */
const addressRefused = {
  kind: "address-refused",
  said: "Un courriel précédent est revenu de cette adresse : faites-la corriger, ou confirmez-la à la page des retours.",
} as const satisfies MailError;

const tooOld = {
  kind: "too-old",
  said: "Quatre jours ont passé sans que ce SMS puisse partir.",
} as const satisfies MailError;

const tooLate = {
  kind: "too-old",
  said: "La nuit est venue avant que ce SMS parte ; le courriel, lui, est parti.",
} as const satisfies MailError;

/** Whoever changed or took back their number is told nothing at the former one. */
const numberGone = {
  kind: "too-old",
  said: "La personne a changé ou repris son numéro depuis.",
} as const satisfies MailError;

/** A backup holds no personal link: a mail that was to carry one goes nowhere. */
const secretGone = {
  kind: "other",
  said: "Le lien personnel n'est plus là : envoyez-en un autre depuis la page où il a été demandé.",
} as const satisfies MailError;

function stateAfter({ kind }: MailError, attempts: number): "queued" | "failed" | "bounced" {
  if (kind === "recipient-refused") return "bounced";
  if (kind === "outcome-unknown") return "failed";
  return attempts >= MOST_TRIES ? "failed" : "queued";
}
