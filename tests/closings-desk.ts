import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { addDays, addMonths, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import type { Database } from "#platform/database/database.ts";
import { accountingDesk } from "./accounting-desk.ts";
import { accepted } from "./convention-desk.ts";
import { coordinator, lendingDesk, told, treasurer } from "./lending-desk.ts";

const siren = "123456782";

/** A desk at which advances live, their books are closed through the route, and the accountant's are read. */
export async function closingsDesk(database: Database) {
  const desk = await lendingDesk(database);
  const { accounting, closeMonths, sit: sitAtBooks } = await accountingDesk(database);
  const { fund: fundClient, key, sit } = desk;

  /** A territory whose books are closed by its treasurer, month by month, through the route. */
  async function aTerritory(on: string) {
    const story = await desk.aTerritory(on);
    const { territory } = story;
    const params = { territory };

    /** Every month over by that day is closed, in order. */
    async function closeBooks(last: string) {
      sit("treasurer", treasurer, territory);
      const { month } = accepted(await fundClient.previewClosing({ params }));
      for (
        let { until } = month ?? { until: plainDate("9999-12-31") };
        until <= last;
        until = endOfNext(until)
      ) {
        const body = { kind: "month" as const, until };
        accepted(await fundClient.closePeriod({ params, body, key: key() }));
      }
      sit("coordinator", coordinator, territory);
    }

    /** The balances of a day, its controls holding. */
    async function balances(day: string) {
      sitAtBooks(territory);
      const query = { on: plainDate(day) };
      const { accounts, controls } = accepted(await accounting.readBalances({ params, query }));
      expect(controls.filter(({ holds }) => !holds)).toEqual([]);
      return Object.fromEntries(
        accounts
          .filter(({ balance }) => balance !== 0n)
          .map(({ account, balance }) => [account, told(balance)]),
      );
    }

    async function fec(year: number, draft?: "yes") {
      sitAtBooks(territory);
      const query = { year, siren, ...(draft === undefined ? {} : { draft }) };
      return accepted(await accounting.exportFec({ params, query }));
    }

    return { ...story, params, closeBooks, balances, fec };
  }

  /** 1 500 € paid out on 4 January 2010 over three instalments from 4 August on, every debit of which is sent back. */
  async function aLateAdvance() {
    const story = await aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    for (const day of ["2010-08-05", "2010-09-07", "2010-10-05"]) {
      await story.close(day);
      const { events } = await story.read(advance);
      await story.reject(advance, events.findLast(({ kind }) => kind === "repayment")?.on ?? "", day);
    }
    return { ...story, advance };
  }

  return { ...desk, accounting, closeMonths, sitAtBooks, aTerritory, aLateAdvance };
}

/** The last day of the month after. */
function endOfNext(until: PlainDate): PlainDate {
  return addDays(addMonths(addDays(until, 1), 1), -1);
}

/** Whoever calls a handler without a request. */
export function callerOf(role: Role, territory: string) {
  const seat = { seat: randomUUID(), role, organisation: null, territories: [territory] };
  const cookies = { session: undefined, keepSession: () => undefined, forgetSession: () => undefined };
  return { actor: { person: treasurer, name: role, seats: [seat] }, cookies, address: "127.0.0.1" };
}
