import { type WaitingCall, waitingCalls } from "#convention/index.ts";
import { halfDays } from "#kernel/days.ts";
import { sum } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Task } from "../contract/tasks.ts";
import { type Attestation, gapsIn } from "../domain/attestation.ts";
import type { Reader } from "../domain/reader.ts";
import { valueOfDays } from "../domain/value-days.ts";
import { type ConventionDays, confirmedIn, loadConventionDays, usualPeriod } from "./days-of-convention.ts";
import type { ExpertiseStore } from "./expertise.ts";
import type { Names } from "./names.ts";

interface Asked {
  readonly territory: string;
  readonly reader: Reader;
  readonly names: Names;
}

/** Where a call waits for the days to be attested: what each holder of a pledge would sign, and what it unlocks. */
export async function attestationTasks(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, reader, names }: Asked,
): Promise<Task[]> {
  if (!reader.isCoordinator && reader.organisations.size === 0) return [];
  const waiting = await waitingCalls(transaction, { territory, kind: "days-attestation" });
  const attestations = await store.listAttestations(transaction, territory);
  const tasks: Task[] = [];
  for (const convention of names.conventions) {
    const calls = waiting.filter((call) => call.convention === convention.id);
    if (calls.length === 0) continue;
    const days = await loadConventionDays(store, transaction, territory, convention);
    const holders = convention.pledges
      .map(({ holder }) => holder)
      .filter((holder) => reader.isCoordinator || reader.organisations.has(holder));
    for (const holder of holders) tasks.push(...taskOf({ days, holder, calls, attestations, names }));
  }
  return tasks;
}

/** What no attestation tells yet, and what was confirmed since one was signed: that one is signed again. */
function taskOf({
  days,
  holder,
  calls,
  attestations,
  names,
}: {
  days: ConventionDays;
  holder: string;
  calls: readonly WaitingCall[];
  attestations: readonly Attestation[];
  names: Names;
}): Task[] {
  const { id, number, dayRate } = days.convention;
  const standing = attestations.filter(
    (one) => one.convention === id && one.holder === holder && !one.isReplaced,
  );
  const [since] = calls.map(({ calledOn }) => calledOn).toSorted();
  if (since === undefined) return [];
  const untold = gapsIn(usualPeriod(days, names.on), standing).map((gap) => ({ ...gap, told: halfDays(0n) }));
  const again = standing.map(({ fromOn, toOn, halfDays: told }) => ({ fromOn, toOn, told }));
  return [...again, ...untold].flatMap(({ told, ...period }): Task[] => {
    const missing = halfDays(confirmedIn(days, holder, period).halfDays - told);
    if (missing === 0n) return [];
    return [
      {
        kind: "attestation-to-sign" as const,
        convention: { id, number },
        holder: { id: holder, name: names.organisation(holder) },
        ...period,
        halfDays: missing,
        value: valueOfDays(missing, dayRate),
        waiting: sum(calls.map(({ amount }) => amount)),
        since,
      },
    ];
  });
}
