import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { ibans, profile } from "../banking-cast.ts";
import { bankingDesk, claire } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, clock, key, sit, aFund } = await bankingDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

/** A fund with its account, and an advance of 36 × 100 € whose first debit is on 2 December. */
async function running(given: Parameters<Awaited<ReturnType<typeof aFund>>["openAccount"]>[0] = {}) {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount(given);
  const lent = await fund.lend("Boulangerie");
  const mandate = await fund.mandated(lent.advance);
  return { ...fund, ...lent, mandate };
}

async function text(territory: string, run: string): Promise<string> {
  const { file } = accepted(await banking.readRun({ params: { territory, run } }));
  const body = { sha256: file?.sha256 ?? "" };
  const { taking } = accepted(await banking.takeRunFile({ params: { territory, run }, body, key: key() }));
  const { content } = accepted(await banking.downloadRun({ params: { territory, run, taking } }));
  return Buffer.from(content).toString("utf8");
}

it("a run goes from its drawing to the bank by two people, its file the same at each reading", async () => {
  const { territory, advance, draw, approve, send, close, readAdvance } = await running();
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  expect([run.status, run.count, run.total, run.items[0]?.on]).toEqual(["drawn", 1, 10_000n, "2026-12-02"]);
  expect(run.messageId).toHaveLength(35);
  const wish = { params: { territory, run: run.id }, body: { sha256: "0".repeat(64) } };
  expect(refused(await banking.takeRunFile({ ...wish, key: key() }))).toBe("run-not-approved");
  expect(refused(await send(run.id))).toBe("run-not-approved");

  const approved = accepted(await approve(run.id));
  const file = await text(territory, run.id);
  expect(file).toContain(ibans.firm.replaceAll(" ", ""));
  expect(file).toContain("<SeqTp>RCUR</SeqTp>");
  expect(approved.file?.sha256).toBe(createHash("sha256").update(file).digest("hex"));
  expect(await text(territory, run.id)).toBe(file);

  expect(accepted(await send(run.id)).status).toBe("sent");
  expect(refused(await send(run.id))).toBe("run-already-sent");
  expect((await close("2026-12-03")).amount).toBe(10_000n);
  const { events, paid } = await readAdvance(advance);
  expect([paid, events.filter(({ kind }) => kind === "repayment").map(({ ref }) => ref)]).toEqual([
    10_000n,
    [run.items[0]?.endToEnd],
  ]);
});

it("whoever drew a run does not approve it", async () => {
  const { territory, draw } = await running();
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  sit("chair", run.drawn.by.id, territory);
  expect(
    refused(await banking.approveRun({ params: { territory, run: run.id }, body: {}, key: key() })),
  ).toBe("same-person-run");
});

it("once a fund's debits are its bank's, the close presents those that were sent and no other", async () => {
  const { close, readAdvance, advance } = await running();
  expect((await close("2026-12-03")).debits).toBe(0);
  expect((await readAdvance(advance)).late).toBe(10_000n);
});

it("a debit stands in one run only; a cancelled run gives it back", async () => {
  const { territory, bank, draw } = await running();
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  expect(refused(await draw("2026-11-23", "2026-12-31"))).toBe("nothing-to-collect");
  expect((await bank()).debits?.apart.map(({ why }) => why)).toEqual(["in-another-run"]);
  const body = { why: "Mauvaise période" };
  accepted(await banking.cancelRun({ params: { territory, run: run.id }, body, key: key() }));
  expect(accepted(await draw("2026-11-23", "2026-12-31")).count).toBe(1);
});

it("two people who draw at once do not carry the same debit twice", async () => {
  const { draw } = await running();
  const drawn = await Promise.all([draw("2026-11-23", "2026-12-31"), draw("2026-11-23", "2026-12-31")]);
  expect(drawn.filter(({ ok }) => ok)).toHaveLength(1);
});

it("two people who send at once send once", async () => {
  const { draw, approve, send } = await running();
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  accepted(await approve(run.id));
  const sent = await Promise.all([send(run.id), send(run.id)]);
  expect(sent.map((answer) => refused(answer) ?? "sent")).toEqual(
    expect.arrayContaining(["run-already-sent", "sent"]),
  );
});

it("at the bank's hour the day counts, a minute later the next one does", async () => {
  const { bank } = await running();
  // Paris is an hour ahead in November.
  clock.at = "2026-11-23T13:00:00.000Z";
  expect((await bank()).debits?.firstDay).toBe("2026-11-25");
  clock.at = "2026-11-23T13:01:00.000Z";
  expect((await bank()).debits?.firstDay).toBe("2026-11-26");
});

it("without a schedule that tells them, firms are told fourteen days before", async () => {
  const told = { ...profile, scheduleIsNotice: false };
  const { territory, scope, bank, draw, approve, owns, firm } = await running({ profile: told });
  owns(claire, firm);
  const { debits } = await bank();
  expect([debits?.firstDay, debits?.ready[0]?.on]).toEqual(["2026-12-07", "2026-12-07"]);
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  accepted(await approve(run.id));
  const mails = await database.transaction(scope, async (transaction) =>
    transaction
      .tables<{ mail: { territory_id: string; act: string; subject: string } }>()
      .selectFrom("mail")
      .select("subject")
      .where("territory_id", "=", territory)
      .where("act", "=", `banking.approveRun/${run.items[0]?.endToEnd}`)
      .execute(),
  );
  expect(mails).toHaveLength(1);
});

it("what cannot be debited stands apart, each with its reason", async () => {
  const fund = await running();
  const none = await fund.lend("Garage");
  const waiting = await fund.lend("Couverture");
  accepted(await fund.sign(waiting.advance));
  const b2b = await fund.lend("Menuiserie");
  await fund.mandated(b2b.advance, { scheme: "B2B" });
  const params = { territory: fund.territory, mandate: fund.mandate?.id ?? "" };
  const body = { state: "suspended" as const, on: plainDate("2026-11-23"), reason: "Litige en cours" };
  accepted(await banking.changeMandateState({ params, body, key: key() }));
  const { debits } = await fund.bank();
  expect(debits?.ready).toEqual([]);
  expect(new Map(debits?.apart.map(({ debit, why }) => [debit.advance, why]))).toEqual(
    new Map([
      [fund.advance, "mandate-suspended"],
      [none.advance, "no-mandate"],
      [waiting.advance, "account-to-confirm"],
      [b2b.advance, "b2b-not-allowed"],
    ]),
  );
});

it("a mandate revoked between the approval and the bank stops the run", async () => {
  const { territory, mandate, draw, approve, send } = await running();
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  accepted(await approve(run.id));
  const body = { state: "revoked" as const, on: plainDate("2026-11-23"), reason: "Parole du gérant" };
  accepted(
    await banking.changeMandateState({ params: { territory, mandate: mandate?.id ?? "" }, body, key: key() }),
  );
  expect(refused(await send(run.id))).toBe("run-outdated");
});

it("a run that waited beyond its bank's hour is refused, with the first day possible", async () => {
  const { draw, approve, close } = await running();
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  await close("2026-12-01");
  const late = await approve(run.id);
  expect(refused(late)).toBe("run-too-late");
  if (!late.ok) expect(late.refusal.facts).toEqual({ on: "2026-12-02", first: "2026-12-03" });
});

it("the transfers released by a second person leave in one file, once, to the account of the mandate", async () => {
  const { territory, fund, lend, mandated, approve, bank } = await running();
  const { advance } = await lend("Garage", { on: "2026-11-23" });
  const apart = (await bank()).transfers?.apart.map(({ why }) => why);
  expect(apart).toEqual(["no-mandate"]);
  await mandated(advance, { signedOn: plainDate("2026-11-23") });
  const params = { territory, fund };
  const run = accepted(await banking.drawTransfers({ params, body: {}, key: key() }));
  expect([run.kind, run.count, run.total]).toEqual(["transfer", 1, 360_000n]);
  expect(refused(await banking.drawTransfers({ params, body: {}, key: key() }))).toBe("nothing-to-pay");
  accepted(await approve(run.id));
  const file = await text(territory, run.id);
  expect([file.includes("pain.001.001.09"), file.includes("3600.00")]).toEqual([true, true]);
});

it("a run of another territory does not exist here", async () => {
  const here = await running();
  const run = accepted(await here.draw("2026-11-23", "2026-12-31"));
  const { territory } = await aFund("2026-11-23");
  expect(refused(await banking.readRun({ params: { territory, run: run.id } }))).toBe("run-unknown");
});

it("tells the bank once of the account that changed, and of the reference that was taken over", async () => {
  const { territory, mandate, account, confirm, draw, approve, send, close } = await running();
  const first = accepted(await draw("2026-11-23", "2026-12-15"));
  accepted(await approve(first.id));
  expect(await text(territory, first.id)).toContain("<AmdmntInd>false</AmdmntInd>");
  accepted(await send(first.id));
  await close("2026-12-03");
  const params = { territory, mandate: mandate?.id ?? "" };
  const body = account({ iban: ibans.other });
  const [changing] = accepted(await banking.proposeMandateAccount({ params, body, key: key() })).mandates;
  accepted(await confirm(params.mandate, changing?.waiting?.id ?? ""));

  const second = accepted(await draw("2026-12-20", "2027-01-15"));
  accepted(await approve(second.id));
  const changed = await text(territory, second.id);
  expect(changed).toContain("<AmdmntInd>true</AmdmntInd>");
  expect([
    changed.includes(ibans.firm.replaceAll(" ", "")),
    changed.includes(ibans.other.replaceAll(" ", "")),
  ]).toEqual([true, true]);
});

it("carries the former reference and creditor of a mandate that was taken over", async () => {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const { advance } = await fund.lend("Boulangerie");
  await fund.mandated(advance, { formerReference: "ANCIEN-7", formerCreditorId: "FR72ZZZ123456" });
  const run = accepted(await fund.draw("2026-11-23", "2026-12-15"));
  accepted(await fund.approve(run.id));
  expect(await text(fund.territory, run.id)).toContain("<OrgnlMndtId>ANCIEN-7</OrgnlMndtId>");
});
