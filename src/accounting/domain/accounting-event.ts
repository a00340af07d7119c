import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountRole } from "./role.ts";

/** A funder or a firm, under the code that the books give it. */
export type ThirdParty = { readonly code: string; readonly name: string };

/** Where an entry comes from, so that a line opens on it. */
export type Source =
  | { readonly kind: "entry"; readonly id: string; readonly number: bigint; readonly advance: string | null }
  | { readonly kind: "advance"; readonly id: string }
  | { readonly kind: "closing"; readonly on: PlainDate; readonly advance: string | null }
  | { readonly kind: "year" };

type Told = {
  readonly on: PlainDate;
  readonly piece: string;
  readonly label: string;
  readonly source: Source | null;
};

/** What a funder's money becomes: capital of the fund, or the coordinator's work. */
export type CalledInto = "with-resumption" | "without-resumption" | "operation";

/** How money of a firm moves: at the bank, on its way, or from what we owed it back. */
export type Channel = "bank" | "debits" | "none";

/** What accountants must know of. An amount below zero undoes: its entry is the exact opposite. */
export type AccountingEvent = Told &
  (
    | { readonly kind: "pledge-signed"; readonly funder: ThirdParty; readonly amount: Cents }
    | { readonly kind: "pledge-released"; readonly funder: ThirdParty; readonly amount: Cents }
    | {
        readonly kind: "cash-called";
        readonly funder: ThirdParty;
        readonly amount: Cents;
        readonly into: CalledInto;
      }
    | {
        readonly kind: "call-cancelled";
        readonly funder: ThirdParty;
        readonly amount: Cents;
        readonly into: CalledInto;
      }
    | {
        readonly kind: "call-paid";
        readonly funder: ThirdParty;
        readonly amount: Cents;
        readonly into: "fund" | "operation";
      }
    /** Money that nobody had called. */
    | {
        readonly kind: "contribution-made";
        readonly funder: ThirdParty;
        readonly amount: Cents;
        readonly into: Exclude<CalledInto, "operation">;
      }
    | {
        readonly kind: "contribution-returned";
        readonly funder: ThirdParty;
        readonly amount: Cents;
        readonly into: Exclude<CalledInto, "operation">;
      }
    /** Capital of a funder that comes with its money from another fund of the territory; below zero, that goes there. */
    | {
        readonly kind: "moved-between-funds";
        readonly funder: ThirdParty;
        readonly amount: Cents;
        readonly into: Exclude<CalledInto, "operation">;
      }
    | { readonly kind: "subsidy-notified"; readonly funder: ThirdParty; readonly amount: Cents }
    | { readonly kind: "advance-granted"; readonly firm: ThirdParty | null; readonly amount: Cents }
    | { readonly kind: "grant-lapsed"; readonly firm: ThirdParty | null; readonly amount: Cents }
    | { readonly kind: "disbursed"; readonly firm: ThirdParty; readonly amount: Cents }
    /** An advance that former books paid out: what is left of it enters these, no grant having bound it here. */
    | { readonly kind: "taken-over"; readonly firm: ThirdParty; readonly amount: Cents }
    | { readonly kind: "instalment-due"; readonly firm: ThirdParty; readonly amount: Cents }
    | { readonly kind: "debit-remitted"; readonly firm: ThirdParty; readonly amount: Cents }
    | { readonly kind: "debit-credited"; readonly amount: Cents }
    | { readonly kind: "debit-rejected"; readonly firm: ThirdParty; readonly amount: Cents }
    /** Instalments put off are due no more. */
    | { readonly kind: "rescheduled"; readonly firm: ThirdParty; readonly amount: Cents }
    /** What was due, what was not yet, and what is beyond the debt. */
    | {
        readonly kind: "repaid";
        readonly firm: ThirdParty;
        readonly channel: Channel;
        readonly due: Cents;
        readonly early: Cents;
        readonly doubtful: Cents;
        readonly beyond: Cents;
      }
    | { readonly kind: "bank-fee"; readonly amount: Cents }
    | {
        readonly kind: "doubtful" | "sound-again";
        readonly firm: ThirdParty;
        /** What was not yet due, and what was. */
        readonly amount: Cents;
        readonly due: Cents;
      }
    | { readonly kind: "depreciated"; readonly firm: ThirdParty; readonly amount: Cents }
    | { readonly kind: "depreciation-released"; readonly firm: ThirdParty; readonly amount: Cents }
    | {
        readonly kind: "written-off";
        readonly firm: ThirdParty;
        readonly due: Cents;
        readonly early: Cents;
        readonly doubtful: Cents;
      }
    | { readonly kind: "recovered"; readonly amount: Cents }
    | { readonly kind: "moved-to-operation"; readonly amount: Cents }
    | { readonly kind: "days-lent"; readonly amount: Cents }
    | { readonly kind: "volunteers"; readonly amount: Cents }
    | { readonly kind: "dedicated-funds-carried"; readonly funder: ThirdParty; readonly amount: Cents }
    | { readonly kind: "dedicated-funds-used"; readonly funder: ThirdParty; readonly amount: Cents }
    /** What no gesture above names: each side as it is, so that nothing is ever left out. */
    | { readonly kind: "other"; readonly lines: readonly RoleLine[] }
    | { readonly kind: "opening"; readonly lines: readonly RoleLine[] }
  );

/** Positive is debit, negative is credit. */
export type RoleLine = {
  readonly role: AccountRole;
  readonly third: ThirdParty | null;
  readonly amount: Cents;
};
