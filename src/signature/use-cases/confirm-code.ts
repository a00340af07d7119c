import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { connectDatabase } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { codeMarks } from "#platform/mail/secret-marks.ts";
import { codeMinutes, maySendCode, mayTryCode, mostCodeTries } from "../domain/link-life.ts";
import { codeMail } from "../domain/signature-mails.ts";
import { codeHash, newCode } from "./link-token.ts";
import type { SignatureDesk } from "./office.ts";
import { type HeldLink, type LinkRefusal, openLink, type Visit } from "./open-link.ts";
import { writeTo } from "./send-links.ts";
import { type TurnRefusal, takeTurn } from "./take-turn.ts";

/** Whether this visit is confirmed by a code: whoever came from their account has given their password. */
export function asksCode({ file: { request }, link }: Visit): boolean {
  return request.asksCode && link.way === "mail";
}

/** Sends the code that confirms a signature, to the address to which the link went. */
export async function sendCode(
  desk: SignatureDesk,
  transaction: Transaction,
  held: HeldLink & { readonly now: string },
): Promise<Outcome<Visit, LinkRefusal | TurnRefusal | Refusal<"code-too-soon" | "codes-used-up">>> {
  const turn = await takeTurn(desk, transaction, held);
  if (!turn.ok) return turn;
  const { file, link, signatory } = turn.value;
  const { now, territory } = held;
  const rank = maySendCode(link.code, now);
  if (!rank.ok) return rank;
  const code = newCode();
  const kept = { hash: codeHash(link.id, code), sentAt: now, sent: rank.value };
  await desk.links.keepCode(transaction, { territory, link: link.id }, kept);
  const { name, language } = signatory;
  const { title, asker } = file.request;
  await writeTo(
    transaction,
    { request: file.request, signatory, now },
    {
      act: `signature.code/${link.id}/${rank.value}`,
      ...codeMail(language, { name, title, asker, code: codeMarks[language], minutes: codeMinutes }),
      secret: code,
    },
  );
  return accept({ file, signatory, link: { ...link, code: { ...kept, tries: 0 } } });
}

/**
 * Counts a try before the code is looked at, on a connection of its own: the count outlives the refusal. Whoever has not the link uses up
 * nobody's tries.
 */
export async function countCodeTry(
  desk: SignatureDesk,
  transaction: Transaction,
  held: HeldLink,
): Promise<void> {
  if (!(await openLink(desk, transaction, held)).ok) return;
  const { database, links } = desk;
  const { territory } = held;
  const apart = connectDatabase(database.connection);
  try {
    await apart.transaction({ read: [territory], write: territory }, async (counting) =>
      links.countCodeTry(counting, held),
    );
  } finally {
    await apart.close();
  }
}

/** Whether that is the code; this try was counted already. */
export function checkCode(
  { link }: Visit,
  { code, now }: { readonly code: string | null; readonly now: string },
): Outcome<null, Refusal<"code-needed" | "code-expired" | "code-wrong">> {
  const hash = mayTryCode(link.code, now);
  if (!hash.ok) return hash;
  if (code === null) return refuse("code-needed", {}, "code");
  if (codeHash(link.id, code) === hash.value) return accept(null);
  return refuse("code-wrong", { left: Math.max(0, mostCodeTries - link.code.tries) }, "code");
}
