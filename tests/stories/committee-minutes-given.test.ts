import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedMinutes } from "#committee/index.ts";
import { addDays } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import { mount } from "#platform/http/mount.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { findSignature, signatureContract, signatureHandlers } from "#signature/index.ts";
import { committeeDesk, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";
import { readLink, secretSentTo, visitor } from "../signature-desk.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };

/** A committee, and the door that its personal links open. */
async function minutesDesk() {
  const database = await testDatabase();
  const desk = await committeeDesk(database, 47_500_00n);
  const app = Fastify();
  const kinds = { "committee-minutes": signedMinutes };
  mount(
    app,
    { database, clock: desk.clock, authenticate: async () => null },
    signatureContract,
    signatureHandlers({ database, address: "http://localhost", kinds }),
  );
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());

  async function convened(): Promise<{ territory: string; sitting: string }> {
    desk.sit("coordinator");
    const page = accepted(await desk.convene([desk.file("Boulangerie du Port", 5_000_00)]));
    return { territory, sitting: page.id };
  }

  async function decide(params: { territory: string; sitting: string }) {
    accepted(await desk.open(params.sitting));
    const { items } = accepted(await desk.committee.readSitting({ params }));
    accepted(await desk.decide(params.sitting, items[0]?.id ?? "", yes(5_000_00)));
    accepted(await desk.committee.closeSitting({ params, body: {}, key: desk.key() }));
  }

  async function ask(params: { territory: string; sitting: string }) {
    const today = await database.transaction(scope, async (transaction) =>
      businessDateOf(transaction, territory),
    );
    const body = { dueOn: addDays(today, 30), asksCode: false };
    return desk.committee.askMinutesSignature({ params, body, key: desk.key() });
  }

  async function sign(number: number, name: string) {
    const told = { address: `${number}@exemple.fr`, act: "signature.ask/" };
    const link = readLink(await secretSentTo(database, { territory, scope }, told));
    const door = await visitor(base, link);
    return door.sign({ name, code: null });
  }

  const standing = async (sitting: string) =>
    database.transaction(scope, async (transaction) =>
      findSignature(transaction, { territory, subject: { kind: "committee-minutes", id: sitting } }),
    );
  const mailsOf = async (act: string) =>
    (
      await database.transaction(scope, async (transaction) =>
        transaction
          .tables<MailTables>()
          .selectFrom("mail")
          .select(["act", "address", "text"])
          .where("territory_id", "=", territory)
          .execute(),
      )
    ).filter((mail) => mail.act.startsWith(act));
  const read = async (params: { territory: string; sitting: string }) =>
    accepted(await desk.committee.readMinutes({ params }));
  return { desk, convened, decide, ask, sign, standing, mailsOf, read };
}

describe("minutes that chair and secretary sign", async () => {
  const { desk, convened, decide, ask, sign, standing, mailsOf, read } = await minutesDesk();
  let params = { territory, sitting: "" };

  beforeAll(async () => {
    params = await convened();
    desk.sit("secretary");
    await decide(params);
    accepted(await ask(params));
  });

  it("are signed with the last of both, bound to the hash that seals them", async () => {
    accepted(await sign(30, "Hélène Fondeur"));
    expect((await read(params)).signing).toBe("open");
    expect(accepted(await sign(36, "Sacha Greffe")).isCompleted).toBe(true);
    const { signing, hash } = await read(params);
    expect(signing).toBe("signed");
    expect(await standing(params.sitting)).toMatchObject({ state: "completed", fingerprint: hash });
  });

  it("are not sent to be signed again as they stand", async () => {
    expect(await ask(params)).toMatchObject({ refusal: { reason: "minutes-already-signed" } });
    expect((await read(params)).signing).toBe("signed");
  });

  it("once corrected are signed no more, who signed is told, and they are signed again", async () => {
    const body = { text: "Le devis date du 3 novembre.", item: null };
    const { signing } = accepted(await desk.committee.correctMinutes({ params, body, key: desk.key() }));
    expect(signing).toBe("void");
    const told = await mailsOf("committee.correctMinutes/");
    expect(told.map(({ address }) => address).toSorted()).toEqual(["30@exemple.fr", "36@exemple.fr"]);
    // Asked later than the first time: each address has two links by now, and signs by the last.
    desk.clock.at = "2008-11-21T09:00:00.000Z";
    expect(accepted(await ask(params)).signing).toBe("open");
    accepted(await sign(30, "Hélène Fondeur"));
    accepted(await sign(36, "Sacha Greffe"));
    expect((await read(params)).signing).toBe("signed");
  });
});

describe("minutes of a sitting that one person presided over and kept", async () => {
  const { desk, convened, decide, ask, sign, read } = await minutesDesk();

  it("are signed once by them, in both capacities", async () => {
    const params = await convened();
    desk.sitAs("Hélène Fondeur", "chair");
    const { items } = accepted(await desk.committee.readSitting({ params }));
    const item = items[0]?.id ?? "";
    const body = { link: null, reason: "" };
    accepted(await desk.committee.declareLink({ params: { ...params, item }, body, key: desk.key() }));
    await decide(params);
    accepted(await ask(params));
    expect(accepted(await sign(30, "Hélène Fondeur")).isCompleted).toBe(true);
    expect((await read(params)).signing).toBe("signed");
  });
});
