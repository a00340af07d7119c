import { addedUp, backLines, tracesToReturn } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { balancesAt, fundFree, fundHeld, moveEuros, postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { WhichDecision } from "./committee.ts";
import type { DecisionLapsed } from "./decision-lapsed.ts";
import type { CommitteeOffice } from "./office.ts";

export type ReleaseRefusal = Refusal<"decision-unknown" | "decision-already-lapsed" | "nothing-held">;

/** A decision lapses: what it still holds goes back where it came from, and what it opened hears of it. What was paid is not touched. */
export async function releaseHold(
  { committee, onLapse }: Pick<CommitteeOffice, "committee" | "onLapse">,
  transaction: Transaction,
  {
    lapsedOn,
    reason,
    by,
    now,
    ...which
  }: WhichDecision & {
    readonly lapsedOn: PlainDate;
    readonly reason: string;
    readonly by: DecisionLapsed["by"];
    readonly now: string;
  },
): Promise<Outcome<{ released: Cents }, ReleaseRefusal>> {
  const { territory, decision: id } = which;
  await committee.lock(transaction, territory);
  const decision = await committee.findDecision(transaction, which);
  if (decision === null) return refuse("decision-unknown");
  if (decision.lapsedOn !== null) return refuse("decision-already-lapsed", { lapsedOn: decision.lapsedOn });
  const { subject: application, firm, fund, grant } = decision;
  const amount = grant?.amount ?? null;
  const lapsed = { ...which, application, firm, fund, lapsedOn, amount, reason, by, now };
  for (const tell of onLapse) await tell(transaction, lapsed);
  const held = fundHeld({ fund: decision.fund, decision: id });
  const balances = await balancesAt(transaction, { territory, accounts: held });
  const released = cents(balances[0]?.amount ?? 0n);
  if (released <= 0n) return refuse("nothing-held");

  const traces = await tracesToReturn(transaction, { territory, fund, decision: id });
  const entry = newId(now);
  await committee.addLapse(transaction, { ...which, lapsedOn, entry, at: now });
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: lapsedOn,
    recordedAt: now,
    kind: "decision-lapse",
    act: `Comité, ${decision.firm.name}`,
    isVoluntary: true,
    reason,
    lines: addedUp([
      ...moveEuros(released, { from: held, to: fundFree(fund) }),
      ...backLines(traces(id), released).lines,
    ]),
  });
  invariant(posted.ok, "what a decision holds can be freed");
  return accept({ released });
}
