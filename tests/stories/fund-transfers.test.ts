import { beforeEach, describe, expect, it } from "vitest";
import { verifyBooks } from "#accounting/index.ts";
import { euros, minus } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFees, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { newId } from "#platform/requests/id.ts";
import { checked, conform } from "../accounting-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { chamber, fundTransfersDesk } from "../fund-transfers-desk.ts";
import { treasurer } from "../lending-desk.ts";
import { foundry, id } from "../network.ts";

const database = await testDatabase();
const desk = await fundTransfersDesk(database);
const { fund: client, accounting, key } = desk;
const siren = "123456782";

let story: Awaited<ReturnType<typeof desk.twoFunds>>;
beforeEach(async () => {
  story = await desk.twoFunds();
});

describe("a transfer between two funds", () => {
  it("waits for another person, then moves the cash and each funder's capital pro rata of what is not lent", async () => {
    const { fund, green } = story;
    const { id: transfer } = accepted(await story.propose("10000.01"));
    expect(await story.tasks("treasurer")).toEqual([]);
    expect(await story.tasks("coordinator")).toMatchObject([
      { transfer, fund, from: "Fonds", to: "Fonds vert", amount: 1_000_001n, proposedBy: "Marc Thiry" },
    ]);
    const waiting = (await story.list()).transfers;
    expect(waiting).toMatchObject([{ state: "waiting", isOwn: false, shares: [{}, {}] }]);

    expect(accepted(await story.approve(transfer))).toEqual({ id: transfer, state: "made" });
    expect(await story.tasks("coordinator")).toEqual([]);
    expect(await story.figures(fund)).toEqual([
      "274 999,99 €",
      "300 000,00 €",
      "-10 000,01 €",
      "289 999,99 €",
    ]);
    expect(await story.figures(green)).toEqual(["10 000,01 €", "0,00 €", "10 000,01 €", "10 000,01 €"]);
    const here = await story.use(green);
    // 190 000 € and 95 000 € were not lent.
    expect([foundry, chamber].map((who) => here.get(who)?.moved)).toEqual([666_667n, 333_334n]);
    expect(await story.capitals()).toEqual([20_000_000n, 10_000_000n]);
    expect((await story.list(green)).transfers).toMatchObject([
      {
        state: "made",
        proposed: { by: "Marc Thiry" },
        decided: { by: "Claire Fontaine" },
        reason: "Amorcer le fonds vert",
        shares: [{ amount: 666_667n }, { amount: 333_334n }],
      },
    ]);
    expect((await verifyBooks(database, story.territory)).faults).toEqual([]);
  });

  it("is never decided by whoever proposed it, the database refusing it too", async () => {
    const { id: transfer } = accepted(await story.propose("1000"));
    expect(await story.approve(transfer, "treasurer")).toMatchObject({
      refusal: { reason: "same-person-transfer", facts: { amount: 100_000 } },
    });
    const decide = database.transaction(story.scope, async (transaction) =>
      transaction
        .tables<{ fund_transfer: Record<string, unknown> }>()
        .updateTable("fund_transfer")
        .set({
          outcome: "refused",
          decided_by: treasurer,
          decided_at: "2026-11-23T18:00:00Z",
          refusal: "non",
        })
        .where("id", "=", transfer)
        .execute(),
    );
    await expect(decide).rejects.toThrow("transfer_is_decided_by_another_person");
  });

  it("is refused with a reason, and moves nothing", async () => {
    const { id: transfer } = accepted(await story.propose("1000"));
    story.as("coordinator");
    const params = { territory: story.territory, transfer };
    expect(
      accepted(await client.refuseTransfer({ params, body: { why: "Trop tôt" }, key: key() })),
    ).toMatchObject({ state: "refused" });
    expect(await story.approve(transfer)).toMatchObject({ refusal: { reason: "transfer-already-decided" } });
    expect((await story.list()).transfers).toMatchObject([{ state: "refused", refusal: "Trop tôt" }]);
    expect(await story.figures(story.green)).toEqual(["0,00 €", "0,00 €", "0,00 €", "0,00 €"]);
    expect(await story.reverse(transfer)).toMatchObject({ refusal: { reason: "transfer-not-made" } });
  });

  it("never takes more than what is free, below, at and above it", async () => {
    expect(await story.propose("285000.01")).toMatchObject({
      refusal: { reason: "transfer-beyond-free", facts: { free: 28_500_000 }, field: "amount" },
    });
    const { id: whole } = accepted(await story.propose("285000"));
    const { id: other } = accepted(await story.propose("0.01"));
    accepted(await story.approve(whole));
    expect(await story.approve(other)).toMatchObject({
      refusal: { reason: "transfer-beyond-free", facts: { amount: 1, free: 0 } },
    });
    expect(await story.capitals()).toEqual([20_000_000n, 10_000_000n]);
    expect(
      (await story.list()).transfers.map(({ state, shares }) => [state, shares?.length ?? null]),
    ).toEqual([
      ["waiting", null],
      ["made", 2],
    ]);
  });

  it("leaves what a decision holds", async () => {
    await story.grant({ firm: "Menuiserie", amount: "5000", decidedOn: "2008-03-03" });
    expect(await story.propose("280000.01")).toMatchObject({
      refusal: { facts: { free: 28_000_000 } },
    });
    accepted(await story.propose("280000"));
  });

  it("is of two funds of the territory, on a day that has come, open, on which both exist", async () => {
    const { fund, green } = story;
    const reasonOf = async (asked: Parameters<typeof story.propose>[1], amount = "1000") => {
      const answer = await story.propose(amount, asked);
      return answer.ok ? "accepted" : answer.refusal.reason;
    };
    expect(await reasonOf({ to: fund })).toBe("transfer-to-same-fund");
    expect(await reasonOf({ to: id(999) })).toBe("fund-unknown");
    expect(await reasonOf({}, "0")).toBe("amount-not-positive");
    expect(await reasonOf({ on: "2008-03-04" })).toBe("transfer-in-the-future");
    expect(await reasonOf({ on: "2008-01-31" })).toBe("transfer-before-fund");
    expect(await reasonOf({ from: green, to: fund })).toBe("transfer-beyond-free");
    const { id: transfer } = accepted(await story.propose("1000", { on: "2008-02-15" }));
    story.as("treasurer");
    for (const until of ["2008-01-31", "2008-02-29"])
      accepted(
        await client.closePeriod({
          params: story.params,
          body: { kind: "month", until: plainDate(until) },
          key: key(),
        }),
      );
    expect(await reasonOf({ on: "2008-02-29" })).toBe("transfer-in-closed-month");
    expect(await story.approve(transfer)).toMatchObject({
      refusal: { reason: "transfer-in-closed-month", facts: { on: "2008-02-15", closedUntil: "2008-02-29" } },
    });
    expect(await reasonOf({ on: "2008-03-01" })).toBe("accepted");
  });

  it("is made once, whoever approves it at once", async () => {
    const { id: transfer } = accepted(await story.propose("1000"));
    story.as("coordinator");
    const params = { territory: story.territory, transfer };
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => client.approveTransfer({ params, key: key() })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.reason]))).toEqual(
      Array.from({ length: 3 }, () => "transfer-already-decided"),
    );
    expect((await story.figures(story.green))[0]).toBe("1 000,00 €");
  });

  it("never empties a fund beyond what is free, two transfers being approved at once", async () => {
    const { id: first } = accepted(await story.propose("200000"));
    const { id: second } = accepted(await story.propose("150000"));
    story.as("coordinator");
    const answers = await Promise.all(
      [first, second].map(async (transfer) =>
        client.approveTransfer({ params: { territory: story.territory, transfer }, key: key() }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.reason]))).toEqual([
      "transfer-beyond-free",
    ]);
    expect(await story.capitals()).toEqual([20_000_000n, 10_000_000n]);
  });

  it("goes back by its opposite, once and with a reason, unless its money is gone", async () => {
    const { fund, green } = story;
    const { id: transfer } = accepted(await story.propose("10000.01"));
    accepted(await story.approve(transfer));
    const { id: back } = accepted(await story.propose("4000", { from: green, to: fund }));
    accepted(await story.approve(back));
    expect(await story.reverse(transfer)).toMatchObject({
      refusal: {
        reason: "reversal-beyond-free",
        facts: { amount: 1_000_001, free: 600_001, name: "Fonds vert" },
      },
    });
    accepted(await story.reverse(back));
    expect(accepted(await story.reverse(transfer))).toMatchObject({ state: "reversed" });
    expect(await story.reverse(transfer)).toMatchObject({ refusal: { reason: "transfer-already-reversed" } });
    expect(await story.figures(fund)).toEqual(["285 000,00 €", "300 000,00 €", "0,00 €", "300 000,00 €"]);
    const left = await story.use(fund);
    expect([foundry, chamber].map((who) => left.get(who)?.available)).toEqual([19_000_000n, 9_500_000n]);
    expect((await story.list()).transfers.at(-1)).toMatchObject({
      state: "reversed",
      reversed: { by: "Marc Thiry", why: "Mauvais fonds" },
    });
  });
});

describe("a transfer whose money was spent", () => {
  it("does not go back with another funder's money in its place", async () => {
    const { green, territory, scope } = story;
    const { id: transfer } = accepted(await story.propose("9000"));
    accepted(await story.approve(transfer));
    const effectiveOn = plainDate("2008-03-03");
    const said = { territory, effectiveOn, act: "tests/fund-transfers", isVoluntary: false };
    await database.transaction(scope, async (transaction) => {
      const spent = moveEuros(euros(900), { from: fundFree(green), to: fundFees(green) });
      const paid = moveEuros(euros(5000), {
        from: capitalFrom({ fund: green, funder: chamber }),
        to: fundFree(green),
      });
      for (const [kind, lines] of [
        ["bank-fee", spent],
        ["contribution", paid],
      ] as const) {
        const recordedAt = desk.clock.now();
        accepted(await postEntry(transaction, { ...said, id: newId(recordedAt), recordedAt, kind, lines }));
      }
    });
    expect(await story.reverse(transfer)).toMatchObject({
      refusal: { reason: "reversal-beyond-free", facts: { amount: 900_000, free: 840_000 } },
    });
    expect((await story.use(green)).get(foundry)?.available).toBeGreaterThan(0n);
  });
});

describe("the books of both funds", () => {
  it("tell it through what funds owe each other, their FEC added together coming to nothing", async () => {
    const { fund, green, territory } = story;
    const { id: transfer } = accepted(await story.propose("10000.01"));
    accepted(await story.approve(transfer));
    await story.pass("2009-01-05");
    await story.closeBooks("2008-12-31");
    story.as("treasurer");
    const body = { kind: "year" as const, until: plainDate("2008-12-31") };
    accepted(await client.closePeriod({ params: story.params, body, key: key() }));
    const lines = [];
    for (const of of [fund, green]) {
      desk.sitAtBooks(territory);
      const query = { fund: of, year: 2008, siren };
      const file = accepted(await accounting.exportFec({ params: story.params, query }));
      expect(checked(file)).toMatchObject(conform);
      const on = plainDate("2008-12-31");
      const { controls } = accepted(
        await accounting.readBalances({ params: story.params, query: { fund: of, on } }),
      );
      expect(controls.filter(({ holds }) => !holds)).toEqual([]);
      lines.push(...transferLinesOf(file.content));
    }
    expect(lines.filter(({ account }) => account === "467900")).toHaveLength(8);
    const totals = new Map<string, bigint>();
    for (const { account, amount } of lines) totals.set(account, (totals.get(account) ?? 0n) + amount);
    expect([...totals.keys()].toSorted()).toEqual(["103410", "467900", "512100"]);
    expect([...totals.values()]).toEqual([0n, 0n, 0n]);
    expect((await verifyBooks(database, territory)).faults).toEqual([]);
  });
});

/** The lines of a FEC that a transfer between funds wrote, debits above zero. */
function transferLinesOf(content: string) {
  const [head = "", ...rows] = content.trim().split("\r\n");
  const columns = head.split("\t");
  const at = (fields: readonly string[], name: string) => fields[columns.indexOf(name)] ?? "";
  return rows
    .map((row) => row.split("\t"))
    .filter((fields) => at(fields, "EcritureLib").startsWith("Virement entre fonds"))
    .map((fields) => ({
      account: at(fields, "CompteNum"),
      amount: minus(euros(at(fields, "Debit")), euros(at(fields, "Credit"))),
    }));
}
