import { accept, refuse } from "#kernel/outcome.ts";
import { findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Expert } from "../domain/expert.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { refusedDay } from "./past-day.ts";
import { tellExpert } from "./tell-expert.ts";

export async function enrolExpert(
  store: ExpertiseStore,
  transaction: Transaction,
  {
    territory,
    now,
    ...asked
  }: Omit<Expert, "id" | "toOn"> & { readonly territory: string; readonly now: string },
) {
  const { person, employer, fromOn } = asked;
  const refused = await refusedDay(transaction, territory, { on: fromOn, field: "fromOn" });
  if (refused !== null) return refused;
  const known = (await findPeople(transaction, [person])).get(person);
  if (known === undefined) return refuse("person-unknown", {}, "person");
  if (!(await findOrganisations(transaction, [employer])).has(employer))
    return refuse("organisation-unknown", {}, "employer");

  const domains = [...new Set(asked.domains)];
  const expert: Expert = { ...asked, domains, id: newId(now), toOn: null };
  if (!(await store.addExpert(transaction, territory, expert, now))) {
    const experts = await store.listExperts(transaction, territory);
    const twin = experts.findLast((one) => one.person === person && one.employer === employer);
    return refuse("expert-already-enrolled", { name: known.name, fromOn: twin?.fromOn ?? null }, "person");
  }
  return accept(await tellExpert(store, transaction, territory, { ...expert, runningMissions: 0 }));
}
