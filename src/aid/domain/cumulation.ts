import type { BasisPoints } from "#kernel/basis-points.ts";
import { type Cents, cents, larger, minus, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AidStanding } from "./declaration.ts";

/** A State aid that is no de minimis aid and pays, even in part, for what the advance pays for. */
export interface SameCostsAid {
  /** What both pay for, in the firm's words: aids on one expense are added up. */
  readonly expense: string;
  /** The part of it that the scheme may help. */
  readonly eligibleCosts: Cents;
  /** How much of these costs all aids together may reach. */
  readonly intensity: BasisPoints;
  /** As it is quoted: "SA.111723". */
  readonly scheme: string;
  readonly body: string;
  /** Of the grant, or of the request. */
  readonly on: PlainDate;
  /** Its gross grant equivalent. */
  readonly amount: Cents;
  readonly standing: AidStanding;
}

/** What the aids on one expense may reach together, and what is left of it. */
export interface CostsRoom {
  readonly expense: string;
  readonly allowed: Cents;
  readonly granted: Cents;
  /** Never below zero. */
  readonly room: Cents;
}

/**
 * De minimis aid joins another State aid on the same eligible costs as long as both stay within the highest intensity that one of
 * its schemes allows (Reg. (EU) 2023/2831 art. 5(3)). The whole of the new aid is taken to fall on each expense, which is the prudent
 * reading. What is only requested does not count yet.
 */
export function costsRooms(aids: readonly SameCostsAid[]): CostsRoom[] {
  const counted = aids.filter(({ standing }) => standing !== "requested");
  const byExpense = Map.groupBy(counted, ({ expense }) => sameWords(expense));
  return [...byExpense.values()].map((together) => {
    const allowed = together.map(allowedBy).reduce(larger);
    const granted = sum(together.map(({ amount }) => amount));
    const expense = together[0]?.expense ?? "";
    return { expense, allowed, granted, room: larger(cents(0n), minus(allowed, granted)) };
  });
}

function allowedBy({ eligibleCosts, intensity }: SameCostsAid): Cents {
  return cents((eligibleCosts * BigInt(intensity)) / 10_000n);
}

function sameWords(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("fr");
}
