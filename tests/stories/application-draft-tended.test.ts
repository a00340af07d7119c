import { beforeAll, describe, expect, it } from "vitest";
import { blankContent } from "#application/domain/file-content.ts";
import { tendDrafts } from "#application/index.ts";
import { closeDay } from "#lending/index.ts";
import { nightWork } from "../../src/assembly.ts";
import { applicationDesk } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lastLinkTo, mailsIn, visitorOf } from "../entry-desk.ts";
import { enterNetwork, place } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key, clock, base } = desk;

beforeAll(async () => enterNetwork(database));

const tend = async (now: string) =>
  database.transaction({ read: [territory], write: territory }, async (transaction) =>
    tendDrafts(transaction, { territory, publicAddress: "https://alize.example", now }),
  );

const drafts = async () =>
  database.asOwner(async (owner) => {
    await owner.query("select set_config('app.whole', 'yes', false)");
    const { rows } = await owner.query<{ drafts: bigint; links: bigint; tries: bigint }>(
      "select (select count(*) from file_draft) as drafts, (select count(*) from file_draft_link) as links, (select count(*) from file_draft_try) as tries",
    );
    return rows[0];
  });

describe("a request that its owner left", () => {
  it("is recalled once, after fourteen days, by a link that opens it; a draft never written in is not", async () => {
    clock.at = "2026-11-01T08:00:00.000Z";
    const body = { name: "Rose Levain", email: "rose@fournil.example", language: "fr" as const };
    accepted(await door.askDraftLink({ params, body, key: key() }));
    accepted(
      await door.askDraftLink({ params, body: { ...body, email: "jamais@fournil.example" }, key: key() }),
    );
    const link = await lastLinkTo(database, territory, body.email);
    const one = { territory, draft: link.what };
    const visit = await visitorOf(base, "file-drafts", link);
    const content = { ...blankContent, name: "Fournil du Pont" };
    accepted(await visit.door.saveDraft({ params: one, body: { version: 0, content }, key: key() }));

    expect(await tend("2026-11-15T07:59:59.000Z")).toEqual({ reminded: 0, erased: 0 });
    expect(await tend("2026-11-15T08:00:00.000Z")).toEqual({ reminded: 1, erased: 0 });
    expect(await tend("2026-11-16T08:00:00.000Z")).toEqual({ reminded: 0, erased: 0 });
    const mails = await mailsIn(database, territory);
    const recalled = mails.filter(({ act }) => act.startsWith("application.remindDraft/"));
    expect(recalled.map(({ address }) => address)).toEqual([body.email]);
    expect(recalled[0]?.text).toContain("le 1er décembre 2026");
    clock.at = "2026-11-16T09:00:00.000Z";
    const again = await visitorOf(base, "file-drafts", await lastLinkTo(database, territory, body.email));
    expect(accepted(await again.door.readDraft({ params: one }))).toMatchObject({
      content: { name: "Fournil du Pont" },
    });
  });

  it("is erased on its day, whoever asks first, with its links and those who asked for them", async () => {
    expect(await tend("2026-12-01T07:59:59.000Z")).toEqual({ reminded: 0, erased: 0 });
    expect(await drafts()).toMatchObject({ drafts: 2n, tries: 0n });
    expect(await tend("2026-12-01T08:00:00.000Z")).toEqual({ reminded: 0, erased: 2 });
    expect(await drafts()).toEqual({ drafts: 0n, links: 0n, tries: 0n });
  });
});

describe("the close of a day", () => {
  it("tends what was left, so that nothing else need run at night; the command after it does nothing twice", async () => {
    clock.at = "2026-12-02T08:00:00.000Z";
    const body = { name: "Luc Four", email: "luc@fournil.example", language: "fr" as const };
    accepted(await door.askDraftLink({ params, body, key: key() }));
    const link = await lastLinkTo(database, territory, body.email);
    const one = { territory, draft: link.what };
    const visit = await visitorOf(base, "file-drafts", link);
    const content = { ...blankContent, name: "Four du Pont" };
    accepted(await visit.door.saveDraft({ params: one, body: { version: 0, content }, key: key() }));
    const now = "2026-12-17T01:00:00.000Z";
    const close = async () =>
      database.transaction({ read: [territory], write: territory }, async (transaction) =>
        closeDay(transaction, { territory, now, nightWork }),
      );
    await Promise.all([close(), close()]);
    expect(await tend(now)).toEqual({ reminded: 0, erased: 0 });
    const recalled = (await mailsIn(database, territory)).filter(({ address }) => address === body.email);
    expect(recalled.filter(({ act }) => act.startsWith("application.remindDraft/"))).toHaveLength(1);
  });
});
