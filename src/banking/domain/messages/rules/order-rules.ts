import { isBusinessDay } from "#kernel/business-days.ts";
import { addDays, type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { ibanCountry } from "../../iban.ts";
import { needsAddress } from "../../sepa-area.ts";
import { centsOf } from "../grammar/value-findings.ts";
import { holds, type Scope, valueOf, valuesOf } from "../scope.ts";
import type { MessageRules, Report } from "./message-rules.ts";

/** What is counted again; the sum is unknown as soon as one amount cannot be read. */
type Tally = { count: number; sum: bigint | null };

type OrderState = {
  readonly kind: "collection" | "transfer";
  readonly orders: string;
  readonly all: Tally;
  group: Tally;
  header: Scope | null;
  readonly schemes: Set<string>;
  readonly taken: Set<string>;
};

const mostAddressLines = 2;

export function orderRules(kind: "collection" | "transfer"): MessageRules {
  const orders = kind === "collection" ? "DrctDbtTxInf" : "CdtTrfTxInf";
  const state: OrderState = {
    kind,
    orders,
    all: { count: 0, sum: 0n },
    group: { count: 0, sum: 0n },
    header: null,
    schemes: new Set(),
    taken: new Set(),
  };
  return {
    scopes: new Set(["GrpHdr", "PmtInf", orders, "PstlAdr", "FinInstnId"]),
    close: (scope, report) => closeScope(state, scope, report),
    conclude: (report) => {
      if (state.header !== null) checkFigures(state.header, state.all, report);
    },
  };
}

function closeScope(state: OrderState, scope: Scope, report: Report): void {
  switch (scope.name) {
    case "GrpHdr":
      state.header = scope;
      return;
    case "PmtInf":
      closeGroup(state, scope, report);
      return;
    case "PstlAdr":
      checkAddress(scope, report);
      return;
    case "FinInstnId":
      if (!["BIC", "BICFI", "Othr/Id"].some((path) => holds(scope, path))) report("bank-missing", scope.path);
      return;
    default:
      closeOrder(state, scope, report);
  }
}

function closeGroup(state: OrderState, scope: Scope, report: Report): void {
  checkFigures(scope, state.group, report);
  checkTaken(state, { scope, path: "PmtInfId", kind: "group" }, report);
  if (state.kind === "collection") checkCollectionDay(state, scope, report);
  else checkExecutionDay(state, scope, report);
  state.all.count += state.group.count;
  state.all.sum = add(state.all.sum, state.group.sum);
  state.group = { count: 0, sum: 0n };
}

function checkFigures(scope: Scope, { count, sum }: Tally, report: Report): void {
  const saidCount = valueOf(scope, "NbOfTxs");
  if (saidCount !== undefined && /^\d{1,15}$/.test(saidCount) && Number(saidCount) !== count)
    report("count-wrong", `${scope.path}/NbOfTxs`, { told: saidCount, counted: count });
  const told = centsOf(valueOf(scope, "CtrlSum") ?? "");
  if (told !== null && sum !== null && told !== sum)
    report("sum-wrong", `${scope.path}/CtrlSum`, { told: euros(told), summed: euros(sum) });
}

function closeOrder(state: OrderState, scope: Scope, report: Report): void {
  const amount = centsOf(valueOf(scope, state.kind === "collection" ? "InstdAmt" : "Amt/InstdAmt") ?? "");
  state.group.count += 1;
  state.group.sum = add(state.group.sum, amount);
  checkTaken(state, { scope, path: "PmtId/EndToEndId", kind: "order" }, report);
  checkTaken(state, { scope, path: "PmtId/InstrId", kind: "instruction" }, report);
  const remittances = valuesOf(scope, "RmtInf/Ustrd").length + valuesOf(scope, "RmtInf/Strd").length;
  if (remittances > 1) report("remittance-repeated", `${scope.path}/RmtInf`, { count: remittances });
  if (state.kind === "collection") closeDebit(state, scope, report);
}

function closeDebit(state: OrderState, scope: Scope, report: Report): void {
  const { above } = scope;
  const here = holds(scope, "PmtTpInf/LclInstrm/Cd");
  const there = above !== null && holds(above, "PmtTpInf/LclInstrm/Cd");
  if (!here && !there) report("element-missing", scope.path, { element: "PmtTpInf" });
  const scheme =
    valueOf(scope, "PmtTpInf/LclInstrm/Cd") ??
    (above === null ? undefined : valueOf(above, "PmtTpInf/LclInstrm/Cd"));
  if (scheme !== undefined && !state.schemes.has(scheme)) {
    state.schemes.add(scheme);
    if (state.schemes.size === 2)
      report("schemes-mixed", scope.path, { schemes: [...state.schemes].join(", ") });
  }
  const creditor = "CdtrSchmeId/Id/PrvtId/Othr/Id";
  if (!holds(scope, `DrctDbtTx/${creditor}`) && (above === null || !holds(above, creditor)))
    report("element-missing", scope.path, { element: "CdtrSchmeId" });
  checkMandate(scope, report);
  const country = ibanCountry(valueOf(scope, "DbtrAcct/Id/IBAN") ?? "");
  if (needsAddress(country) && !holds(scope, "Dbtr/PstlAdr"))
    report("address-missing", `${scope.path}/Dbtr`, { country });
}

function checkMandate(scope: Scope, report: Report): void {
  const mandate = "DrctDbtTx/MndtRltdInf";
  const path = `${scope.path}/${mandate}`;
  const isAmended = ["true", "1"].includes(valueOf(scope, `${mandate}/AmdmntInd`) ?? "false");
  const details = [...scope.values.keys()].some((key) => key.startsWith(`${mandate}/AmdmntInfDtls/`));
  if (isAmended && !details) report("amendment-empty", path);
  if (!isAmended && details) report("amendment-not-told", path);
  const signedOn = valueOf(scope, `${mandate}/DtOfSgntr`) ?? "";
  const collectOn = scope.above === null ? "" : (valueOf(scope.above, "ReqdColltnDt") ?? "");
  if (isDay(signedOn) && isDay(collectOn) && signedOn > collectOn)
    report("mandate-signed-too-late", `${path}/DtOfSgntr`, { signedOn, collectOn });
}

/** A debit reaches the debtor's bank one day before at the latest, and is settled when TARGET is open. */
function checkCollectionDay(state: OrderState, scope: Scope, report: Report): void {
  const day = valueOf(scope, "ReqdColltnDt") ?? "";
  if (!isDay(day)) return;
  const path = `${scope.path}/ReqdColltnDt`;
  if (!isBusinessDay(day, "TARGET")) report("payment-day-closed", path, { day });
  const createdOn = createdDay(state);
  if (createdOn !== null && day < addDays(createdOn, 1))
    report("payment-day-too-early", path, { day, earliest: addDays(createdOn, 1) });
}

/** A bank asked to pay on a closed day pays on the next one; it never pays in the past. */
function checkExecutionDay(state: OrderState, scope: Scope, report: Report): void {
  const path = holds(scope, "ReqdExctnDt") ? "ReqdExctnDt" : "ReqdExctnDt/Dt";
  const day = valueOf(scope, path) ?? "";
  const createdOn = createdDay(state);
  if (isDay(day) && createdOn !== null && day < createdOn)
    report("payment-day-too-early", `${scope.path}/${path}`, { day, earliest: createdOn });
}

function createdDay({ header }: OrderState): PlainDate | null {
  const day = (header === null ? "" : (valueOf(header, "CreDtTm") ?? "")).slice(0, 10);
  return isDay(day) ? day : null;
}

/** Structured, or hybrid: a town and a country, and two free lines at most beside them. */
function checkAddress(scope: Scope, report: Report): void {
  const lacking = ["TwnNm", "Ctry"].filter((name) => !holds(scope, name));
  const lines = valuesOf(scope, "AdrLine").length;
  if (lacking.length > 0)
    report(lines > 0 ? "address-unstructured" : "address-incomplete", scope.path, {
      missing: lacking.join(", "),
    });
  if (lines > mostAddressLines) report("address-lines", scope.path, { lines, most: mostAddressLines });
}

function checkTaken(
  { taken }: OrderState,
  { scope, path, kind }: { scope: Scope; path: string; kind: string },
  report: Report,
): void {
  const identifier = valueOf(scope, path);
  if (identifier === undefined || identifier === "" || identifier === "NOTPROVIDED") return;
  // A text of its own: a slice of the file would hold the file in memory.
  const key = Array.from(`${kind} ${identifier}`).join("");
  if (taken.has(key)) report("identifier-repeated", `${scope.path}/${path}`, { identifier });
  taken.add(key);
}

function add(sum: bigint | null, amount: bigint | null): bigint | null {
  return sum === null || amount === null ? null : sum + amount;
}

function isDay(text: string): text is PlainDate {
  return parsePlainDate(text).ok;
}

function euros(amount: bigint): string {
  const digits = String(amount).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
