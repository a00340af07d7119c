import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blankContent } from "#application/domain/file-content.ts";
import { prepareJobs } from "#platform/jobs/prepare-jobs.ts";
import type { RunningJobs } from "#platform/jobs/start-jobs.ts";
import { deliverMails } from "../../src/mails.ts";
import { applicationDesk } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { readPersonalLink, visitorOf } from "../entry-desk.ts";
import { from } from "../mail-cast.ts";
import { type MailServer, startMailServer } from "../mail-server.ts";
import { enterNetwork, place } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const publicAddress = "https://alize.example";
const desk = await applicationDesk(database, territory, { publicAddress });
const { application: door, params, key, base } = desk;
const mails = {} as { server: MailServer; jobs: RunningJobs | null };

beforeAll(async () => {
  await enterNetwork(database);
  await database.asOwner(prepareJobs);
  mails.server = await startMailServer();
  mails.jobs = await deliverMails(database, {
    settings: { url: mails.server.url, from },
    publicAddress: "https://alize.example",
    report: () => undefined,
  });
});

afterAll(async () => {
  await mails.jobs?.stop();
  await mails.server.stop();
});

/** What a real mail server received, once that many came. */
async function received(count: number) {
  for (let tries = 0; tries < 100 && mails.server.received.length < count; tries += 1) await pause(100);
  return mails.server.received;
}

describe("the mails of a request", () => {
  it("reach a real mail server once each: the link that opens it, then its acknowledgement", async () => {
    const body = { name: "Rose Levain", email: "rose@fournil.example", language: "fr" as const };
    const given = { params, body, key: key() };
    accepted(await door.askDraftLink(given));
    accepted(await door.askDraftLink(given));
    const [first] = await received(1);
    expect(first?.subject).toContain("Votre demande d’avance");
    const address = /https:\S+#\S+/.exec(first?.text ?? "")?.[0] ?? "";
    expect(address).toMatch(/^https:\/\/alize\.example\/deposer\//);
    const link = readPersonalLink(address);
    const visit = await visitorOf(base, "file-drafts", link);
    const one = { territory, draft: link.what };
    const content = {
      ...blankContent,
      name: "Fournil du Pont",
      communeInsee: "54323",
      communeName: "Longwy",
      activity: "Boulangerie",
      ownerName: "Rose Levain",
      title: "Un four",
      amountCents: 1_500_000,
    };
    accepted(await visit.door.saveDraft({ params: one, body: { version: 0, content }, key: key() }));
    const submit = async () => visit.door.submitDraft({ params: one, body: { version: 1 }, key: key() });
    await Promise.all([submit(), submit()]);
    await received(2);
    await pause(1500);
    expect(mails.server.received.map(({ subject }) => subject?.slice(0, 15))).toEqual([
      first?.subject?.slice(0, 15),
      "Demande déposée",
    ]);
  });
});
