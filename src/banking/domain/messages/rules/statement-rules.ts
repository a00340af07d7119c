import { centsOf } from "../grammar/value-findings.ts";
import { holds, keepValue, type Scope, valueOf, valuesOf } from "../scope.ts";
import type { MessageRules, Report } from "./message-rules.ts";

type Side = { count: number; sum: bigint };

/** Booked entries only move the balance: those announced (PDNG, INFO) do not. */
type StatementState = {
  readonly isStatement: boolean;
  credits: Side;
  debits: Side;
  booked: bigint;
  isKnown: boolean;
};

const openings = ["OPBD", "PRCD"];

export function statementRules(kind: "statement" | "notification"): MessageRules {
  const isStatement = kind === "statement";
  let state = empty(isStatement);
  return {
    scopes: new Set(["Stmt", "Ntfctn", "Bal", "Ntry", "NtryDtls", "TxDtls"]),
    close: (scope, report) => {
      if (scope.name === "Bal") keepBalance(scope);
      else if (scope.name === "Ntry") closeEntry(state, scope, report);
      else if (scope.name === "NtryDtls") checkBatch(scope, report);
      else if (scope.name === "Stmt" || scope.name === "Ntfctn") {
        closeStatement(state, scope, report);
        state = empty(isStatement);
      }
    },
    conclude: () => undefined,
  };
}

function empty(isStatement: boolean): StatementState {
  return {
    isStatement,
    credits: { count: 0, sum: 0n },
    debits: { count: 0, sum: 0n },
    booked: 0n,
    isKnown: true,
  };
}

/** Told to the statement as "OPBD" → "-1250". */
function keepBalance(scope: Scope): void {
  const type = valueOf(scope, "Tp/CdOrPrtry/Cd");
  const amount = centsOf(valueOf(scope, "Amt") ?? "");
  if (type === undefined || amount === null || scope.above === null) return;
  keepValue(scope.above, `balance ${type}`, String(signed(amount, valueOf(scope, "CdtDbtInd"))));
}

function closeEntry(state: StatementState, scope: Scope, report: Report): void {
  const amount = centsOf(valueOf(scope, "Amt") ?? "");
  if (amount === null) {
    state.isKnown = false;
    return;
  }
  const direction = valueOf(scope, "CdtDbtInd");
  const status = valueOf(scope, "Sts") ?? valueOf(scope, "Sts/Cd");
  const side = direction === "DBIT" ? state.debits : state.credits;
  side.count += 1;
  side.sum += amount;
  if (status === "BOOK") state.booked += signed(amount, direction);
  if (status === "BOOK" && !holds(scope, "BookgDt/Dt") && !holds(scope, "BookgDt/DtTm"))
    report("element-missing", scope.path, { element: "BookgDt" });
  if (
    !holds(scope, "BkTxCd/Domn/Cd") &&
    !holds(scope, "BkTxCd/Prtry/Cd") &&
    !holds(scope, "BkTxCd/Domn/Fmly/Cd")
  )
    report("element-missing", `${scope.path}/BkTxCd`, { element: "Domn | Prtry" });
}

/** A batch told in detail holds as many orders as it says. */
function checkBatch(scope: Scope, report: Report): void {
  const told = valueOf(scope, "Btch/NbOfTxs");
  const details = valuesOf(scope, "TxDtls").length;
  if (told !== undefined && /^\d{1,15}$/.test(told) && details > 0 && Number(told) !== details)
    report("count-wrong", `${scope.path}/Btch/NbOfTxs`, { told, counted: details });
}

function closeStatement(state: StatementState, scope: Scope, report: Report): void {
  checkTotals(scope, { name: "TtlCdtNtries", side: state.credits }, report);
  checkTotals(scope, { name: "TtlDbtNtries", side: state.debits }, report);
  const all = { count: state.credits.count + state.debits.count, sum: state.credits.sum + state.debits.sum };
  checkTotals(scope, { name: "TtlNtries", side: all }, report);
  if (state.isStatement) checkBalances(state, scope, report);
}

function checkTotals(scope: Scope, { name, side }: { name: string; side: Side }, report: Report): void {
  const path = `TxsSummry/${name}`;
  const count = valueOf(scope, `${path}/NbOfNtries`);
  if (count !== undefined && /^\d{1,15}$/.test(count) && Number(count) !== side.count)
    report("count-wrong", `${scope.path}/${path}/NbOfNtries`, { told: count, counted: side.count });
  const sum = centsOf(valueOf(scope, `${path}/Sum`) ?? "");
  if (sum !== null && sum !== side.sum)
    report("sum-wrong", `${scope.path}/${path}/Sum`, { told: euros(sum), summed: euros(side.sum) });
}

/** Opening and booked entries make the closing: a statement that does not add up is not taken. */
function checkBalances({ booked, isKnown }: StatementState, scope: Scope, report: Report): void {
  const opening = openings
    .map((type) => valueOf(scope, `balance ${type}`))
    .find((text) => text !== undefined);
  const closing = valuesOf(scope, "balance CLBD").at(-1);
  if (opening === undefined) report("balance-missing", scope.path, { balance: "OPBD" });
  if (closing === undefined) report("balance-missing", scope.path, { balance: "CLBD" });
  if (opening === undefined || closing === undefined || !isKnown) return;
  const expected = BigInt(opening) + booked;
  if (expected !== BigInt(closing))
    report("balance-wrong", scope.path, {
      opening: euros(BigInt(opening)),
      entries: euros(booked),
      closing: euros(BigInt(closing)),
      expected: euros(expected),
    });
}

function signed(amount: bigint, direction: string | undefined): bigint {
  return direction === "DBIT" ? -amount : amount;
}

function euros(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
