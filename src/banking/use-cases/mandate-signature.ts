import { findFund } from "#fund/index.ts";
import type { Locale } from "#kernel/format.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { type Advance, findAdvance } from "#lending/index.ts";
import { businessDateOf, findPeople, isOfDemonstration } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { NewSignatory, Signatures, SignedKind } from "#signature/index.ts";
import { accountInForce } from "../domain/bank-account.ts";
import type { Mandate } from "../domain/mandate.ts";
import {
  type Creditor,
  type MandateToSign,
  mandateEssentials,
  mandateFingerprint,
} from "../domain/mandate-to-sign.ts";
import { readNumbers } from "../domain/typed-numbers.ts";
import { hideIban } from "./account-numbers.ts";
import type { BankingOffice } from "./office.ts";
import { nameMandate, type TypedAccount } from "./sign-mandate.ts";

/** The kind under which signatures know the mandate of an advance. */
export const mandateKind = "sepa-mandate";

/** Those that a firm is asked to sign. */
export interface MandatesToSign {
  add(transaction: Transaction, mandate: MandateToSign): Promise<void>;
  /** The latest of an advance, whether it was signed or not. */
  findLatest(
    transaction: Transaction,
    which: { readonly territory: string; readonly advance: string },
  ): Promise<MandateToSign | null>;
}

export type SigningBank = BankingOffice & {
  readonly signatures: Signatures;
  readonly mandatesToSign: MandatesToSign;
};

/** What the printed mandate says: the page is the http room's. */
export interface MandateToPrint {
  readonly mandate: MandateToSign;
  readonly iban: string;
  readonly creditor: Creditor;
  readonly firm: string;
  readonly number: number;
  readonly fund: string;
  readonly isDemonstration: boolean;
  readonly on: PlainDate;
}

type Asking = Pick<Mandate, "scheme"> & {
  readonly territory: string;
  readonly advance: string;
  readonly account: TypedAccount;
  readonly signatory: { readonly person: string } | { readonly name: string; readonly email: string };
  readonly dueOn: PlainDate;
  readonly asksCode: boolean;
  readonly print: (facts: MandateToPrint) => Promise<{ name: string; content: Uint8Array }>;
  readonly person: string;
  readonly now: string;
};

/** Sends the mandate to be signed by whoever runs the firm: named (RUM, ICS), with its account, sealed until then and after. */
export async function askMandateSignature(bank: SigningBank, transaction: Transaction, asking: Asking) {
  const { territory, advance: id, account, person, now } = asking;
  const { vault, mandates } = bank;
  if (vault === null || !bank.signatures.takesSecrets) return refuse("no-secret-key");
  const advance = await findAdvance(transaction, { territory, advance: id });
  if (advance === null) return refuse("advance-unknown");
  const numbers = readNumbers({ ...account, creditorId: null });
  if (!numbers.ok) return numbers;
  const held = await mandates.listOfAdvance(transaction, asking);
  const standing = held.find(({ state }) => state !== "revoked");
  if (standing !== undefined) return refuse("mandate-already-stands", { reference: standing.reference });
  const today = await businessDateOf(transaction, territory);
  const naming = { territory, advance, reference: null, today, rank: held.length + 1 };
  const named = await nameMandate(bank, transaction, naming);
  if (!named.ok) return named;
  const signatory = await signatoryOf(transaction, asking.signatory, account.debtor);
  if (!signatory.ok) return signatory;

  const accountId = newId(now);
  const { iban, bic } = numbers.value;
  const mandate: MandateToSign = {
    id: newId(now),
    territory,
    advance: id,
    ...named.value,
    scheme: asking.scheme,
    kind: "recurrent",
    account: { ...account, id: accountId, iban: hideIban(vault, iban, accountId), bic },
    askedBy: person,
    askedAt: now,
  };
  const creditor = await creditorOf(bank, transaction, advance);
  invariant(creditor !== null, "a mandate is named after the creditor of its fund");
  const facts = { creditor, firm: advance.firm.name, number: advance.number, on: today };
  const printed = await asking.print({
    mandate,
    iban,
    ...facts,
    fund: (await findFund(transaction, { territory, fund: advance.fund }))?.name ?? "",
    isDemonstration: await isOfDemonstration(transaction, territory),
  });
  await bank.mandatesToSign.add(transaction, mandate);
  const asked = await bank.signatures.ask(transaction, {
    territory,
    subject: { kind: mandateKind, id },
    object: { kind: "application", id: advance.application },
    title: typesetFrench(`Mandat de prélèvement, avance n° ${advance.number}, ${advance.firm.name}`),
    asker: creditor.name,
    inTurn: false,
    asksCode: asking.asksCode,
    dueOn: asking.dueOn,
    document: {
      ...printed,
      essentials: mandateEssentials(mandate, facts),
      fingerprint: mandateFingerprint(mandate, creditor),
      isSecret: true,
    },
    signatories: [signatory.value],
    person,
    now,
  });
  return asked.ok ? accept({ territory, advance: id }) : asked;
}

/** What signatures ask of the mandate of an advance, and what they tell once it is signed: its account then awaits a second person. */
export function signedMandates(
  bank: Pick<SigningBank, "accounts" | "mandates" | "mandatesToSign">,
): SignedKind {
  return {
    async hold(transaction, { territory, id }) {
      const which = { territory, advance: id };
      const advance = await findAdvance(transaction, which);
      const mandate = await bank.mandatesToSign.findLatest(transaction, which);
      const held = await bank.mandates.listOfAdvance(transaction, which);
      if (advance === null || mandate === null || held.some(({ state }) => state !== "revoked")) return null;
      const creditor = await creditorOf(bank, transaction, advance);
      return creditor?.id === mandate.creditorId ? mandateFingerprint(mandate, creditor) : null;
    },
    async onSigned(transaction, { territory, id, signedOn, isOnPaper, now }) {
      const signed = await bank.mandatesToSign.findLatest(transaction, { territory, advance: id });
      invariant(signed !== null, "a mandate that was signed was asked");
      const { account, askedBy, askedAt: _, ...named } = signed;
      await bank.mandates.add(
        transaction,
        {
          ...named,
          signedOn,
          signedAt: isOnPaper ? "sur papier" : "à l'écran",
          signature: isOnPaper ? "paper" : "electronic",
          formerReference: null,
          formerCreditorId: null,
          state: "standing",
          stateOn: signedOn,
          stateReason: null,
          lastCollectedOn: null,
          lastPresentedOn: null,
          recordedBy: askedBy,
        },
        now,
      );
      await bank.mandates.addAccount(transaction, territory, {
        ...account,
        mandate: signed.id,
        proposedBy: askedBy,
        proposedAt: now,
        answer: null,
        answeredBy: null,
      });
      return accept(null);
    },
  };
}

/** Who collects for the fund today, as its bank knows it. */
async function creditorOf(
  { accounts }: Pick<BankingOffice, "accounts">,
  transaction: Transaction,
  { territory, fund }: Advance,
): Promise<Creditor | null> {
  const today = await businessDateOf(transaction, territory);
  const account = accountInForce(await accounts.list(transaction, { territory, fund }), today);
  if (account === null || account.creditorId === null) return null;
  return { name: account.holder, id: account.creditorId };
}

async function signatoryOf(
  transaction: Transaction,
  signatory: Asking["signatory"],
  debtor: string,
): Promise<Outcome<NewSignatory, Refusal<"signatory-not-known">>> {
  const role = `titulaire du compte, ${debtor}`;
  const place = { role, mayDelegate: true };
  const language: Locale = "fr";
  if (!("person" in signatory)) return accept({ ...place, ...signatory, person: null, language });
  const known = (await findPeople(transaction, [signatory.person])).get(signatory.person);
  if (known === undefined) return refuse("signatory-not-known", { role });
  return accept({
    ...place,
    person: known.id,
    name: known.name,
    email: known.email,
    language: known.language,
  });
}
