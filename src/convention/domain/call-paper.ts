import { invariant } from "#kernel/invariant.ts";
import { cents, minus, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { callLineView } from "./call-view.ts";
import type { Told } from "./convention-step.ts";
import type { ConventionRecord } from "./record.ts";

/** Where a partner sends its money: the fund's account, in clear. */
export interface AccountToPay {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** Who asks and who pays, as their own rooms know them; what nobody entered stays unknown. */
export interface CallParties {
  readonly isDemonstration: boolean;
  readonly fund: string;
  readonly operator: Correspondent;
  readonly payer: Correspondent;
  readonly payTo: AccountToPay | null;
  /** Whom to call: the territory's treasurer. */
  readonly contact: { readonly name: string; readonly reach: string } | null;
}

export interface Correspondent {
  readonly name: string;
  readonly siren: string | null;
  readonly address: { readonly street: string; readonly postcode: string; readonly town: string } | null;
}

/** What is asked of one partner by one call, and how much of its promise that makes. */
export interface AskedOfPartner {
  readonly convention: { readonly number: number; readonly signedOn: PlainDate };
  readonly line: ReturnType<typeof callLineView>;
  /** As the call said, whatever was waited for since. */
  readonly askedBefore: PlainDate;
  readonly purpose: "fund" | "operation";
  readonly nature: "gift" | "right-of-recovery";
  readonly promised: bigint;
  /** By the calls before this one. */
  readonly calledBefore: bigint;
  /** Neither called by then nor given up since. */
  readonly leftToCall: bigint;
}

export type CallPaper = AskedOfPartner & { readonly parties: CallParties };

/** The line of a call as it is told to who pays it; null where the convention has no such line. */
export function askedOfPartner(
  record: ConventionRecord,
  callLine: string,
  told: Told,
): AskedOfPartner | null {
  const call = record.calls.find(({ lines }) => lines.some(({ id }) => id === callLine));
  const line = call?.lines.find(({ id }) => id === callLine);
  if (call === undefined || line === undefined) return null;
  const pledge = record.pledges.find(({ id }) => id === line.pledge);
  invariant(pledge !== undefined && pledge.purpose !== null, "a call line asks for euros of its convention");
  const earlier = record.calls
    .filter(({ number }) => number < call.number)
    .flatMap(({ lines }) => lines)
    .filter((asked) => asked.pledge === pledge.id);
  const calledBefore = sum(earlier.map(({ amount }) => amount));
  const released = record.releases
    .filter((release) => release.pledge === pledge.id)
    .reduce((total, { amount }) => total + amount, 0n);
  return {
    convention: { number: record.convention.number, signedOn: record.convention.signedOn },
    line: callLineView(line, call, record, told),
    askedBefore: call.dueOn,
    purpose: pledge.purpose,
    nature: pledge.nature,
    promised: pledge.amount,
    calledBefore,
    leftToCall: minus(cents(pledge.amount - released - calledBefore), line.amount),
  };
}
