import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { advancePage } from "../domain/advance-page.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";

/** An advance as of a day: its instalments, its events, what comes next. */
export async function readAdvance(
  { advances, areConditionsMet }: LendingOffice,
  transaction: Transaction,
  asked: WhichAdvance & { readonly on?: PlainDate | undefined },
) {
  const { territory } = asked;
  const advance = await advances.find(transaction, asked);
  if (advance === null) return refuse("advance-unknown");
  const on = asked.on ?? (await businessDateOf(transaction, territory));
  const order = await advances.findOrder(transaction, asked);
  const calls = await advances.listCalls(transaction, asked);
  const delays = await advances.listDelays(transaction, asked);
  const named = [order?.proposedBy, order?.releasedBy, ...calls.map(({ notedBy }) => notedBy)];
  const asking = delays.flatMap(({ askedBy, answered }) => [askedBy, answered?.by]);
  const people = await findPeople(
    transaction,
    [...named, ...asking].filter((person) => typeof person === "string"),
  );
  return accept(
    advancePage(advance, {
      on,
      order,
      calls,
      delays,
      events: await advances.listEvents(transaction, asked),
      areConditionsMet: await areConditionsMet(transaction, { territory, decision: advance.decision }),
      personNameOf: (person) => people.get(person)?.name ?? "",
    }),
  );
}
