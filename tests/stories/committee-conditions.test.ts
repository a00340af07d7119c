import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { areConditionsMet, committeeNight } from "#committee/index.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { committeeDesk, grantOf } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";
import { ownedFile } from "../owned-file.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };
const owner = 37;
const pdf = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const another = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<</A 1>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

describe("the conditions of a decision", async () => {
  const database = await testDatabase();
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let decision = "";
  let sitting = "";
  let bank = "";
  let lease = "";
  let licence = "";

  const at = (condition: string) => ({ ...desk.params, decision, condition });
  const read = async () =>
    accepted(await desk.committee.readConditions({ params: { ...desk.params, decision } }));
  const give = async (condition: string, file: Uint8Array = pdf) =>
    desk.committee.giveEvidence({
      params: at(condition),
      query: { name: "accord.pdf", note: "Accord de prêt de la banque" },
      file,
      key: desk.key(),
    });
  const judge = async (condition: string, verdict: "accepted" | "refused", why = "") => {
    const pieces = (await read()).conditions.find(({ id }) => id === condition)?.given ?? [];
    const params = { ...at(condition), evidence: pieces.at(-1)?.id ?? "" };
    return desk.committee.judgeEvidence({ params, body: { verdict, why }, key: desk.key() });
  };
  const met = async () =>
    database.transaction({ read: [territory] }, async (transaction) =>
      areConditionsMet(transaction, { territory, decision }),
    );
  const tasks = async () =>
    accepted(await desk.committee.listTasks({ params: desk.params })).tasks.map(({ kind }) => kind);
  const mails = async () =>
    database.transaction({ read: [territory] }, async (transaction) =>
      transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .select(["act", "text"])
        .where("territory_id", "=", territory)
        .where("act", ">=", "committee.remindCondition/")
        .where("act", "<", "committee.remindCondition0")
        .where("text", "like", "%Le bail est signé%")
        .execute(),
    );

  /** Closed like the first, so many days after it. */
  async function anotherSitting(days: number): Promise<string> {
    const copy = randomUUID();
    await database.transaction(scope, async (transaction) => {
      await sql`
        insert into sitting select (jsonb_populate_record(sitting, jsonb_build_object('id', ${copy}::text,
          'held_on', sitting.held_on + ${days}::int))).*
        from sitting where id = ${sitting}`.execute(transaction.tables<object>());
    });
    return copy;
  }

  async function beginDay(on: PlainDate): Promise<void> {
    const night = committeeNight({ isOfferTaken: async () => true });
    await database.transaction(scope, async (transaction) => {
      await transaction
        .tables<{ territory_setting: { territory_id: string; business_date: string } }>()
        .updateTable("territory_setting")
        .set({ business_date: on })
        .where("territory_id", "=", territory)
        .execute();
      await night(transaction, { territory, on, now: desk.clock.at });
    });
  }

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n, "record");
    const file = await ownedFile(database, owner);
    desk.sit("coordinator");
    const page = accepted(await desk.convene([file]));
    sitting = page.id;
    desk.sit("secretary");
    accepted(await desk.open(sitting));
    accepted(
      await desk.decide(sitting, page.items[0]?.id ?? "", {
        outcome: "approved-with-conditions",
        grant: grantOf(5_000_00),
        conditions: ["La banque confirme son prêt.", "Le bail est signé.", "La licence est obtenue."],
        reasons: "",
        derogation: null,
        ballot: { manner: "unanimous" },
      }),
    );
    decision = desk.decisions.at(-1)?.decision ?? "";
    const params = { ...desk.params, sitting };
    accepted(await desk.committee.closeSitting({ params, body: {}, key: desk.key() }));
    desk.sit("coordinator");
    accepted(
      await desk.committee.writeLetter({ params: { ...desk.params, decision }, body: {}, key: desk.key() }),
    );
    const ids = (await read()).conditions.map(({ id }) => id);
    [bank = "", lease = "", licence = ""] = ids;
  });

  it("are to be proved within the length of an offer, until the coordinator says another day", async () => {
    const { conditions, decidedOn } = await read();
    expect(conditions.map(({ dueOn, state }) => [dueOn, state])).toEqual(
      [1, 2, 3].map(() => [addDays(decidedOn, 90), "to-prove"]),
    );
    const set = async (dueOn: PlainDate) =>
      desk.committee.dateCondition({ params: at(bank), body: { dueOn }, key: desk.key() });
    expect(await set(addDays(decidedOn, -1))).toMatchObject({ refusal: { reason: "before-the-decision" } });
    expect(accepted(await set(plainDate("2011-03-31"))).conditions[0]?.dueOn).toBe("2011-03-31");
  });

  it("wait for whoever runs the firm, and for nobody else's owner", async () => {
    desk.sit("owner", owner);
    expect(await tasks()).toContain("conditions-to-prove");
    const { decisions } = accepted(await desk.committee.listOwnConditions({ params: desk.params }));
    expect(decisions).toHaveLength(1);
    desk.sit("owner", 36);
    expect(await tasks()).not.toContain("conditions-to-prove");
    expect(accepted(await desk.committee.listOwnConditions({ params: desk.params })).decisions).toEqual([]);
    expect(await give(bank)).toMatchObject({ refusal: { reason: "not-your-decision" } });
  });

  it("take a file whose content is of a known type, one at a time", async () => {
    desk.sit("owner", owner);
    const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03]);
    expect(await give(bank, program)).toMatchObject({ refusal: { reason: "file-type-refused" } });
    const [one, other] = await Promise.all([give(bank), give(bank, another)]);
    expect(one.ok).not.toBe(other.ok);
    expect(one.ok ? other : one).toMatchObject({ refusal: { reason: "evidence-waits" } });
    expect(await met()).toBe(false);
  });

  it("are judged by another person: refused with a reason, they are to be proved again", async () => {
    desk.sit("coordinator");
    expect(await tasks()).toContain("evidence-to-judge");
    const lifted = { liftedOn: plainDate("2011-02-08"), evidence: "Vu." };
    expect(
      await desk.committee.liftCondition({ params: at(bank), body: lifted, key: desk.key() }),
    ).toMatchObject({ refusal: { reason: "evidence-waits" } });
    expect(await judge(bank, "refused")).toMatchObject({ refusal: { reason: "reasons-missing" } });
    const told = accepted(await judge(bank, "refused", "L'accord n'est pas signé."));
    expect(told.conditions[0]).toMatchObject({ state: "to-prove", liftedOn: null });
    expect(await judge(bank, "accepted")).toMatchObject({ refusal: { reason: "evidence-already-judged" } });
  });

  it("are not judged by who handed in, whatever else they are", async () => {
    desk.sit("coordinator");
    const signed = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<</B 2>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    accepted(await give(bank, signed));
    expect(await tasks()).not.toContain("evidence-to-judge");
    expect(await judge(bank, "accepted")).toMatchObject({ refusal: { reason: "evidence-is-yours" } });
    desk.sit("secretary", owner);
    const told = accepted(await judge(bank, "accepted"));
    expect(told.conditions[0]).toMatchObject({ state: "met", evidence: "Accord de prêt de la banque" });
    const piece = told.conditions[0]?.given.at(-1)?.id ?? "";
    const file = accepted(
      await desk.committee.downloadEvidence({ params: { ...at(bank), evidence: piece } }),
    );
    expect(Buffer.from(file.content)).toEqual(Buffer.from(signed));
  });

  it("are recalled once before their last day, and once after it", async () => {
    desk.sit("coordinator");
    accepted(
      await desk.committee.dateCondition({
        params: at(lease),
        body: { dueOn: plainDate("2011-03-31") },
        key: desk.key(),
      }),
    );
    await beginDay(plainDate("2011-03-16"));
    expect(await mails()).toHaveLength(0);
    await beginDay(plainDate("2011-03-17"));
    await beginDay(plainDate("2011-03-18"));
    expect(await mails()).toHaveLength(1);
    await beginDay(plainDate("2011-04-01"));
    await beginDay(plainDate("2011-04-02"));
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ act }) => act.split("/")[2]))).toEqual(new Set(["coming", "late"]));
  });

  it("are given up by the committee alone, in a later sitting than the one that set them, for a reason", async () => {
    const waive = async (condition: string, which: string) =>
      desk.committee.waiveCondition({
        params: at(condition),
        body: { sitting: which, why: "Le bailleur est la commune, membre du comité." },
        key: desk.key(),
      });
    desk.sit("coordinator");
    expect((await waive(lease, sitting)).ok).toBe(false);
    desk.sit("owner", owner);
    accepted(await give(lease, another));
    desk.sit("chair", 30);
    expect(await waive(lease, decision)).toMatchObject({ refusal: { reason: "waiver-without-sitting" } });
    expect(await waive(lease, sitting)).toMatchObject({ refusal: { reason: "waiver-without-sitting" } });
    const sameDay = await anotherSitting(0);
    expect(await waive(lease, sameDay)).toMatchObject({ refusal: { reason: "waiver-without-sitting" } });
    const later = await anotherSitting(1);
    const told = accepted(await waive(lease, later));
    expect(told.conditions[1]).toMatchObject({ state: "waived", isWaived: true });
    expect(await waive(lease, later)).toMatchObject({ refusal: { reason: "condition-already-lifted" } });
    // What was handed in meanwhile proves nothing any more.
    expect(await judge(lease, "accepted")).toMatchObject({ refusal: { reason: "condition-already-lifted" } });
    expect(await met()).toBe(false);
    desk.sit("owner", owner);
    accepted(await give(licence));
    desk.sit("coordinator");
    accepted(await judge(licence, "accepted"));
    expect(await met()).toBe(true);
  });

  it("keep two persons in the database too", async () => {
    const approve = database.transaction(scope, async (transaction) => {
      await transaction
        .tables<{ condition_evidence: Record<string, unknown> }>()
        .updateTable("condition_evidence")
        .set({ judged_by: ({ ref }: { ref: (name: string) => unknown }) => ref("given_by") } as never)
        .where("territory_id", "=", territory)
        .where("verdict", "=", "accepted")
        .execute();
    });
    await expect(approve).rejects.toThrow(/evidence_is_judged_by_another/);
  });
});
