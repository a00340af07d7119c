import { expect, it } from "vitest";
import { statementOf } from "../bank-statement.ts";
import { bankingDesk, claire, marc } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, clock, key, sit, aFund } = await bankingDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

/** December was given to the bank and the bakery's came back; nobody drew anything for January: it is the fifth. */
async function forgotten() {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const bakery = await fund.lend("Boulangerie du Lac");
  const garage = await fund.lend("Garage des Forges");
  await fund.mandated(bakery.advance);
  await fund.mandated(garage.advance);
  fund.owns(claire, garage.firm);
  const run = accepted(await fund.draw("2026-11-23", "2026-12-15"));
  accepted(await fund.approve(run.id));
  accepted(await fund.send(run.id));
  await fund.close("2026-12-04");
  const item = run.items.find(({ advance }) => advance === bakery.advance);
  const back = { on: "2026-12-03", code: "PMNT/IDDT/UPDD", amount: "-100.00", reason: "AM04" };
  const file = statementOf([{ ...back, endToEnd: item?.endToEnd ?? "" }]);
  const params = { territory: fund.territory, fund: fund.fund };
  accepted(await banking.importStatement({ params, query: { name: "releve.xml" }, file, key: key() }));
  await fund.close("2027-01-05");
  return { ...fund, bakery, garage };
}

async function mailsOf(scope: { read: string[]; write: string }) {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<{ mail: { territory_id: string; act: string; subject: string; text: string } }>()
      .selectFrom("mail")
      .select(["subject", "text"])
      .where("territory_id", "=", scope.write)
      .where("act", ">=", "banking.approveRun/")
      .where("act", "<", "banking.approveRun0")
      .execute(),
  );
}

it("what the days before left unpaid is named: not presented, or come back", async () => {
  const { territory, bank } = await forgotten();
  const { debits, window } = await bank();
  expect(window).toEqual({ from: "2027-01-05", until: "2027-02-05" });
  expect(debits?.late.ready.map(({ firm, instalment, kind }) => [firm.name, instalment, kind])).toEqual([
    ["Boulangerie du Lac", 1, "returned"],
    ["Boulangerie du Lac", 2, "missed"],
    ["Garage des Forges", 2, "missed"],
  ]);
  sit("treasurer", marc, territory);
  const { tasks } = accepted(await banking.listTasks({ params: { territory } }));
  expect(tasks.find(({ kind }) => kind === "debits-missed")).toMatchObject({
    count: 2,
    total: 20_000n,
    on: "2027-01-02",
  });
});

it("they leave with the next run when one asks, told anew fourteen days before, and the others as the schedule says", async () => {
  const { scope, draw, approve, bank, asTreasurer } = await forgotten();
  const usual = accepted(await draw("2027-01-05", "2027-02-05"));
  expect(usual.items.map(({ isLate }) => isLate)).toEqual([false, false]);
  accepted(await approve(usual.id));
  asTreasurer();

  const run = accepted(await draw("2027-01-05", "2027-02-05", "CORE", ["missed"]));
  expect(run.items.map(({ firm, instalment, on, isLate }) => [firm, instalment, on, isLate])).toEqual([
    ["Boulangerie du Lac", 2, "2027-01-20", true],
    ["Garage des Forges", 2, "2027-01-20", true],
  ]);
  expect((await bank()).debits?.late.ready.map(({ kind }) => kind)).toEqual(["returned"]);
  expect(await mailsOf(scope)).toEqual([]);
  accepted(await approve(run.id));
  const mails = await mailsOf(scope);
  expect(mails.map(({ subject }) => subject)).toEqual(["Prélèvement du 20 janvier 2027"]);
  expect(mails[0]?.text).toContain("l'échéance du 2 janvier 2027, qui n'est pas encore payée");
});

it("approved until the next open day it is in time, a day later it is not", async () => {
  const inTime = await forgotten();
  const run = accepted(await inTime.draw("2027-01-05", "2027-01-31", "CORE", ["missed", "returned"]));
  expect(run.count).toBe(3);
  await inTime.close("2027-01-06");
  accepted(await inTime.approve(run.id));
  // Told in time, it may wait for the bank's own delay.
  await inTime.close("2027-01-18");
  expect(accepted(await inTime.send(run.id)).status).toBe("sent");

  const { draw, approve, close } = await forgotten();
  const other = accepted(await draw("2027-01-05", "2027-01-31", "CORE", ["missed"]));
  await close("2027-01-07");
  const late = await approve(other.id);
  expect(refused(late)).toBe("run-too-late");
  if (!late.ok) expect(late.refusal.facts).toEqual({ on: "2027-01-20", first: "2027-01-21" });
});

it("an instalment added late is named too, apart where its firm has no mandate", async () => {
  const { lend, bank, draw, close } = await forgotten();
  await lend("Scierie du Pont", { on: "2026-12-01" });
  await close("2027-01-06");
  const { debits } = await bank();
  expect(
    debits?.late.apart.map(({ debit, why, kind }) => [debit.firm.name, debit.instalment, why, kind]),
  ).toEqual([["Scierie du Pont", 1, "no-mandate", "missed"]]);
  expect(refused(await draw("2027-01-06", "2027-01-07"))).toBe("nothing-to-collect");
});

it("says until when a run may be given to the bank, and when it is too late", async () => {
  const { territory, draw, bank, close } = await forgotten();
  const run = accepted(await draw("2027-01-05", "2027-02-05"));
  expect([run.firstOn, run.sendBy]).toEqual(["2027-02-02", { on: "2027-01-29", at: "14:00", isPast: false }]);
  await close("2027-01-29");
  expect((await bank()).runs[0]?.sendBy?.isPast).toBe(false);
  clock.at = "2027-01-29T13:01:00.000Z";
  expect((await bank()).debits?.isPastCutOff).toBe(true);
  const read = accepted(await banking.readRun({ params: { territory, run: run.id } }));
  expect(read.sendBy?.isPast).toBe(true);
});
