import { vaultOf } from "#banking/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { balancesAt, entriesOf, fundFree } from "#ledger/index.ts";
import type { Input, Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { Call } from "#platform/http/mount.ts";
import { assemble } from "../src/assembly.ts";
import longwy from "../src/demo/cases/longwy.json" with { type: "json" };
import { demoId } from "../src/demo/demo-id.ts";
import { fundOf } from "../src/demo/longwy-fund.ts";
import { play } from "../src/demo/storyteller.ts";

interface Reading<R extends Route, Result> {
  readonly on?: PlainDate;
  readonly by?: string;
  readonly act: string;
  readonly handler: (call: Call<R>) => Promise<Outcome<Result>>;
  readonly params?: object;
}

/** The demonstration as the people of Longwy read it. */
export function demonstrationDesk(database: Database) {
  const territory = demoId("longwy");
  const today = plainDate(longwy.story.businessDate);
  const vault = vaultOf("une clé de démonstration, inventée et longue");
  const handlers = assemble({ database, isDemonstration: true, vault });
  const { banking, lending } = handlers;

  async function read<R extends Route, Result>({
    on = today,
    by = "Nadia Rossi",
    params,
    ...reading
  }: Reading<R, Result>) {
    const given = { params: { territory, ...params }, body: undefined } as unknown as Input<R>;
    return play(database, { territory, on, by, isReading: true, given, ...reading });
  }

  async function freeOn(on: PlainDate): Promise<bigint> {
    const accounts = fundFree(await fundOf(database));
    const balances = await database.transaction({ read: [territory] }, async (transaction) =>
      balancesAt(transaction, { territory, accounts, on }),
    );
    return balances.reduce((sum, { amount }) => sum + amount, 0n);
  }

  /** What moved the fund's free money on a day. */
  async function actsOn(on: PlainDate): Promise<string[]> {
    const accounts = fundFree(await fundOf(database));
    const moves = await database.transaction({ read: [territory] }, async (transaction) =>
      entriesOf(transaction, { territory, accounts, from: on, to: on, limit: 20 }),
    );
    return moves.map(({ act }) => act);
  }

  async function advanceOf(name: string): Promise<string> {
    const listing = { act: "lending.listAdvances", handler: lending.listAdvances };
    const { advances } = await read(listing);
    return advances.find(({ firm }) => firm.name === name)?.id ?? "";
  }

  async function readBank(on: PlainDate) {
    const params = { fund: await fundOf(database) };
    return read({ on, act: "banking.readBank", handler: banking.readBank, params });
  }

  return { territory, today, vault, handlers, read, freeOn, actsOn, advanceOf, readBank };
}
