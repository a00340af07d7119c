import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { findAdvance } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { accountChangedMail } from "../domain/bank-mails.ts";
import { accountsOf, type Mandate, type MandateAccount } from "../domain/mandate.ts";
import { readNumbers } from "../domain/typed-numbers.ts";
import type { BankingOffice } from "./office.ts";
import { proposed, type TypedAccount } from "./sign-mandate.ts";

interface Acting {
  readonly territory: string;
  readonly mandate: string;
  readonly person: string;
  readonly now: string;
}

/** The firm's new account, with how it was checked; the one in use goes on until a second person confirms. */
export async function proposeMandateAccount(
  { mandates, vault }: BankingOffice,
  transaction: Transaction,
  request: Acting & { readonly account: TypedAccount },
) {
  const { territory, account } = request;
  if (vault === null) return refuse("no-secret-key");
  const mandate = await mandates.lock(transaction, request);
  if (mandate === null) return refuse("mandate-unknown");
  if (mandate.state === "revoked") return refuse("mandate-revoked", { on: mandate.stateOn });
  const numbers = readNumbers({ ...account, creditorId: null });
  if (!numbers.ok) return numbers;
  const held = accountsOf(await mandates.listAccounts(transaction, { territory, mandates: [mandate.id] }));
  if (held.waiting !== null) return refuse("account-already-waits", { shown: held.waiting.iban.shown });

  const change = proposed(vault, mandate, { ...account, ...numbers.value }, request);
  const same =
    held.inUse?.iban.fingerprint === change.iban.fingerprint && held.inUse.debtor === change.debtor;
  if (same) return refuse("account-unchanged", { shown: change.iban.shown }, "iban");
  await mandates.addAccount(transaction, territory, change);
  return accept(mandate);
}

/** The second of the two people; whoever runs the firm is told, so that a change they did not ask for is seen. */
export async function answerMandateAccount(
  office: BankingOffice,
  transaction: Transaction,
  request: Acting & { readonly account: string; readonly answer: "confirmed" | "declined" },
) {
  const { territory, answer, person, now } = request;
  const mandate = await office.mandates.lock(transaction, request);
  if (mandate === null) return refuse("mandate-unknown");
  const held = await office.mandates.listAccounts(transaction, { territory, mandates: [mandate.id] });
  const account = held.find(({ id }) => id === request.account);
  if (account === undefined) return refuse("account-unknown");
  if (account.answer !== null) return refuse("already-answered", { shown: account.iban.shown });
  if (answer === "confirmed" && account.proposedBy === person)
    return refuse("same-person", { shown: account.iban.shown });
  await office.mandates.answerAccount(transaction, request, { answer, by: person, at: now });
  if (answer === "confirmed") await tellFirm(office, transaction, { mandate, account, now });
  return accept(mandate);
}

async function tellFirm(
  { firmPeople }: BankingOffice,
  transaction: Transaction,
  { mandate, account, now }: { mandate: Mandate; account: MandateAccount; now: string },
): Promise<void> {
  const { territory } = mandate;
  const advance = await findAdvance(transaction, { territory, advance: mandate.advance });
  invariant(advance !== null, "a mandate is of an advance");
  const on = await businessDateOf(transaction, territory);
  for (const { id, name, email, language } of await firmPeople(transaction, {
    territory,
    firm: advance.firm.id,
  }))
    await queueMail(transaction, {
      territory,
      to: { person: id, name, address: email },
      act: `banking.confirmMandateAccount/${account.id}`,
      language,
      ...accountChangedMail(language, { firm: advance.firm.name, shown: account.iban.shown, on }),
      now,
      object: { kind: "application", id: advance.application },
      about: { kind: "advance", id: advance.id },
    });
}
