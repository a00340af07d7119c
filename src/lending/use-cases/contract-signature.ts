import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { NewDocument, NewSignatory, Signatures, SignedKind } from "#signature/index.ts";
import type { ContractFacts } from "../domain/contract-facts.ts";
import { contractEssentials, contractFingerprint } from "../domain/contract-to-sign.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { refusedByLapse } from "./lapse-advance.ts";
import { readAdvance } from "./read-advance.ts";
import { readContract } from "./read-contract.ts";

/** The kind under which signatures know the contract of an advance. */
export const contractKind = "advance-contract";

export type SigningOffice = LendingOffice & { readonly signatures: Signatures };

/** Someone with an account here, or a name and an address. */
type ContractSignatory = { readonly person: string } | { readonly name: string; readonly email: string };

/** Prints the contract: the pages are the http room's. */
export type PrintContract = (facts: ContractFacts) => Promise<{ name: string; content: Uint8Array }>;

type Sending = WhichAdvance & {
  readonly print: PrintContract;
  readonly person: string;
  readonly now: string;
};

/** Sends the contract to be signed by whoever runs the firm and whoever represents the operator. */
export async function askContractSignature(
  office: SigningOffice,
  transaction: Transaction,
  asking: Sending & {
    readonly firm: ContractSignatory;
    readonly operator: ContractSignatory;
    readonly inTurn: boolean;
    readonly asksCode: boolean;
    readonly dueOn: PlainDate;
  },
) {
  const prepared = await prepare(office, transaction, asking);
  if (!prepared.ok) return prepared;
  const { advance, parties, document } = prepared.value;
  const firm = await signatoryOf(transaction, asking.firm, `dirigeant de ${advance.firm.name}`);
  if (!firm.ok) return firm;
  const operator = await signatoryOf(
    transaction,
    asking.operator,
    `représentant de ${parties.operator.name}`,
  );
  if (!operator.ok) return operator;
  const { territory, inTurn, asksCode, dueOn, person, now } = asking;
  const asked = await office.signatures.ask(transaction, {
    territory,
    subject: { kind: contractKind, id: advance.id },
    object: { kind: "application", id: advance.application },
    title: typesetFrench(`Contrat d'avance n° ${advance.number}, ${advance.firm.name}`),
    asker: parties.operator.name,
    inTurn,
    asksCode,
    dueOn,
    document,
    signatories: [firm.value, operator.value],
    person,
    now,
  });
  return asked.ok ? readAdvance(office, transaction, asking) : asked;
}

/** The contract says something else than what was sent: signatures and links given are void, new links leave. */
export async function renewContractSignature(
  office: SigningOffice,
  transaction: Transaction,
  renewing: Sending & { readonly why: string },
) {
  const prepared = await prepare(office, transaction, renewing);
  if (!prepared.ok) return prepared;
  const { territory, advance: id, why, person, now } = renewing;
  const subject = { kind: contractKind, id };
  const { document } = prepared.value;
  const renewed = await office.signatures.renew(transaction, {
    territory,
    subject,
    document,
    why,
    person,
    now,
  });
  return renewed.ok ? readAdvance(office, transaction, renewing) : renewed;
}

/** What signatures ask of the contract of an advance, and what they tell once everyone signed. */
export function signedContracts(office: Pick<LendingOffice, "advances">): SignedKind {
  return {
    async hold(transaction, { territory, id }) {
      const which = { territory, advance: id };
      const advance = await office.advances.lock(transaction, which);
      if (advance?.status !== "to-sign") return null;
      const facts = await readContract(office, transaction, which);
      return facts.ok ? contractFingerprint(facts.value) : null;
    },
    async onSigned(transaction, { territory, id, signedOn }) {
      const which = { territory, advance: id };
      const advance = await office.advances.lock(transaction, which);
      invariant(advance?.status === "to-sign", "a contract is signed while it is to be signed");
      await office.advances.sign(transaction, which, { signedOn, mandate: null });
      return accept(null);
    },
  };
}

async function prepare(office: LendingOffice, transaction: Transaction, { print, ...which }: Sending) {
  const advance = await office.advances.lock(transaction, which);
  if (advance === null) return refuse("advance-unknown");
  const lapsed = refusedByLapse(advance);
  if (lapsed !== null) return lapsed;
  if (advance.status !== "to-sign") return refuse("already-signed", { signedOn: advance.signedOn });
  const facts = await readContract(office, transaction, which);
  if (!facts.ok) return facts;
  const document: NewDocument = {
    ...(await print(facts.value)),
    essentials: contractEssentials(facts.value),
    fingerprint: contractFingerprint(facts.value),
  };
  return accept({ advance, parties: facts.value.parties, document });
}

async function signatoryOf(
  transaction: Transaction,
  signatory: ContractSignatory,
  role: string,
): Promise<Outcome<NewSignatory, Refusal<"signatory-not-known">>> {
  const place = { role, mayDelegate: true };
  if (!("person" in signatory)) return accept({ ...place, ...signatory, person: null, language: "fr" });
  const known = (await findPeople(transaction, [signatory.person])).get(signatory.person);
  if (known === undefined) return refuse("signatory-not-known", { role });
  const { id: person, name, email, language } = known;
  return accept({ ...place, person, name, email, language });
}
