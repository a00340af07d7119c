import { type Cents, negate, plus, sum } from "#kernel/money.ts";
import type { AccountingEvent, CalledInto, Channel, RoleLine, ThirdParty } from "./accounting-event.ts";
import type { JournalCode } from "./journals.ts";
import { type AccountRole, commitmentRoles } from "./role.ts";

/** An entry before it has a number and accounts. */
export type Recipe = { readonly journal: JournalCode; readonly lines: readonly RoleLine[] };

/** The entries that an event asks for: the books' first, then those of commitments. */
export function recipesOf(event: AccountingEvent): Recipe[] {
  if ("firm" in event) return advanceRecipes(event);
  switch (event.kind) {
    case "pledge-signed":
      return [received(event.funder, event.amount)];
    case "pledge-released":
      return [received(event.funder, negate(event.amount))];
    case "cash-called":
      return [called(event), received(event.funder, negate(event.amount))];
    case "call-cancelled":
      return [called({ ...event, amount: negate(event.amount) })];
    case "subsidy-notified":
      return [called({ ...event, into: "operation" })];
    case "call-paid":
      return [callPaid(event)];
    case "contribution-made":
      return [move("BQ1", event.amount, ["bank-fund", null], [capitalRole[event.into], event.funder])];
    case "contribution-returned":
      return [move("BQ1", event.amount, [capitalRole[event.into], event.funder], ["bank-fund", null])];
    case "moved-between-funds":
      return [
        move("BQ1", event.amount, ["bank-fund", null], ["other-funds", null]),
        move("OD", event.amount, ["other-funds", null], [capitalRole[event.into], event.funder]),
      ];
    case "dedicated-funds-carried":
      return [move("OD", event.amount, ["dedicated-funds-carried", null], ["dedicated-funds", event.funder])];
    case "dedicated-funds-used":
      return [move("OD", event.amount, ["dedicated-funds", event.funder], ["dedicated-funds-used", null])];
    case "opening":
      return openingRecipes(event.lines);
    case "other":
      return [{ journal: "OD", lines: event.lines }];
    case "bank-fee":
      return [move("BQ1", event.amount, ["bank-fees", null], ["bank-fund", null])];
    case "recovered":
      return [move("BQ1", event.amount, ["bank-fund", null], ["recoveries", null])];
    case "moved-to-operation":
      return [move("BQ1", event.amount, ["bank-operation", null], ["bank-fund", null])];
    case "days-lent":
      return [move("CV", event.amount, ["lent-days-used", null], ["lent-days-given", null])];
    case "volunteers":
      return [move("CV", event.amount, ["volunteers-used", null], ["volunteers-given", null])];
    case "debit-credited":
      return [move("BQ1", event.amount, ["bank-fund", null], ["debits-remitted", null])];
  }
}

type AdvanceEvent = Extract<AccountingEvent, { firm: ThirdParty | null }>;

function advanceRecipes(event: AdvanceEvent): Recipe[] {
  const { firm } = event;
  switch (event.kind) {
    case "advance-granted":
      return [given(firm, event.amount)];
    case "grant-lapsed":
      return [given(firm, negate(event.amount))];
    case "disbursed":
      return [
        move("BQ1", event.amount, ["advances", firm], ["bank-fund", null]),
        given(firm, negate(event.amount)),
      ];
    case "taken-over":
      return [move("BQ1", event.amount, ["advances", firm], ["bank-fund", null])];
    case "instalment-due":
      return [move("OD", event.amount, ["instalments-due", firm], ["advances", firm])];
    case "rescheduled":
      return [move("OD", event.amount, ["advances", firm], ["instalments-due", firm])];
    case "debit-remitted":
      return [move("PR", event.amount, ["debits-remitted", null], ["instalments-due", firm])];
    case "debit-rejected":
      return [move("BQ1", event.amount, ["instalments-due", firm], ["bank-fund", null])];
    case "repaid":
      return [repaid(event)];
    case "doubtful":
      return [doubtful(event, 1n)];
    case "sound-again":
      return [doubtful(event, -1n)];
    case "depreciated":
      return [move("OD", event.amount, ["depreciation-charged", null], ["advances-depreciation", firm])];
    case "depreciation-released":
      return [move("OD", event.amount, ["advances-depreciation", firm], ["depreciation-released", null])];
    case "written-off":
      return [writtenOff(event)];
  }
}

/** What the books carry over, and what commitments do. */
function openingRecipes(lines: readonly RoleLine[]): Recipe[] {
  const isPromise = ({ role }: RoleLine) => promised.has(role);
  return [
    { journal: "AN", lines: lines.filter((carried) => !isPromise(carried)) },
    { journal: "EN", lines: lines.filter(isPromise) },
  ];
}

const promised: ReadonlySet<AccountRole> = new Set<AccountRole>(commitmentRoles);

type Side = readonly [AccountRole, ThirdParty | null];

function move(journal: JournalCode, amount: Cents, [to, by]: Side, [from, of]: Side): Recipe {
  return { journal, lines: [line(to, by, amount), line(from, of, negate(amount))] };
}

function line(role: AccountRole, third: ThirdParty | null, amount: Cents): RoleLine {
  return { role, third, amount };
}

const capitalRole = {
  "with-resumption": "contributions-with-resumption",
  "without-resumption": "contributions-without-resumption",
} as const;

/** Promised to us, and not called yet. */
function received(funder: ThirdParty, amount: Cents): Recipe {
  return move("EN", amount, ["commitments-received", funder], ["commitments-received-counterpart", null]);
}

/** Granted by us, and not paid yet. */
function given(firm: ThirdParty | null, amount: Cents): Recipe {
  return move("EN", amount, ["commitments-given-counterpart", null], ["commitments-given", firm]);
}

function called({
  funder,
  amount,
  into,
}: {
  readonly funder: ThirdParty;
  readonly amount: Cents;
  readonly into: CalledInto;
}): Recipe {
  return into === "operation"
    ? move("OD", amount, ["subsidies-receivable", funder], ["subsidies", null])
    : move("OD", amount, ["contributions-called", funder], [capitalRole[into], funder]);
}

function callPaid({ funder, amount, into }: Extract<AccountingEvent, { kind: "call-paid" }>): Recipe {
  return into === "operation"
    ? move("BQ2", amount, ["bank-operation", null], ["subsidies-receivable", funder])
    : move("BQ1", amount, ["bank-fund", null], ["contributions-called", funder]);
}

const journalOf: Readonly<Record<Channel, JournalCode>> = { bank: "BQ1", debits: "PR", none: "OD" };

function repaid(event: Extract<AccountingEvent, { kind: "repaid" }>): Recipe {
  const { firm, channel, due, early, doubtful: lost, beyond } = event;
  const total = sum([due, early, lost, beyond]);
  const money = channel === "debits" ? "debits-remitted" : "bank-fund";
  return {
    journal: journalOf[channel],
    lines: [
      line(money, null, total),
      line("instalments-due", firm, negate(due)),
      line("advances", firm, negate(early)),
      line("advances-doubtful", firm, negate(lost)),
      line("owed-back", firm, negate(beyond)),
    ],
  };
}

function doubtful(
  { firm, amount, due }: Extract<AccountingEvent, { kind: "doubtful" | "sound-again" }>,
  sign: 1n | -1n,
): Recipe {
  const signed = (cents: Cents) => (sign === 1n ? cents : negate(cents));
  return {
    journal: "OD",
    lines: [
      line("advances-doubtful", firm, signed(plus(amount, due))),
      line("advances", firm, negate(signed(amount))),
      line("instalments-due", firm, negate(signed(due))),
    ],
  };
}

function writtenOff({
  firm,
  due,
  early,
  doubtful: lost,
}: Extract<AccountingEvent, { kind: "written-off" }>): Recipe {
  return {
    journal: "OD",
    lines: [
      line("losses", null, sum([due, early, lost])),
      line("advances-doubtful", firm, negate(lost)),
      line("instalments-due", firm, negate(due)),
      line("advances", firm, negate(early)),
    ],
  };
}
