import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Expert } from "../domain/expert.ts";
import type { BusyExpert, ExpertiseStore } from "./expertise.ts";
import { refusedDay } from "./past-day.ts";
import { tellExpert } from "./tell-expert.ts";

interface WhichExpert {
  readonly territory: string;
  readonly expert: string;
}

/** What they know, and whether they are free. */
export async function reviseExpert(
  store: ExpertiseStore,
  transaction: Transaction,
  {
    territory,
    expert: id,
    ...revised
  }: WhichExpert & Pick<Expert, "domains" | "isAvailable" | "availability">,
) {
  const found = await findPresent(store, transaction, { territory, expert: id });
  if (!found.ok) return found;
  const expert = { ...found.value.expert, ...revised, domains: [...new Set(revised.domains)] };
  await store.reviseExpert(transaction, territory, expert);
  return accept(await tellExpert(store, transaction, territory, expert));
}

/** `toOn` is the first day without them. */
export async function retireExpert(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, expert: id, toOn }: WhichExpert & { readonly toOn: PlainDate },
) {
  const refused = await refusedDay(transaction, territory, { on: toOn, field: "toOn" });
  if (refused !== null) return refused;
  const found = await findPresent(store, transaction, { territory, expert: id });
  if (!found.ok) return found;
  const { expert, name } = found.value;
  const { fromOn, runningMissions } = expert;
  if (toOn < fromOn) return refuse("retired-before-enrolled", { toOn, fromOn }, "toOn");
  if (runningMissions > 0) return refuse("expert-has-missions", { name, missions: runningMissions });
  await store.reviseExpert(transaction, territory, { ...expert, toOn });
  return accept(await tellExpert(store, transaction, territory, { ...expert, toOn }));
}

async function findPresent(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, expert: id }: WhichExpert,
): Promise<
  Outcome<{ expert: BusyExpert; name: string }, Refusal<"expert-unknown"> | Refusal<"expert-retired">>
> {
  const experts = await store.listExperts(transaction, territory);
  const expert = experts.find((one) => one.id === id);
  if (expert === undefined) return refuse("expert-unknown");
  const name = (await findPeople(transaction, [expert.person])).get(expert.person)?.name ?? "";
  const today = await businessDateOf(transaction, territory);
  const { toOn } = expert;
  return toOn !== null && toOn <= today ? refuse("expert-retired", { name, toOn }) : accept({ expert, name });
}
