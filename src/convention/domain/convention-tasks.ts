import { type Cents, cents, sum } from "#kernel/money.ts";
import { addMonths, type PlainDate, partsOf } from "#kernel/plain-date.ts";
import { callLineView } from "./call-view.ts";
import { statusOn } from "./convention.ts";
import type { Told } from "./convention-step.ts";
import { cashUpTo } from "./plan-call.ts";
import { isCash } from "./pledge-states.ts";
import type { ConventionRecord, WaitKind } from "./record.ts";
import { renewalOf } from "./series.ts";

/** What someone answers for in a territory: their tasks follow. */
export type Duties = {
  readonly coordinates: boolean;
  readonly keepsAccounts: boolean;
  /** Those whose calls they pay. */
  readonly paysFor: ReadonlySet<string>;
};

type LineView = ReturnType<typeof callLineView>;
type AskedCall = ReturnType<typeof factsOf> & { readonly convention: string };
type WaitingCall = AskedCall & { readonly waitsFor: string; readonly waitsKind: WaitKind };
type CallTask =
  | ({ readonly kind: "call-late" | "call-to-pay" } & AskedCall)
  | ({ readonly kind: "call-waiting" | "own-call-waiting" } & WaitingCall);

const monthsOfNotice = 6;

/** What waits for someone in the conventions: typed facts, which the page says. */
export function conventionTasks(records: readonly ConventionRecord[], told: Told, duties: Duties) {
  return [
    ...records.flatMap((record) => callTasks(record, told, duties)),
    ...(duties.coordinates ? records.flatMap((record) => endingOf(record, records, told.on)) : []),
    ...(duties.keepsAccounts ? records.flatMap((record) => trancheOf(record, told.on)) : []),
  ];
}

function callTasks(record: ConventionRecord, told: Told, duties: Duties): CallTask[] {
  const lines = record.calls.flatMap((call) =>
    call.lines.map((line) => callLineView(line, call, record, told)),
  );
  return lines
    .filter(({ left }) => left > 0n)
    .flatMap((line): CallTask[] => {
      const asked = { convention: record.convention.id, ...factsOf(line) };
      const { waitsFor, waitsKind } = line;
      return waitsFor === null
        ? payingTasks(asked, duties)
        : waitingTasks({ ...asked, waitsFor, waitsKind: waitsKind ?? "other" }, duties);
    });
}

function payingTasks(asked: AskedCall, { keepsAccounts, paysFor }: Duties): CallTask[] {
  return [
    ...(keepsAccounts && asked.isLate ? [{ kind: "call-late" as const, ...asked }] : []),
    ...(paysFor.has(asked.holder.id) ? [{ kind: "call-to-pay" as const, ...asked }] : []),
  ];
}

/** An attestation of days has its own task for the coordinator, who has it signed: telling it twice would be noise. */
function waitingTasks(asked: WaitingCall, { coordinates, keepsAccounts, paysFor }: Duties): CallTask[] {
  const obtains = coordinates && asked.waitsKind !== "days-attestation";
  return [
    ...(obtains || keepsAccounts ? [{ kind: "call-waiting" as const, ...asked }] : []),
    ...(paysFor.has(asked.holder.id) ? [{ kind: "own-call-waiting" as const, ...asked }] : []),
  ];
}

function factsOf({ id, number, holder, left, calledOn, dueOn, isLate }: LineView) {
  return { callLine: id, number, holder, left, calledOn, dueOn, isLate };
}

/** Half a year before the end, partners are to be asked whether they go on. */
function endingOf(record: ConventionRecord, records: readonly ConventionRecord[], on: PlainDate) {
  const { id: convention, startsOn, endsOn } = record.convention;
  const isEnding = statusOn(record.convention, on) === "running" && endsOn <= addMonths(on, monthsOfNotice);
  if (!isEnding || renewalOf(records, convention) !== undefined) return [];
  return [{ kind: "convention-ending" as const, convention, startsOn, endsOn }];
}

/** The tranche of this year, with what is left of those before it. */
function trancheOf(record: ConventionRecord, on: PlainDate) {
  const { id: convention, startsOn, endsOn } = record.convention;
  const { year } = partsOf(on);
  const plans = record.pledges.filter(isCash).map(({ tranches }) => tranches);
  const ofYear = plans.flatMap((tranches) =>
    tranches.flatMap(({ dueOn }, index) =>
      partsOf(dueOn).year === year ? [{ tranche: index + 1, dueOn }] : [],
    ),
  );
  const last = ofYear.toSorted((a, b) => b.tranche - a.tranche)[0];
  if (last === undefined) return [];
  const amount: Cents = sum(cashUpTo(last.tranche, record).map((line) => cents(line.amount)));
  if (amount === 0n) return [];
  return [{ kind: "tranche-to-call" as const, convention, startsOn, endsOn, ...last, amount }];
}
