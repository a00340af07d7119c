import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Advance, findAdvance } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { findSignature } from "#signature/index.ts";
import { accountInForce } from "../domain/bank-account.ts";
import { type Mandate, type MandateAccount, mandateReference } from "../domain/mandate.ts";
import type { IdentifierRefusal } from "../domain/sepa-identifier.ts";
import { readNumbers, readReference } from "../domain/typed-numbers.ts";
import { hideIban } from "./account-numbers.ts";
import type { BankingOffice } from "./office.ts";
import type { Vault } from "./vault.ts";

export interface TypedAccount {
  readonly debtor: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly checkedBy: MandateAccount["checkedBy"];
  readonly checkedHow: string;
}

type Signing = Pick<
  Mandate,
  "scheme" | "kind" | "signedOn" | "signedAt" | "signature" | "formerReference" | "formerCreditorId"
> & {
  readonly territory: string;
  readonly advance: string;
  /** By default the one of the contract, else the advance's own. */
  readonly reference: string | null;
  readonly account: TypedAccount;
  readonly person: string;
  readonly now: string;
};

/** The mandate as the firm signed it; its account waits for a second person. */
export async function signMandate(office: BankingOffice, transaction: Transaction, request: Signing) {
  const { territory, advance: id, account, person, now } = request;
  const { mandates, vault } = office;
  if (vault === null) return refuse("no-secret-key");
  const advance = await findAdvance(transaction, { territory, advance: id });
  if (advance === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (request.signedOn > today)
    return refuse("date-in-the-future", { on: request.signedOn, today }, "signedOn");
  const numbers = readNumbers({ ...account, creditorId: null });
  if (!numbers.ok) return numbers;
  const held = await mandates.listOfAdvance(transaction, request);
  const standing = held.find(({ state }) => state !== "revoked");
  if (standing !== undefined) return refuse("mandate-already-stands", { reference: standing.reference });
  const subject = { kind: "sepa-mandate", id };
  if ((await findSignature(transaction, { territory, subject }))?.state === "open")
    return refuse("mandate-under-signature");
  const named = await nameMandate(office, transaction, { ...request, advance, today, rank: held.length + 1 });
  if (!named.ok) return named;

  const mandate: Mandate = {
    id: newId(now),
    territory,
    advance: id,
    ...named.value,
    scheme: request.scheme,
    kind: request.kind,
    signedOn: request.signedOn,
    signedAt: request.signedAt,
    signature: request.signature,
    formerReference: request.formerReference,
    formerCreditorId: request.formerCreditorId,
    state: "standing",
    stateOn: request.signedOn,
    stateReason: null,
    lastCollectedOn: null,
    lastPresentedOn: null,
    recordedBy: person,
  };
  await mandates.add(transaction, mandate, now);
  const typed = { ...account, ...numbers.value };
  await mandates.addAccount(transaction, territory, proposed(vault, mandate, typed, { person, now }));
  return accept(mandate);
}

export function proposed(
  vault: Vault,
  mandate: Mandate,
  account: TypedAccount,
  { person, now }: { readonly person: string; readonly now: string },
): MandateAccount {
  const id = newId(now);
  return {
    id,
    mandate: mandate.id,
    debtor: account.debtor,
    iban: hideIban(vault, account.iban, id),
    bic: account.bic,
    checkedBy: account.checkedBy,
    checkedHow: account.checkedHow,
    proposedBy: person,
    proposedAt: now,
    answer: null,
    answeredBy: null,
  };
}

type Named = Pick<Mandate, "creditorId" | "reference">;

/** The creditor and the reference (RUM) under which the mandate of an advance is known. */
export async function nameMandate(
  { accounts, mandates }: Pick<BankingOffice, "accounts" | "mandates">,
  transaction: Transaction,
  asked: { territory: string; advance: Advance; reference: string | null; today: PlainDate; rank: number },
): Promise<Outcome<Named, IdentifierRefusal | Refusal<"no-creditor-id" | "reference-taken">>> {
  const { territory, advance, today, rank } = asked;
  const account = accountInForce(await accounts.list(transaction, { territory, fund: advance.fund }), today);
  if (account === null || account.creditorId === null) return refuse("no-creditor-id");
  const { creditorId } = account;
  const ofContract = rank === 1 ? advance.mandate : null;
  const own = mandateReference({ advance: advance.id, number: advance.number, rank });
  const read = readReference(asked.reference ?? ofContract ?? own);
  if (!read.ok) return read;
  const reference = read.value;
  if ((await mandates.findByReference(transaction, { territory, creditorId, reference })) !== null)
    return refuse("reference-taken", { reference }, "reference");
  return accept({ creditorId, reference });
}
