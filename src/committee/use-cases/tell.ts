import { earmarkedByDecisions, findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Member } from "../domain/member.ts";
import type { Sitting } from "../domain/sitting.ts";
import type { Told } from "../domain/sitting-view.ts";
import { fundPlaceOf, heldByDecisions, reachIn } from "./fund-place.ts";

type Names = Pick<Told, "nameOfPerson" | "nameOfOrganisation">;

/** The names by which members are told, and those of whoever else is named. */
export async function namesIn(
  transaction: Transaction,
  members: readonly Member[],
  others: readonly string[] = [],
): Promise<Names> {
  const people = await findPeople(transaction, [...members.map(({ person }) => person), ...others]);
  const organisations = await findOrganisations(transaction, [
    ...new Set(members.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))),
  ]);
  return { nameOfPerson: namer(people), nameOfOrganisation: namer(organisations) };
}

export async function tellSitting(
  transaction: Transaction,
  { territory, sitting }: { territory: string; sitting: Sitting },
): Promise<Told> {
  const lifters = sitting.items.flatMap(
    ({ decision }) => decision?.conditions.flatMap(({ liftedBy }) => liftedBy ?? []) ?? [],
  );
  const secretary = sitting.secretary === null ? [] : [sitting.secretary];
  const opener = sitting.consultation === null ? [] : [sitting.consultation.openedBy];
  const names = await namesIn(transaction, sitting.members, [...secretary, ...opener, ...lifters]);
  const fund = await findFund(transaction, { territory, fund: sitting.fund });
  invariant(fund !== null, "a sitting decides on a fund of its territory");
  const place = await fundPlaceOf(transaction, { territory, fund: sitting.fund });
  const decisions = sitting.items.flatMap(({ decision }) => decision?.id ?? []);
  const items = sitting.items.filter(({ status, kind }) => status !== "decided" && kind === "application");
  const reachOf = await reachIn(transaction, { territory, fund: sitting.fund, items });
  const earmarkedBy = await earmarkedByDecisions(transaction, { territory, fund: sitting.fund });
  const heldBy = await heldByDecisions(transaction, { territory, fund: sitting.fund, decisions });
  return { ...names, heldBy, reachOf, earmarkedBy, fund: { id: fund.id, name: fund.name, ...place } };
}

function namer(things: ReadonlyMap<string, { readonly name: string }>): (id: string) => string {
  return (id) => {
    const name = things.get(id)?.name;
    invariant(name !== undefined, "whoever sits or signs is known by name");
    return name;
  };
}
