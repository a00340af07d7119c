import { expect } from "vitest";
import { openFund } from "#fund/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { moveBusinessDate } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { newId } from "#platform/requests/id.ts";
import { closingsDesk } from "./closings-desk.ts";
import { accepted } from "./convention-desk.ts";
import { coordinator, told, treasurer } from "./lending-desk.ts";
import { foundry, id } from "./network.ts";

export const chamber = id(45);

/** A desk at which money goes from one fund of a territory to another. */
export async function fundTransfersDesk(database: Database) {
  const desk = await closingsDesk(database);
  const { fund: client, key } = desk;

  /** The foundry paid 200 000 € and the chamber 100 000 € into « Fonds »; « Fonds vert » is empty; a bakery was lent 15 000 €. */
  async function twoFunds() {
    const story = await desk.aTerritory("2008-03-03");
    const { territory, fund, scope } = story;
    desk.clock.now = () => {
      desk.clock.at = new Date(Date.parse(desk.clock.at) + 1_000).toISOString();
      return desk.clock.at;
    };
    const green = await database.transaction(scope, async (transaction) => {
      const opened = await openFund(transaction, {
        territory,
        name: "Fonds vert",
        operator: chamber,
        openedOn: plainDate("2008-02-01"),
        now: desk.clock.now(),
      });
      accepted(
        await postEntry(transaction, {
          id: newId(desk.clock.now()),
          territory,
          effectiveOn: plainDate("2008-01-20"),
          recordedAt: desk.clock.at,
          kind: "contribution",
          act: "tests/fund-transfers",
          isVoluntary: false,
          lines: moveEuros(euros(100_000), {
            from: capitalFrom({ fund, funder: chamber }),
            to: fundFree(fund),
          }),
        }),
      );
      return accepted(opened).id;
    });
    const advance = await story.grant({ firm: "Boulangerie", amount: "15000", decidedOn: "2008-03-03" });
    await story.payOut(advance, "2008-03-03");
    const params = { territory };
    const as = (role: "treasurer" | "coordinator" | "auditor") =>
      desk.sit(role, role === "treasurer" ? treasurer : coordinator, territory);
    const propose = async (amount: string, asked: { from?: string; to?: string; on?: string } = {}) => {
      as("treasurer");
      const { from = fund, to = green, on = "2008-03-03" } = asked;
      const body = { from, to, amount: euros(amount), on: plainDate(on), reason: "Amorcer le fonds vert" };
      return client.proposeTransfer({ params, body, key: key() });
    };
    const approve = async (transfer: string, role: "treasurer" | "coordinator" = "coordinator") => {
      as(role);
      return client.approveTransfer({ params: { territory, transfer }, key: key() });
    };
    const reverse = async (transfer: string) => {
      as("treasurer");
      const body = { why: "Mauvais fonds" };
      return client.reverseTransfer({ params: { territory, transfer }, body, key: key() });
    };
    const use = async (of: string) => {
      as("treasurer");
      const read = accepted(await client.readUse({ params: { territory, fund: of }, query: {} }));
      return new Map(read.funders.map((one) => [one.funder?.id, one]));
    };
    /** What each funder has in both funds together. */
    const capitals = async () => {
      const [left, right] = [await use(fund), await use(green)];
      return [foundry, chamber].map(
        (who) => (left.get(who)?.capital ?? 0n) + (right.get(who)?.capital ?? 0n),
      );
    };
    const figures = async (of: string) => {
      as("treasurer");
      const read = accepted(await client.readPosition({ params: { territory, fund: of }, query: {} }));
      expect(read.identity.holds).toBe(true);
      const { available, "paid-in": paidIn, "from-other-funds": moved, "capital-base": base } = read.figures;
      return [available, paidIn, moved, base].map(told);
    };
    const list = async (of = fund) =>
      accepted(await client.listTransfers({ params: { territory, fund: of } }));
    const tasks = async (role: "treasurer" | "coordinator") => {
      as(role);
      return accepted(await client.listTasks({ params })).tasks.filter(
        ({ kind }) => kind === "transfer-to-decide",
      );
    };
    const pass = async (day: string) =>
      database.transaction(scope, async (transaction) =>
        moveBusinessDate(transaction, territory, plainDate(day)),
      );
    return {
      ...story,
      green,
      params,
      as,
      propose,
      approve,
      reverse,
      use,
      capitals,
      figures,
      list,
      tasks,
      pass,
    };
  }

  return { ...desk, twoFunds };
}
