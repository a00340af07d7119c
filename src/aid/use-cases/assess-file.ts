import { cents } from "#kernel/money.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AidCase, undertakingOf } from "../domain/aid-case.ts";
import { aidPolicyOn, publicShareOn } from "../domain/aid-policy.ts";
import { type Assessment, assessAid } from "../domain/assessment.ts";
import type { AidFirm } from "../domain/granted-aid.ts";
import { knownBaseRates } from "../domain/known-base-rates.ts";
import { knownCeilings } from "../domain/regulation.ts";
import type { LoanTerms } from "../domain/repayment-flow.ts";
import type { Aids, WhichFile } from "./aids.ts";

/** An aid to a firm, on the day of its grant. */
export interface AidAsked extends WhichFile {
  readonly firm: AidFirm;
  /** Null where nobody chose a fund yet: all of it counts then. */
  readonly fund: string | null;
  readonly grantOn: PlainDate;
  /** An aid that is granted already does not count against itself. */
  readonly except?: string;
}

/** Longer than any look back of the law. */
const monthsKnown = 48;

/** Assesses an advance that is about to be granted, or might be, with everything as known now. */
export async function assessFile(
  aids: Aids,
  transaction: Transaction,
  { terms, ...asked }: AidAsked & { readonly terms: LoanTerms },
): Promise<Assessment> {
  return assessAid(await readAidCase(aids, transaction, asked), terms);
}

/** The same, and whoever else decides on these firms waits until this is written: two grants never share one headroom. */
export async function assessForDecision(
  aids: Aids,
  transaction: Transaction,
  asked: AidAsked & { readonly terms: LoanTerms },
): Promise<Assessment> {
  const first = await readAidCase(aids, transaction, asked);
  await aids.lockFirms(transaction, [...undertakingOf(first)]);
  return assessFile(aids, transaction, asked);
}

/** Everything that an aid depends on. */
export async function readAidCase(
  aids: Aids,
  transaction: Transaction,
  { territory, application, firm, fund, grantOn, except }: AidAsked,
): Promise<AidCase> {
  const which = { territory, application };
  const declarations = await aids.listDeclarations(transaction, which);
  const law = await readLaw(aids, transaction, territory);
  const alone: AidCase = {
    grantOn,
    siren: firm.siren,
    policy: aidPolicyOn(law.policies, grantOn),
    rates: law.rates,
    ceilings: law.ceilings,
    share: publicShareOn(law.shares, { fund, on: grantOn }),
    declaration: declarations.find(({ declaredOn }) => declaredOn <= grantOn) ?? null,
    insolvency: await aids.findCheck(transaction, which, grantOn),
    known: [],
  };
  const found = await aids.listKnown(transaction, {
    sirens: [...undertakingOf(alone)],
    since: addMonths(grantOn, -monthsKnown),
    until: grantOn,
  });
  const known = found
    .filter(({ aid }) => aid !== except)
    .map(({ siren, grantOn: on, counted, body }) => ({
      siren,
      grantOn: on,
      amount: counted ?? cents(0n),
      body,
      isComputed: counted !== null,
    }));
  return { ...alone, known };
}

/** The law as published, then what the territory entered: of two that hold, the last stands. */
export async function readLaw(aids: Aids, transaction: Transaction, territory: string) {
  return {
    policies: await aids.listPolicies(transaction, territory),
    shares: await aids.listShares(transaction, territory),
    rates: [...knownBaseRates, ...(await aids.listBaseRates(transaction, territory))],
    ceilings: [...knownCeilings, ...(await aids.listCeilings(transaction, territory))],
  };
}
