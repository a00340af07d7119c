import { type Cents, cents } from "#kernel/money.ts";
import type { EntryFigureKey } from "./figure-keys.ts";

/** The parts of a fund, each a family of accounts of the journal. */
export const fundParts = {
  free: "fund:{fund}:free + fund:{fund}:earmark:*",
  held: "fund:{fund}:held:*",
  "in-transit": "fund:{fund}:in-transit",
  owed: "loan:*:owed",
  "owed-back": "borrower:*:owed-back",
  capital: "capital:{fund}:*",
  loss: "loss:{fund}",
  recovery: "recovery:{fund}",
  fees: "fees:{fund}",
  operation: "operation:{fund}",
} as const;

export type FundPart = keyof typeof fundParts;

/** The kinds of entry by which flows are told apart; whoever posts them uses these words. */
export const flowKinds = {
  returnToFunder: "return-to-funder",
  disbursement: "disbursement",
  writeOff: "write-off",
  fundTransfer: "fund-transfer",
} as const;

/** What a family of accounts holds by one kind of entry. Positive is debit. */
export type PartBalance = { readonly part: FundPart; readonly kind: string; readonly amount: bigint };

/** +1 reads a debit as a plus, -1 a credit. Each part is named once in a figure. */
export type Term = {
  readonly part: FundPart;
  readonly sign: 1 | -1;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
};

const { returnToFunder, disbursement, writeOff, fundTransfer } = flowKinds;

/** Money for the operation is credited to its funder and debited to the operation: together they weigh nothing here. */
export const entryFigures: Record<EntryFigureKey, readonly Term[]> = {
  "paid-in": [
    { part: "capital", sign: -1, except: [returnToFunder, fundTransfer] },
    { part: "operation", sign: -1, except: [returnToFunder] },
  ],
  "returned-to-funders": [
    { part: "capital", sign: 1, only: [returnToFunder] },
    { part: "operation", sign: 1, only: [returnToFunder] },
  ],
  "from-other-funds": [{ part: "capital", sign: -1, only: [fundTransfer] }],
  "capital-base": [
    { part: "capital", sign: -1 },
    { part: "operation", sign: -1 },
    { part: "loss", sign: -1 },
    { part: "recovery", sign: -1 },
    { part: "fees", sign: -1 },
  ],
  held: [{ part: "held", sign: 1 }],
  disbursed: [{ part: "owed", sign: 1, only: [disbursement] }],
  repaid: [{ part: "owed", sign: -1, except: [disbursement, writeOff] }],
  outstanding: [{ part: "owed", sign: 1 }],
  "written-off": [{ part: "loss", sign: 1 }],
  recovered: [{ part: "recovery", sign: -1 }],
  fees: [{ part: "fees", sign: 1 }],
  cash: [
    { part: "free", sign: 1 },
    { part: "held", sign: 1 },
  ],
  "in-transit": [{ part: "in-transit", sign: 1 }],
  "owed-back": [{ part: "owed-back", sign: -1 }],
  available: [{ part: "free", sign: 1 }],
};

export function measure(terms: readonly Term[], balances: readonly PartBalance[]): Cents {
  return cents(
    balances.reduce((total, balance) => {
      const term = terms.find((candidate) => reads(candidate, balance));
      return term === undefined ? total : total + BigInt(term.sign) * balance.amount;
    }, 0n),
  );
}

function reads({ part, only, except }: Term, balance: PartBalance): boolean {
  return (
    part === balance.part &&
    (only === undefined || only.includes(balance.kind)) &&
    except?.includes(balance.kind) !== true
  );
}

/** "- capital:{fund}:* [except return-to-funder]". */
export function writeFormula(terms: readonly Term[]): string {
  return terms.map((term, index) => signOf(term, index) + fundParts[term.part] + kindsOf(term)).join(" ");
}

function signOf({ sign }: Term, index: number): string {
  if (sign === 1) return index === 0 ? "" : "+ ";
  return index === 0 ? "−" : "− ";
}

function kindsOf({ only, except }: Term): string {
  if (only !== undefined) return ` [${only.join(", ")}]`;
  return except === undefined ? "" : ` [${except.map((kind) => `≠ ${kind}`).join(", ")}]`;
}
