import { dayInFrance } from "#kernel/clock-of-france.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type MobileRefusal, parseMobile } from "#platform/mail/texts/mobile-number.ts";
import { nextTextHour } from "#platform/mail/texts/text-hours.ts";
import { isExpired, standingSignatories } from "../domain/course.ts";
import { mayRemind } from "../domain/reminding.ts";
import { reminderMail, reminderText } from "../domain/signature-mails.ts";
import type { SignatureDesk, WhichRequest } from "./office.ts";
import { sendLink, signingMail, writeTo } from "./send-links.ts";
import { refusedByTurn, type TurnRefusal } from "./take-turn.ts";

/** Reminds a signatory whose turn it is, by a new link in a mail, and by a text that says so where a number is given; links given before still open. */
export async function remindSignatory(
  desk: SignatureDesk,
  transaction: Transaction,
  reminding: WhichRequest & {
    readonly signatory: string;
    /** Where a text goes besides, as it was typed; null: none. */
    readonly mobile: string | null;
    readonly by: string;
    readonly now: string;
  },
): Promise<
  Outcome<
    null,
    | TurnRefusal
    | MobileRefusal
    | Refusal<
        | "request-unknown"
        | "signatory-unknown"
        | "request-expired"
        | "reminded-today"
        | "reminders-used-up"
        | "texts-off"
        | "texts-asleep"
      >
  >
> {
  const file = await desk.book.lock(transaction, reminding);
  if (file === null) return refuse("request-unknown");
  const { request } = file;
  const signatory = standingSignatories(file).find(({ id }) => id === reminding.signatory);
  if (signatory === undefined) return refuse("signatory-unknown");
  const refused = refusedByTurn(file, signatory);
  if (refused !== null) return refused;
  const { territory, by, now } = reminding;
  const on = await businessDateOf(transaction, territory);
  if (isExpired(request, on)) return refuse("request-expired", { dueOn: request.dueOn });
  const rank = mayRemind(file.reminders, { signatory: signatory.id, on });
  if (!rank.ok) return rank;
  const mobile = checkMobile(desk, reminding);
  if (!mobile.ok) return mobile;
  const reminder = { signatory: signatory.id, on, by, mobile: mobile.value };
  await desk.book.addReminder(transaction, territory, reminder, now);
  const { language } = signatory;
  const facts = signingMail(request, signatory);
  const act = `signature.remind/${signatory.id}/${on}`;
  await sendLink(desk, transaction, { request, signatory, now }, () => ({
    act,
    ...reminderMail(language, { ...facts, rank: rank.value }),
  }));
  // The link stays in the mail: what reaches a telephone that the desk names opens nothing.
  if (mobile.value !== null)
    await writeTo(
      transaction,
      { request, signatory, mobile: mobile.value, now },
      { act, ...reminderText(language, { ...facts, address: signatory.email }) },
    );
  return accept(null);
}

/** A text is read as it comes: one that would wait for the morning might ask for what was signed since. */
function checkMobile(
  { takesTexts }: SignatureDesk,
  { mobile, now }: { readonly mobile: string | null; readonly now: string },
): Outcome<string | null, MobileRefusal | Refusal<"texts-off" | "texts-asleep">> {
  if (mobile === null) return accept(null);
  if (!takesTexts) return refuse("texts-off");
  const at = nextTextHour(now);
  if (at !== null) return refuse("texts-asleep", { at: dayInFrance(at) });
  return parseMobile(mobile, "mobile");
}
