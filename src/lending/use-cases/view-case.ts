import { telephonesOf } from "#application/index.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isJudged, returnKnownOn } from "../domain/arrears.ts";
import { arrearsStepOf, stepToTake } from "../domain/arrears-case.ts";
import { returnReasonWords } from "../domain/return-reasons.ts";
import type { LendingOffice } from "./advances.ts";
import type { FollowedCase } from "./read-case.ts";

/** A case as its pages tell it, with the names of people. */
export async function viewCases(
  office: LendingOffice,
  transaction: Transaction,
  { territory, cases }: { readonly territory: string; readonly cases: readonly FollowedCase[] },
) {
  const owners = new Map<string, ReadonlySet<string>>();
  for (const { advance } of cases) {
    const { firm } = advance;
    owners.set(firm.id, await office.ownersOf(transaction, { territory, firm: firm.id }));
  }
  const telephones = await telephonesOf(transaction, { territory, firms: [...owners.keys()] });
  const people = await findPeople(transaction, [...new Set(cases.flatMap((one) => namedIn(one, owners)))]);
  const lastCalls = await office.advances.listLastCalls(transaction, {
    territory,
    advances: cases.map(({ advance }) => advance.id),
  });
  return cases.map((one) =>
    viewOf(one, {
      nameOf: (person) => people.get(person)?.name ?? "",
      owners: [...(owners.get(one.advance.firm.id) ?? [])].flatMap((person) => people.get(person) ?? []),
      telephone: telephones.get(one.advance.firm.id) ?? null,
      lastCall: lastCalls.get(one.advance.id) ?? null,
    }),
  );
}

function namedIn(
  { state, pauses, promises, advance }: FollowedCase,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const takers = state.steps.flatMap(({ taken }) => taken?.by ?? []);
  return [
    ...takers,
    ...pauses.map(({ by }) => by),
    ...promises.map(({ notedBy }) => notedBy),
    ...(owners.get(advance.firm.id) ?? []),
  ];
}

interface Naming {
  readonly nameOf: (person: string) => string;
  readonly owners: readonly { readonly name: string; readonly email: string }[];
  readonly telephone: string | null;
  readonly lastCall: { readonly calledOn: FollowedCase["case"]["since"]; readonly note: string } | null;
}

function viewOf(followed: FollowedCase, { nameOf, owners, telephone, lastCall }: Naming) {
  const { case: told, plan, state, advance, advanceState, events, sent } = followed;
  const { on, late, daysLate, bucket } = advanceState;
  const returned = returnKnownOn(events, told.since);
  return {
    id: told.id,
    advance: { id: advance.id, number: advance.number },
    firm: advance.firm,
    owners: owners.map(({ name, email }) => ({ name, email })),
    telephone,
    on,
    since: told.since,
    openedOn: told.openedOn,
    closedOn: told.closedOn,
    planVersion: plan.version,
    late,
    daysLate,
    bucket,
    returned: returned && { on: returned.on, words: returnReasonWords(returned.reason) },
    steps: state.steps.map(({ taken, ...step }) => ({
      ...step,
      step: arrearsStepOf(plan, step),
      taken: taken && {
        outcome: taken.outcome,
        on: taken.on,
        by: taken.by && nameOf(taken.by),
        note: taken.note,
        letterHash: taken.letterHash,
      },
    })),
    next: nextOf(followed),
    notice: state.notice && { ...state.notice, registeredNumber: sent?.registeredNumber ?? null },
    pause: state.pause && { ...state.pause },
    pauses: followed.pauses.map(({ id, from, until, why, by }) => ({
      id,
      from,
      until,
      why,
      by: nameOf(by),
      isRunning: until === null || until >= on,
    })),
    promises: followed.promises.map(({ id, toldOn, toldBy, promisedOn, amount, outcome, notedBy }) => ({
      id,
      toldOn,
      toldBy,
      promisedOn,
      amount,
      outcome,
      notedBy: nameOf(notedBy),
    })),
    lastCall,
  };
}

export type ViewedCase = ReturnType<typeof viewOf>;

function nextOf({ case: told, state, plan, advanceState }: FollowedCase) {
  const { on, late } = advanceState;
  if (told.closedOn !== null || late <= 0n || isJudged(advanceState)) return null;
  const step = stepToTake(state, plan, on);
  const number = state.notice?.servedOn === null ? state.notice.number : state.next?.number;
  return step === null || number === undefined ? null : { ...step, number };
}
