import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { advancePage } from "../domain/advance-page.ts";
import { stepToTake } from "../domain/arrears-case.ts";
import type { Advances, LendingOffice, WhichAdvance } from "./advances.ts";
import { readCaseOn } from "./read-case.ts";
import { latestState } from "./write-event.ts";

/** An advance as of a day: its instalments, its events, what comes next. */
export async function readAdvance(
  { advances, areConditionsMet }: LendingOffice,
  transaction: Transaction,
  asked: WhichAdvance & {
    readonly on?: PlainDate | undefined;
    readonly knownOn?: PlainDate | undefined;
    /** The files from which the reader is recused: nothing is said of their advances. */
    readonly denied?: ReadonlySet<string> | undefined;
  },
) {
  const { territory } = asked;
  const advance = await advances.find(transaction, asked);
  if (advance === null) return refuse("advance-unknown");
  const on = asked.on ?? (await businessDateOf(transaction, territory));
  const open = await readCaseOn(advances, transaction, { ...asked, on });
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
      knownOn: asked.knownOn ?? null,
      closedUntil: await closedUntil(transaction, territory),
      proposal,
      otherAdvances: await otherAdvances(advances, transaction, { advance, events, denied: asked.denied }),
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

/** Where what came beyond this debt may go; asked only when something did. */
async function otherAdvances(
  advances: Advances,
  transaction: Transaction,
  {
    advance,
    events,
    denied = new Set(),
  }: {
    readonly advance: Advance;
    readonly events: readonly RecordedEvent[];
    readonly denied?: ReadonlySet<string> | undefined;
  },
) {
  if (events.length === 0 || latestState(advance, events).overpaid <= 0n) return [];
  const lines = await advances.list(transaction, advance.territory);
  return lines
    .filter((line) => line.firm.id === advance.firm.id && line.id !== advance.id && line.outstanding > 0n)
    .filter(({ application }) => !denied.has(application))
    .map(({ id, number, outstanding }) => ({ id, number, outstanding }));
}
