import { expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { addMonths, plainDate } from "#kernel/plain-date.ts";
import { ibans } from "../banking-cast.ts";
import { bankingDesk } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, lending, clock, key, aFund } = await bankingDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

async function opened() {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const params = { territory: fund.territory, fund: fund.fund };
  const transfers = async () => banking.drawTransfers({ params, body: {}, key: key() });
  return { ...fund, transfers };
}

it("an account confirmed later, but from an earlier day, leaves the close no debit of its own", async () => {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount({ fromOn: addMonths(plainDate("2026-11-23"), 6) });
  await fund.openAccount({ iban: ibans.other });
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance);
  const run = accepted(await fund.draw("2026-11-23", "2026-12-15"));
  accepted(await fund.approve(run.id));
  accepted(await fund.send(run.id));
  await fund.close("2026-12-04");
  expect((await fund.readAdvance(advance)).paid).toBe(10_000n);
});

it("a disbursement cancelled on the advance is not paid by a run, drawn before or after", async () => {
  const fund = await opened();
  const { advance } = await fund.lend("Garage des Forges", { on: "2026-11-23" });
  await fund.mandated(advance, { signedOn: plainDate("2026-11-23") });
  const run = accepted(await fund.transfers());
  const { events } = await fund.readAdvance(advance);
  const body = {
    event: events.find(({ kind }) => kind === "disbursement")?.id ?? "",
    on: plainDate("2026-11-23"),
    reason: "Versement annulé",
  };
  accepted(await lending.reverseEvent({ params: { territory: fund.territory, advance }, body, key: key() }));
  expect(refused(await fund.approve(run.id))).toBe("run-outdated");
  const params = { territory: fund.territory, run: run.id };
  accepted(await banking.cancelRun({ params, body: { why: "Versement annulé" }, key: key() }));
  expect(refused(await fund.transfers())).toBe("nothing-to-pay");
});

it("two tranches of an advance leave in one run, each under its reference", async () => {
  const fund = await opened();
  const { advance } = await fund.lend("Garage des Forges", { on: "2026-11-23", amount: "3600" });
  const params = { territory: fund.territory, advance };
  await fund.mandated(advance, { signedOn: plainDate("2026-11-23") });
  const { events } = await fund.readAdvance(advance);
  const body = {
    event: events.find(({ kind }) => kind === "disbursement")?.id ?? "",
    on: plainDate("2026-11-23"),
    reason: "En deux fois",
  };
  accepted(await lending.reverseEvent({ params, body, key: key() }));
  for (const amount of ["1000", "2600"]) {
    fund.asCoordinator();
    const tranche = { payOn: plainDate("2026-11-23"), amount: euros(amount) };
    const { order } = accepted(await lending.proposeDisbursement({ params, body: tranche, key: key() }));
    fund.asTreasurer();
    accepted(await lending.releaseDisbursement({ params, body: { order: order?.id ?? "" }, key: key() }));
    clock.at = clock.at.replace("08:00", "08:30");
  }
  const run = accepted(await fund.transfers());
  expect([run.count, run.total, new Set(run.items.map(({ endToEnd }) => endToEnd)).size]).toEqual([
    2,
    360_000n,
    2,
  ]);
});

it("an instalment put off after the run was drawn stops it", async () => {
  const fund = await opened();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance);
  const run = accepted(await fund.draw("2026-11-23", "2027-01-15"));
  const params = { territory: fund.territory, advance };
  const body = {
    number: 1,
    dueOn: plainDate("2026-12-16"),
    shiftFollowing: false,
    decidedOn: plainDate("2026-11-23"),
    reason: "Trésorerie tendue",
  };
  fund.asCoordinator();
  accepted(await lending.changeDueDate({ params, body, key: key() }));
  fund.asTreasurer();
  expect(refused(await fund.approve(run.id))).toBe("run-outdated");
});

it("a file that the bank would refuse says which order and why", async () => {
  const fund = await opened();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance, { account: fund.account({ debtor: "***" }) });
  const run = accepted(await fund.draw("2026-11-23", "2026-12-15"));
  const approved = await fund.approve(run.id);
  expect(refused(approved)).toBe("file-refused");
  const sentence = approved.ok || !("sentence" in approved.refusal) ? "" : approved.refusal.sentence;
  expect(sentence).toContain(run.items[0]?.endToEnd);
});

it("a mandate signed for one debit carries one, in a run as over time", async () => {
  const fund = await opened();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance, { kind: "one-off" });
  const run = accepted(await fund.draw("2026-11-23", "2027-01-15"));
  expect(run.items.map(({ instalment, sequence }) => [instalment, sequence])).toEqual([[1, "OOFF"]]);
  const until = plainDate("2027-01-15");
  expect((await fund.bank({ until })).debits?.apart.map(({ why }) => why)).toEqual([
    "in-another-run",
    "mandate-used",
  ]);
});
