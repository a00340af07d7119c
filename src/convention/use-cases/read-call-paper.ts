import { findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findOrganisations, findPeople, holdersOf, isOfDemonstration } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Signatures } from "#signature/index.ts";
import { type AccountToPay, askedOfPartner, type CallPaper, type CallParties } from "../domain/call-paper.ts";
import { maySee, type Reader } from "../domain/reader.ts";
import type { ConventionRecord } from "../domain/record.ts";
import type { ConventionDrafts } from "./convention-drafts.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord } from "./load-records.ts";
import type { TacitClauses } from "./tacit-renewals.ts";
import { dayAsked, tellIn } from "./tell.ts";
import type { Watches } from "./watch-convention.ts";

/** The account of a fund to which partners pay; told by whoever keeps accounts. */
export type FundAccount = (
  transaction: Transaction,
  which: { readonly territory: string; readonly fund: string },
) => Promise<AccountToPay | null>;

export interface ConventionOffice {
  readonly conventions: Conventions;
  readonly drafts: ConventionDrafts;
  readonly clauses: TacitClauses;
  readonly watches: Watches;
  readonly accountToPay: FundAccount;
  readonly signatures: Signatures;
}

export type WhichCallLine = WhichConvention & { readonly callLine: string };

/** A line of a call with all that its letter says, for those who may see that promise. */
export async function readCallPaper(
  office: ConventionOffice,
  transaction: Transaction,
  { territory, convention, callLine, reader }: WhichCallLine & { readonly reader: Reader },
): Promise<Outcome<CallPaper, Refusal<"convention-unknown" | "call-line-unknown">>> {
  const { on } = await dayAsked(transaction, territory, {});
  const asOf = { territory, convention, on: null, knownAt: null };
  const found = await findRecord(office.conventions, transaction, asOf);
  if (!found.ok) return found;
  const { record, records } = found.value;
  const asked = askedOfPartner(record, callLine, await tellIn(transaction, territory, { on, records }));
  if (asked === null || !maySee(reader, asked.line.holder.id)) return refuse("call-line-unknown");
  const payer = asked.line.holder.id;
  return accept({ ...asked, parties: await partiesOf(office, transaction, { territory, record, payer }) });
}

async function partiesOf(
  { accountToPay }: ConventionOffice,
  transaction: Transaction,
  {
    territory,
    record: { convention },
    payer,
  }: { readonly territory: string; readonly record: ConventionRecord; readonly payer: string },
): Promise<CallParties> {
  const which = { territory, fund: convention.fund };
  const fund = await findFund(transaction, which);
  invariant(fund !== null, "a convention feeds a fund of its territory");
  const organisations = await findOrganisations(transaction, [fund.operator, payer]);
  const correspondent = (id: string) => {
    const organisation = organisations.get(id);
    invariant(organisation !== undefined, "a party is an organisation that the network knows");
    const { name, siren, address = null } = organisation;
    return { name, siren, address };
  };
  return {
    isDemonstration: await isOfDemonstration(transaction, territory),
    fund: fund.name,
    operator: correspondent(fund.operator),
    payer: correspondent(payer),
    payTo: await accountToPay(transaction, which),
    contact: await contactOf(transaction, territory),
  };
}

async function contactOf(transaction: Transaction, territory: string): Promise<CallParties["contact"]> {
  const [holder] = await holdersOf(transaction, { territory, roles: ["treasurer"] });
  const people = await findPeople(transaction, holder === undefined ? [] : [holder.id]);
  const person = holder && people.get(holder.id);
  return person === undefined ? null : { name: person.name, reach: person.email };
}
