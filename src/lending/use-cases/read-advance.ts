import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { advancePage } from "../domain/advance-page.ts";
import { stepToTake } from "../domain/arrears-case.ts";
import type { KnownAdvance, LendingOffice } from "./advances.ts";
import { readCaseOn } from "./read-case.ts";

/** An advance as of a day: its instalments, its events, what comes next. */
export async function readAdvance(
  { advances, areConditionsMet }: LendingOffice,
  transaction: Transaction,
  asked: KnownAdvance & { readonly on?: PlainDate | undefined },
) {
  const { territory } = asked;
  const advance = await advances.find(transaction, asked);
  if (advance === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  const on = asked.on ?? today;
  // Arrears are told as they stand now: as known on another day, what comes next is not said.
  const open = asked.knownOn === undefined ? await readCaseOn(advances, transaction, { ...asked, on }) : null;
  const order = await advances.findOrder(transaction, asked);
  const calls = await advances.listCalls(transaction, asked);
  const delays = await advances.listDelays(transaction, asked);
  const proposal = await advances.findProposal(transaction, asked);
  const named = [
    proposal?.proposedBy,
    order?.proposedBy,
    order?.releasedBy,
    ...calls.map(({ notedBy }) => notedBy),
  ];
  const asking = delays.flatMap(({ askedBy, answered }) => [askedBy, answered?.by]);
  const people = await findPeople(
    transaction,
    [...named, ...asking].filter((person) => typeof person === "string"),
  );
  const events = await advances.listEvents(transaction, asked);
  return accept(
    advancePage(advance, {
      on,
      isPast: on < today || asked.knownOn !== undefined,
      knownOn: asked.knownOn ?? null,
      closedUntil: await closedUntil(transaction, territory),
      proposal,
      order,
      calls,
      delays,
      arrearsStep: open && stepToTake(open.state, open.plan, on),
      events,
      areConditionsMet: await areConditionsMet(transaction, { territory, decision: advance.decision }),
      personNameOf: (person) => people.get(person)?.name ?? "",
    }),
  );
}
