import { expect, it } from "vitest";
import { cents, sum } from "#kernel/money.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { statementOf } from "../bank-statement.ts";
import { bankingDesk } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, lending, clock, key, aFund } = await bankingDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

/** Two advances of one owner, one of another, and a credit of 250 € that names none of their references. */
async function waiting(amount = "250.00") {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-12-04");
  await fund.openAccount();
  const first = await fund.lend("Groupe Lemoine bois");
  const second = await fund.lend("Groupe Lemoine négoce");
  const other = await fund.lend("Scierie du Pont");
  const where = { territory: fund.territory, fund: fund.fund };
  const movement = { on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount, name: "M Lemoine" };
  const file = statementOf([movement]);
  accepted(await banking.importStatement({ params: where, query: { name: "releve.xml" }, file, key: key() }));
  const seen = async () => accepted(await banking.readStatements({ params: where, query: {} }));
  const [line] = (await seen()).waiting;
  const params = { territory: fund.territory, line: line?.id ?? "" };
  const split = async (shares: readonly (readonly [string, number])[]) =>
    banking.splitLine({
      params,
      body: { shares: shares.map(([advance, share]) => ({ advance, amount: cents(share) })) },
      key: key(),
    });
  const undo = async () => banking.undoMatch({ params, body: { why: "Erreur de répartition" }, key: key() });
  const paid = async () =>
    Promise.all([first, second, other].map(async ({ advance }) => (await fund.readAdvance(advance)).paid));
  return { ...fund, params, where, first, second, other, seen, split, undo, paid };
}

it("one credit repays several advances, is undone whole, and may be shared again", async () => {
  const { first, second, other, seen, split, undo, paid } = await waiting();
  const shares = [
    [first.advance, 10_000],
    [second.advance, 10_000],
    [other.advance, 5_000],
  ] as const;
  accepted(await split(shares));
  expect(await paid()).toEqual([10_000n, 10_000n, 5_000n]);
  const told = await seen();
  expect([told.waiting.length, told.matched[0]?.matchedAs, told.matched[0]?.advance]).toEqual([
    0,
    "advance",
    null,
  ]);
  expect(told.shares.map(({ firm, amount }) => [firm, amount])).toEqual([
    ["Groupe Lemoine bois", 10_000n],
    ["Groupe Lemoine négoce", 10_000n],
    ["Scierie du Pont", 5_000n],
  ]);
  expect(refused(await split(shares))).toBe("line-already-matched");

  accepted(await undo());
  expect(await paid()).toEqual([0n, 0n, 0n]);
  expect([(await seen()).waiting.length, (await seen()).shares]).toEqual([1, []]);
  expect(refused(await undo())).toBe("line-waits");
  accepted(await split([[other.advance, 25_000]]));
  expect(await paid()).toEqual([0n, 0n, 25_000n]);
});

it.each([
  ["shares-do-not-add-up", [10_000, 14_999]],
  ["shares-do-not-add-up", [10_000, 15_001]],
  ["share-not-positive", [25_000, 0]],
])("is refused whole, and nothing is received: %s", async (reason, [one = 0, two = 0]) => {
  const { first, second, split, paid, seen } = await waiting();
  const answer = await split([
    [first.advance, one],
    [second.advance, two],
  ]);
  expect(refused(answer)).toBe(reason);
  expect([await paid(), (await seen()).waiting.length]).toEqual([[0n, 0n, 0n], 1]);
});

it("names an advance once, of this fund, paid out by then; a debit repays none", async () => {
  const { first, second, lend, split, paid } = await waiting();
  expect(
    refused(
      await split([
        [first.advance, 10_000],
        [first.advance, 15_000],
      ]),
    ),
  ).toBe("share-repeated");
  const later = await lend("Atelier neuf", { on: "2026-12-04" });
  const late = await split([
    [second.advance, 10_000],
    [later.advance, 15_000],
  ]);
  expect(refused(late)).toBe("line-refused-by-advance");
  expect(await paid()).toEqual([0n, 0n, 0n]);
  const elsewhere = await waiting();
  expect(
    refused(
      await elsewhere.split([
        [elsewhere.first.advance, 10_000],
        [second.advance, 15_000],
      ]),
    ),
  ).toBe("advance-unknown");

  const debit = await waiting("-250.00");
  expect(refused(await debit.split([[debit.first.advance, 25_000]]))).toBe("line-is-a-debit");
});

it("two people who share a credit at once share it once; two who undo it at once undo it once", async () => {
  const { first, second, other, split, undo, paid, seen } = await waiting();
  const shared = await Promise.all([
    split([
      [first.advance, 20_000],
      [second.advance, 5_000],
    ]),
    split([
      [second.advance, 5_000],
      [other.advance, 20_000],
    ]),
  ]);
  expect(shared.map((answer) => refused(answer) ?? "shared").toSorted()).toEqual([
    "line-already-matched",
    "shared",
  ]);
  expect(sum(await paid())).toBe(25_000n);
  const undone = await Promise.all([undo(), undo()]);
  expect(undone.map((answer) => refused(answer) ?? "undone").toSorted()).toEqual(["line-waits", "undone"]);
  expect([await paid(), (await seen()).waiting.length]).toEqual([[0n, 0n, 0n], 1]);
});

it("what was cancelled from an advance's page does not keep the rest from being undone", async () => {
  const { territory, first, second, asCoordinator, asTreasurer, readAdvance, split, undo, paid } =
    await waiting();
  accepted(
    await split([
      [first.advance, 20_000],
      [second.advance, 5_000],
    ]),
  );
  const { events } = await readAdvance(first.advance);
  const receipt = events.find(({ kind }) => kind === "repayment");
  asCoordinator();
  const params = { territory, advance: first.advance };
  const body = { event: receipt?.id ?? "", on: (await readAdvance(first.advance)).on, reason: "Erreur" };
  accepted(await lending.reverseEvent({ params, body, key: key() }));
  asTreasurer();
  accepted(await undo());
  expect(await paid()).toEqual([0n, 0n, 0n]);
});

it("the database refuses shares that do not make their line", async () => {
  const { territory, scope, params, first } = await waiting();
  const half = database.transaction(scope, async (transaction) =>
    transaction
      .tables<{ bank_line_share: Record<string, unknown> }>()
      .insertInto("bank_line_share")
      .values({
        territory_id: territory,
        id: params.line,
        line_id: params.line,
        advance_id: first.advance,
        amount: 100n,
        reference: "HALF",
        stands: true,
      })
      .execute(),
  );
  await expect(half).rejects.toThrow(/line_shares_make_the_line|make/);
});

it("an advance is found by the beginning of its firm's words, or by its number", async () => {
  const { where, first } = await waiting();
  const found = async (words: string) =>
    accepted(await banking.findAdvancesToMatch({ params: where, query: { words } }));
  expect((await found("lem neg")).advances.map(({ firm }) => firm)).toEqual(["Groupe Lemoine négoce"]);
  expect((await found("")).count).toBe(3);
  const [one] = (await found("bois")).advances;
  expect(one).toMatchObject({ advance: first.advance, next: { payOn: "2026-12-02", amount: 10_000n } });
  expect(one?.left).toBe(360_000n);
  expect((await found("nulle part")).advances).toEqual([]);
});

it("leaves a journal that verifies", async () => {
  expect(await verifyDatabase(database)).toMatchObject({ faults: [] });
});
