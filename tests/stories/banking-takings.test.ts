import { expect, it } from "vitest";
import { recordDenial } from "#network/index.ts";
import { bankingDesk, marc, odile } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, clock, key, sit, aFund } = await bankingDesk(database);

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

/** A run of one debit, approved: its file is made. */
async function approved() {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance);
  const run = accepted(await fund.draw("2026-11-23", "2026-12-31"));
  const { file } = accepted(await fund.approve(run.id));
  const params = { territory: fund.territory, run: run.id };
  const sha256 = file?.sha256 ?? "";
  const take = async (asked = sha256) => banking.takeRunFile({ params, body: { sha256: asked }, key: key() });
  const download = async (taking: string) => banking.downloadRun({ params: { ...params, taking } });
  const read = async () => accepted(await banking.readRun({ params }));
  return { ...fund, run, params, sha256, take, download, read };
}

it("each time the file is taken, the run and the audit trail say who, when, and which bytes", async () => {
  const { territory, run, sha256, take, download, read } = await approved();
  expect((await read()).takings).toEqual([]);
  const { taking } = accepted(await take());
  expect(accepted(await download(taking)).name).toBe(`${run.messageId}.xml`);
  clock.at = "2026-11-23T09:00:00.000Z";
  accepted(await take());
  expect((await read()).takings).toMatchObject([
    { by: { id: marc, name: "Marc Thiry" }, at: "2026-11-23T08:00:00Z", sha256 },
    { by: { id: marc, name: "Marc Thiry" }, at: "2026-11-23T09:00:00Z", sha256 },
  ]);
  const lines = await database.asOwner(async (owner) => {
    await owner.query("select set_config('app.read', $1, false)", [`{${territory}}`]);
    return owner.query(
      "select actor, object, after from audit_line where act = 'banking.takeRunFile' and territory_id = $1",
      [territory],
    );
  });
  expect(lines.rows).toEqual(
    Array.from({ length: 2 }, () => ({
      actor: marc,
      object: `/territories/${territory}/bank-runs/${run.id}/takings`,
      after: { sha256 },
    })),
  );
});

it("no byte leaves without it: not under another's taking, nor an old one, nor an invented one", async () => {
  const { territory, take, download } = await approved();
  const { taking } = accepted(await take());
  expect(refused(await download(marc))).toBe("taking-unknown");
  sit("treasurer", odile, territory);
  expect(refused(await download(taking))).toBe("taking-unknown");
  sit("treasurer", marc, territory);
  clock.at = "2026-11-23T08:10:00.000Z";
  expect(accepted(await download(taking)).content.length).toBeGreaterThan(0);
  clock.at = "2026-11-23T08:10:00.001Z";
  expect(refused(await download(taking))).toBe("taking-unknown");
  const other = await approved();
  expect(refused(await other.download(taking))).toBe("taking-unknown");
});

it("other bytes than those that were made, or those of a run that was cancelled, are not taken", async () => {
  const { params, take, read } = await approved();
  expect(refused(await take("0".repeat(64)))).toBe("other-file");
  accepted(await banking.cancelRun({ params, body: { why: "Mauvaise période" }, key: key() }));
  expect(refused(await take())).toBe("run-cancelled");
  expect((await read()).takings).toEqual([]);
});

it("whoever is recused from a firm of the run has no byte of it: the file names every firm, with its account", async () => {
  const { territory, run, take, download } = await approved();
  const { taking } = accepted(await take());
  const scope = { read: [territory], write: territory };
  await database.transaction(scope, async (transaction) => {
    const { application } = await transaction
      .tables<{ advance: { id: string; application_id: string } }>()
      .selectFrom("advance")
      .select("application_id as application")
      .where("id", "=", run.items[0]?.advance ?? "")
      .executeTakeFirstOrThrow();
    await recordDenial(transaction, {
      person: marc,
      territory,
      kind: "application",
      id: application,
      reason: "recusal",
      fromAt: "2008-01-01T00:00:00.000Z",
      untilAt: null,
    });
  });
  expect(refused(await take())).toBe("file-denied");
  expect(refused(await download(taking))).toBe("file-denied");
  sit("treasurer", odile, territory);
  const { taking: hers } = accepted(await take());
  expect(accepted(await download(hers)).content.length).toBeGreaterThan(0);
});
