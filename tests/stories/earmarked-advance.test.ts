import { expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { balancesAt, everyAccount, verifyDatabase } from "#ledger/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { earmarkDesk } from "../earmark-desk.ts";
import { place } from "../network.ts";

const database = await testDatabase();
const territory = place.longwy;
const desk = await earmarkDesk(database, 10_000_00n);
accepted(await desk.earmark({ sectors: [], communes: ["54323"] }));
await desk.pay("6000");

/** What a decision took and is not back, and where the same euros are: held, owed by the firm, or lost. */
async function dehors(advance: string, decision: string): Promise<[bigint, bigint]> {
  const balances = await database.transaction({ read: [territory], write: territory }, async (transaction) =>
    balancesAt(transaction, { territory, accounts: everyAccount }),
  );
  const total = (of: (account: string) => boolean) =>
    balances.filter(({ account }) => of(account)).reduce((sum, { amount }) => sum + amount, 0n);
  return [
    total((account) => account.startsWith(`earmark:${desk.fund}:${decision}:`) && account.endsWith(":out")),
    total(
      (account) =>
        account.endsWith(`:held:${decision}`) ||
        account === `loan:${advance}:owed` ||
        /^(?:loss|recovery):/.test(account),
    ),
  ];
}

it("lent in part, lapsed, repaid, lost, come back and paid too much: each source has its part to the cent", async () => {
  const { advance, decision } = accepted(await desk.grant(await desk.file("Menuiserie", "Bois"), "9000"));
  const params = { ...desk.params, advance };
  expect(await desk.cash()).toEqual([7_000, 0, 9_000]);
  await desk.payOut(advance, "2008-12-01", "4500");
  expect(await dehors(advance, decision)).toEqual([9_000_00n, 9_000_00n]);

  desk.sit("coordinator");
  const lapse = { lapsedOn: plainDate("2009-01-15"), reason: "Le second achat n'aura pas lieu." };
  const which = { ...desk.params, decision };
  accepted(await desk.committee.releaseHold({ params: which, body: lapse, key: desk.key() }));
  expect(await desk.cash()).toEqual([8_500, 3_000, 0]);
  expect(await dehors(advance, decision)).toEqual([4_500_00n, 4_500_00n]);

  await desk.repay(advance, "1000.01", "2009-09-01");
  expect(await dehors(advance, decision)).toEqual([3_499_99n, 3_499_99n]);

  const on = plainDate("2010-11-02");
  const reference = { on, by: "committee" as const, reference: "Procès-verbal du 2 novembre" };
  const lost = { amount: euros("3499.99"), on, decision: reference, reason: "Disparue sans adresse" };
  const told = accepted(await desk.lending.proposeWriteOff({ params, body: lost, key: desk.key() }));
  desk.lendAs(37, "coordinator");
  const confirmed = { proposal: told.proposal?.id ?? "" };
  accepted(await desk.lending.confirmProposal({ params, body: confirmed, key: desk.key() }));
  expect(await dehors(advance, decision)).toEqual([3_499_99n, 3_499_99n]);

  desk.lendAs(36, "treasurer");
  const receipt = {
    amount: euros("600"),
    receivedOn: plainDate("2010-12-01"),
    bankReference: "VIR retrouvé",
  };
  accepted(await desk.lending.recordRecovery({ params, body: receipt, key: desk.key() }));
  expect(await dehors(advance, decision)).toEqual([2_899_99n, 2_899_99n]);
  expect(await desk.trace(decision)).toMatchObject({
    "earmark back": euros("4066.67"),
    "free back": euros("2033.34"),
  });

  const all = { ...receipt, amount: euros("3000"), bankReference: "VIR trop" };
  accepted(await desk.lending.recordRecovery({ params, body: all, key: desk.key() }));
  expect(await dehors(advance, decision)).toEqual([0n, 0n]);
  expect(await desk.cash()).toEqual([10_100.01, 6_000, 0]);
  expect((await verifyDatabase(database)).faults).toEqual([]);
});
