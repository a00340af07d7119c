import { holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isExpertOn } from "../domain/expert.ts";
import type { Reader } from "../domain/reader.ts";
import type { BusyExpert, ExpertiseStore } from "./expertise.ts";
import { expertLine, knownOf } from "./tell-expert.ts";

/** The experts by name, past ones last; a referent reads those of their organisation and of its members. */
export async function listExperts(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, reader }: { readonly territory: string; readonly reader: Reader },
) {
  const all = await store.listExperts(transaction, territory);
  const experts = all.filter(({ employer }) => reader.seesAll || reader.employers.has(employer));
  const known = await knownOf(store, transaction, territory, { experts });
  const { on } = known.names;
  const lines = experts.map((expert) => expertLine(expert, known));
  return {
    on,
    experts: lines.toSorted(
      (a, b) =>
        Number(isExpertOn(b, on)) - Number(isExpertOn(a, on)) ||
        a.person.name.localeCompare(b.person.name, "fr"),
    ),
    toEnrol: reader.isCoordinator ? await peopleToEnrol(transaction, territory, { all, on }) : [],
  };
}

async function peopleToEnrol(
  transaction: Transaction,
  territory: string,
  { all, on }: { all: readonly BusyExpert[]; on: Parameters<typeof isExpertOn>[1] },
) {
  const enrolled = new Set(all.filter((expert) => isExpertOn(expert, on)).map(({ person }) => person));
  const holders = await holdersOf(transaction, { territory, roles: ["expert"] });
  return holders.filter(({ id }) => !enrolled.has(id)).map(({ id, name }) => ({ id, name }));
}
