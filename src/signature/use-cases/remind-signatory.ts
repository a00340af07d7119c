import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isExpired, standingSignatories } from "../domain/course.ts";
import { mayRemind } from "../domain/reminding.ts";
import { reminderMail } from "../domain/signature-mails.ts";
import type { SignatureOffice, WhichRequest } from "./office.ts";
import { sendLink, signingMail } from "./send-links.ts";
import { refusedByTurn, type TurnRefusal } from "./take-turn.ts";

/** Reminds a signatory whose turn it is, by a new link; those given before still open. */
export async function remindSignatory(
  office: SignatureOffice,
  transaction: Transaction,
  reminding: WhichRequest & { readonly signatory: string; readonly by: string; readonly now: string },
): Promise<
  Outcome<
    null,
    | TurnRefusal
    | Refusal<
        "request-unknown" | "signatory-unknown" | "request-expired" | "reminded-today" | "reminders-used-up"
      >
  >
> {
  const file = await office.book.lock(transaction, reminding);
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
  await office.book.addReminder(transaction, territory, { signatory: signatory.id, on, by }, now);
  await sendLink(office, transaction, { request, signatory, now }, () => ({
    act: `signature.remind/${signatory.id}/${on}`,
    ...reminderMail(signatory.language, { ...signingMail(request, signatory), rank: rank.value }),
  }));
  return accept(null);
}
