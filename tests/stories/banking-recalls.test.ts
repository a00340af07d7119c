import { expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { recordDenial } from "#network/index.ts";
import { claire } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, person } from "../network.ts";
import { recallsDesk } from "../recalls-desk.ts";

const database = await testDatabase();
const { banking, lending, clock, key, sit, debitsGone } = await recallsDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

/** Two people give the firm back what is its own. */
async function giveBack({ territory, advance }: { territory: string; advance: string }, amount: string) {
  const params = { territory, advance };
  const body = { amount: euros(amount), on: plainDate("2026-12-28"), reason: "Prélèvement reçu à tort" };
  const { proposal } = accepted(await lending.proposeRefund({ params, body, key: key() }));
  sit("coordinator", claire, territory);
  return lending.confirmProposal({ params, body: { proposal: proposal?.id ?? "" }, key: key() });
}

it("a debit that left before its transfer came back is to be recalled, and the bank is told once", async () => {
  const { advance, goBack, recalls, tell, endToEndOf, territory, sent } = await debitsGone();
  expect(await recalls()).toEqual([]);
  await goBack();
  const [debit] = await recalls();
  expect(debit).toMatchObject({
    advance,
    amount: 10_000n,
    endToEnd: endToEndOf(advance),
    messageId: sent.messageId,
    state: "to-recall",
    because: { on: "2026-12-02", why: "Virement revenu de la banque : compte clos (AC04)" },
  });
  const item = debit?.item ?? "";
  const { tasks } = accepted(await banking.listTasks({ params: { territory } }));
  expect(tasks.filter(({ kind }) => kind === "debits-to-recall")).toMatchObject([
    { count: 1, total: 10_000n },
  ]);

  expect(refused(await tell([item], "2026-12-01"))).toBe("told-before-return");
  expect(refused(await tell([item], "2026-12-05"))).toBe("told-in-the-future");
  const both = await Promise.all([tell([item]), tell([item])]);
  expect(new Set(both.map(refused))).toEqual(new Set([undefined, "debit-already-recalled"]));
  expect(await recalls()).toMatchObject([
    { state: "recalled", recall: { how: "Message sur le site de la banque" } },
  ]);
  const otherItem = sent.items.find((each) => each.advance !== advance);
  expect(refused(await tell([otherItem?.id ?? ""]))).toBe("debit-not-to-recall");
});

it("received all the same, it repays nothing: it is kept for the firm, and given back by two people before any new transfer", async () => {
  const { advance, goBack, recalls, close, take, endToEndOf, seen, keep, told, territory, asCoordinator } =
    await debitsGone();
  await goBack();
  await close("2026-12-28");
  const line = { on: "2026-12-28", code: "PMNT/IDDT/ESDD", amount: "100.00", endToEnd: endToEndOf(advance) };
  expect((await take("prelevement", [line])).matched).toBe(0);
  expect((await recalls()).map(({ state }) => state)).toEqual(["received"]);
  const [waiting] = (await seen()).waiting;
  expect(waiting?.owedBack).toMatchObject([{ advance, amount: 10_000n }]);
  const both = await Promise.all([keep(waiting?.id ?? ""), keep(waiting?.id ?? "")]);
  expect(new Set(both.map(refused))).toEqual(new Set([undefined, "line-already-matched"]));
  expect(await told(advance)).toEqual([0n, 10_000n, "to-disburse"]);

  asCoordinator();
  const body = { payOn: plainDate("2026-12-28"), amount: euros("3600") };
  const proposing = { params: { territory, advance }, body, key: key() };
  expect(refused(await lending.proposeDisbursement(proposing))).toBe("money-to-give-back");
  sit("treasurer", "00000000-0000-4000-8000-000000000031", territory);
  accepted(await giveBack({ territory, advance }, "100"));
  expect(await told(advance)).toEqual([0n, 0n, "to-disburse"]);
  expect((await lending.proposeDisbursement({ ...proposing, key: key() })).ok).toBe(true);
});

it("what was kept for the firm by mistake is undone, and waits again", async () => {
  const { advance, goBack, close, take, endToEndOf, seen, keep, told, params } = await debitsGone();
  await goBack();
  await close("2026-12-28");
  await take("p", [
    { on: "2026-12-28", code: "PMNT/IDDT/ESDD", amount: "100.00", endToEnd: endToEndOf(advance) },
  ]);
  const line = (await seen()).waiting[0]?.id ?? "";
  accepted(await keep(line));
  const undoing = { params: { territory: params.territory, line }, body: { why: "Erreur" }, key: key() };
  accepted(await banking.undoMatch(undoing));
  expect(await told(advance)).toEqual([0n, 0n, "to-disburse"]);
  accepted(await keep(line));
  expect(await told(advance)).toEqual([0n, 10_000n, "to-disburse"]);
});

it("paid out again, the advance is not credited with the debit of before", async () => {
  const { advance, goBack, close, take, endToEndOf, told, territory, seen, keep, recalls, ...fund } =
    await debitsGone();
  await goBack();
  clock.at = "2026-12-04T10:00:00.000Z";
  fund.asCoordinator();
  const params = { territory, advance };
  const body = { payOn: plainDate("2026-12-04"), amount: euros("3600") };
  const { order } = accepted(await lending.proposeDisbursement({ params, body, key: key() }));
  fund.asTreasurer();
  accepted(await lending.releaseDisbursement({ params, body: { order: order?.id ?? "" }, key: key() }));
  await close("2026-12-29");
  expect(await told(advance)).toEqual([0n, 0n, "running"]);
  expect((await recalls()).map(({ state }) => state)).toEqual(["to-recall"]);
  const line = { on: "2026-12-28", code: "PMNT/IDDT/ESDD", amount: "100.00", endToEnd: endToEndOf(advance) };
  expect((await take("prelevement", [line])).matched).toBe(0);
  accepted(await keep((await seen()).waiting[0]?.id ?? ""));
  expect(await told(advance)).toEqual([0n, 10_000n, "running"]);
  accepted(await giveBack({ territory, advance }, "100"));
  expect(await told(advance)).toEqual([0n, 0n, "running"]);
});

it("a whole run's credit takes what is owed, and leaves what is not: the rest waits to be kept for its firm", async () => {
  const { advance, other, goBack, close, take, seen, told, sent, takeOut, putBack, keep, params } =
    await debitsGone();
  await goBack();
  await close("2026-12-28");
  const whole = { on: "2026-12-28", code: "PMNT/IDDT/ESDD", amount: "200.00", message: sent.messageId };
  expect((await take("lot", [whole])).matched).toBe(0);
  const [waiting] = (await seen()).waiting;
  expect(waiting).toMatchObject({ isRun: true, isPart: false });
  const where = { params: { territory: params.territory, line: waiting?.id ?? "" } };
  const { debits } = accepted(await banking.readLineDebits(where));
  const lost = debits.filter(({ isWithoutLoan }) => isWithoutLoan).map(({ item }) => item);
  expect(debits.map((debit) => [debit.advance === advance, debit.isWithoutLoan])).toContainEqual([
    true,
    true,
  ]);
  accepted(await takeOut(waiting?.id ?? "", lost));
  const [part] = (await seen()).waiting;
  expect(part).toMatchObject({ isPart: true, amount: 10_000n, owedBack: [{ advance }] });
  expect(refused(await putBack(part?.id ?? ""))).toBe("debit-without-loan");
  accepted(await keep(part?.id ?? ""));
  expect([await told(advance), await told(other)]).toEqual([
    [0n, 10_000n, "to-disburse"],
    [10_000n, 0n, "running"],
  ]);
});

it("a debit that did not come is taken out of its run's credit, the other stays; it is undone, and done once by two people", async () => {
  const { advance, other, close, take, seen, told, sent, takeOut, putBack, params, bank } =
    await debitsGone();
  await close("2026-12-29");
  const whole = { on: "2026-12-28", code: "PMNT/IDDT/ESDD", amount: "200.00", message: sent.messageId };
  expect((await take("lot", [whole])).matched).toBe(1);
  const [line] = (await seen()).matched;
  const where = { params: { territory: params.territory, line: line?.id ?? "" } };
  const { debits } = accepted(await banking.readLineDebits(where));
  const item = debits.find((debit) => debit.advance === advance)?.item ?? "";
  const both = await Promise.all([takeOut(line?.id ?? "", [item]), takeOut(line?.id ?? "", [item])]);
  expect(new Set(both.map(refused))).toEqual(new Set([undefined, "debit-already-taken-out"]));
  expect([await told(advance), await told(other)]).toEqual([
    [0n, 0n, "running"],
    [10_000n, 0n, "running"],
  ]);
  const { waiting } = await seen();
  expect(waiting).toMatchObject([{ amount: 10_000n, isPart: true, owedBack: [] }]);
  expect((await bank()).debits?.late.ready.map((debit) => debit.advance)).toEqual([advance]);
  expect(refused(await takeOut(line?.id ?? "", ["00000000-0000-4000-8000-000000000001"]))).toBe(
    "debit-not-of-the-run",
  );

  accepted(await putBack(waiting[0]?.id ?? ""));
  expect(await told(advance)).toEqual([10_000n, 0n, "running"]);
  expect((await seen()).waitingCount).toBe(0);
  accepted(
    await takeOut(
      line?.id ?? "",
      debits.map((debit) => debit.item),
    ),
  );
  const [part] = (await seen()).waiting;
  expect(part?.amount).toBe(20_000n);
  const matching = { params: { territory: params.territory, line: part?.id ?? "" }, key: key() };
  accepted(await banking.matchLine({ ...matching, body: { advance: other } }));
  expect(refused(await putBack(part?.id ?? ""))).toBe("line-already-matched");
  expect([await told(advance), await told(other)]).toEqual([
    [0n, 0n, "running"],
    [20_000n, 0n, "running"],
  ]);
});

it("of a credit that waits, nothing is received for an advance without its loan, nor by whoever is recused from it", async () => {
  const { advance, other, goBack, close, take, seen, told, sent, takeOut, scope, territory, asTreasurer } =
    await debitsGone();
  await goBack();
  await close("2026-12-28");
  const whole = { on: "2026-12-28", code: "PMNT/IDDT/ESDD", amount: "200.00", message: sent.messageId };
  await take("lot", [whole]);
  const line = (await seen()).waiting[0]?.id ?? "";
  const itemOf = (of: string) => sent.items.find((item) => item.advance === of)?.id ?? "";
  expect(await takeOut(line, [itemOf(other)])).toMatchObject({
    refusal: { reason: "debit-without-loan", facts: { firm: "Boulangerie du Lac", amount: 10_000 } },
  });

  const { application } = await database.transaction(scope, async (transaction) =>
    transaction
      .tables<{ advance: { id: string; application_id: string } }>()
      .selectFrom("advance")
      .select("application_id as application")
      .where("id", "=", other)
      .executeTakeFirstOrThrow(),
  );
  await person(database, 34, "Rémi Déport");
  await database.transaction(scope, async (transaction) =>
    recordDenial(transaction, {
      person: id(34),
      territory,
      kind: "application",
      id: application,
      reason: "recusal",
      fromAt: "2008-01-01T00:00:00.000Z",
      untilAt: null,
    }),
  );
  sit("treasurer", id(34), territory);
  expect(refused(await takeOut(line, [itemOf(advance)]))).toBe("file-denied");
  asTreasurer();
  expect((await seen()).waiting).toMatchObject([{ id: line, amount: 20_000n }]);
  accepted(await takeOut(line, [itemOf(advance)]));
  expect(await told(other)).toEqual([10_000n, 0n, "running"]);
});

it("a debit that came back by its own line is not taken out of its run's credit too", async () => {
  const { advance, close, take, seen, told, sent, endToEndOf, takeOut, params } = await debitsGone();
  await close("2026-12-30");
  const whole = { on: "2026-12-28", code: "PMNT/IDDT/ESDD", amount: "200.00", message: sent.messageId };
  await take("lot", [whole]);
  const [line] = (await seen()).matched;
  const back = {
    on: "2026-12-29",
    code: "PMNT/IDDT/UPDD",
    amount: "-100.00",
    endToEnd: endToEndOf(advance),
    reason: "AM04",
  };
  expect((await take("rejet", [back])).matched).toBe(1);
  expect(await told(advance)).toEqual([0n, 0n, "running"]);
  const where = { params: { territory: params.territory, line: line?.id ?? "" } };
  const { debits } = accepted(await banking.readLineDebits(where));
  expect(debits.map((debit) => debit.advance === advance)).toEqual([false]);
  const item = sent.items.find((each) => each.advance === advance)?.id ?? "";
  expect(refused(await takeOut(line?.id ?? "", [item]))).toBe("debit-not-of-the-run");
});

it("leaves a journal that verifies", async () => {
  expect(await verifyDatabase(database)).toMatchObject({ faults: [] });
});
