import { beforeAll, describe, expect, it } from "vitest";
import { recordDenial } from "#network/index.ts";
import { bank, committeeDesk, grantOf, later, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id as numbered, place } from "../network.ts";

const database = await testDatabase();

describe("a sitting held on one screen", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let sitting = "";
  let items: string[] = [];

  const item = (index: number) => items[index] ?? "";
  const which = () => ({ ...desk.params, sitting });
  const read = async () => accepted(await desk.committee.readSitting({ params: which() }));
  const call = async (index: number, stage: "brief" | "hearing" | "deliberation") =>
    desk.committee.callItem({
      params: { ...which(), item: item(index) },
      body: { stage },
      key: desk.key(),
    });
  const mark = async (name: Parameters<typeof desk.seatOf>[0], isPresent: boolean) =>
    desk.committee.markPresence({
      params: which(),
      body: { member: desk.seatOf(name), isPresent },
      key: desk.key(),
    });
  const preside = async (index: number, name: Parameters<typeof desk.seatOf>[0]) =>
    desk.committee.choosePresider({
      params: { ...which(), item: item(index) },
      body: { chair: desk.seatOf(name) },
      key: desk.key(),
    });
  const at = (minute: string) => {
    desk.clock.at = `2008-11-20T14:${minute}:00.000Z`;
  };
  const secret = (over: object) => ({
    outcome: "approved" as const,
    grant: grantOf(5_000_00),
    conditions: [],
    reasons: "",
    derogation: null,
    ballot: {
      manner: "secret" as const,
      voters: desk.everyone,
      for: 4,
      against: 1,
      abstain: 1,
      casting: null,
      ...over,
    },
  });

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    const files = [
      desk.file("Boulangerie du Port", 5_000_00),
      desk.file("Garage du Pont", 6_000_00, [
        { organisation: null, name: "Fonderie du Bassin", kind: "landlord" },
      ]),
      desk.file("Menuiserie du Parc", 7_000_00, [{ organisation: bank, name: "", kind: "bank" }]),
    ];
    desk.sit("coordinator");
    const page = accepted(await desk.convene(files));
    sitting = page.id;
    items = page.items.map(({ id }) => id);
  });

  it("calls nothing and marks nobody before it opens", async () => {
    desk.sit("secretary");
    at("00");
    expect(await call(0, "brief")).toMatchObject({ refusal: { reason: "sitting-not-open" } });
    expect(await mark("Paul Préfet", true)).toMatchObject({ refusal: { reason: "sitting-not-open" } });
    const late = [desk.seatOf("Paul Préfet"), desk.seatOf("Léon Chiffre")];
    accepted(
      await desk.open(
        sitting,
        desk.everyone.filter((one) => !late.includes(one)),
      ),
    );
    expect((await read()).moves).toEqual([]);
  });

  it("keeps the hour of each step of an item, once, even pressed by two at once", async () => {
    at("02");
    expect(accepted(await call(0, "brief")).atHand).toBe(item(0));
    at("08");
    const both = await Promise.all([call(0, "hearing"), call(0, "hearing")]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    at("15");
    accepted(await call(0, "deliberation"));
    expect((await read()).items[0]?.stages).toEqual([
      { stage: "brief", beganAt: "2008-11-20T14:02:00Z" },
      { stage: "hearing", beganAt: "2008-11-20T14:08:00Z" },
      { stage: "deliberation", beganAt: "2008-11-20T14:15:00Z" },
    ]);
  });

  it("counts whoever comes late from then on, and keeps the hour", async () => {
    expect((await read()).items[0]?.quorum.voters).toBe(4);
    at("16");
    accepted(await mark("Paul Préfet", true));
    accepted(await mark("Paul Préfet", true));
    const page = accepted(await mark("Léon Chiffre", true));
    expect(page.items[0]?.quorum.voters).toBe(6);
    expect(page.moves.map(({ name, isPresent, at: when }) => [name, isPresent, when])).toEqual([
      ["Paul Préfet", true, "2008-11-20T14:16:00Z"],
      ["Léon Chiffre", true, "2008-11-20T14:16:00Z"],
    ]);
  });

  it("shows beside the file what the fund lends, of what capital, and the months to come", async () => {
    const outlook = accepted(await desk.committee.readOutlook({ params: which() }));
    expect(outlook.at).toBe("2008-11-20T14:16:00.000Z");
    expect([outlook.outstanding, outlook.capitalBase]).toEqual([0n, 47_500_00n]);
    expect(outlook.months.map(({ month }) => month)).toEqual([
      "2008-12",
      "2009-01",
      "2009-02",
      "2009-03",
      "2009-04",
      "2009-05",
    ]);
    // The desk of these tests says that firms owe 700 € on the fifth of each month.
    expect(outlook.months.at(-1)).toMatchObject({ expected: 700_00n, available: 47_500_00n + 6n * 700_00n });
  });

  it("takes a secret ballot: who voted, and totals, never a name beside a choice", async () => {
    at("20");
    expect(await desk.decide(sitting, item(0), secret({ for: 5 }))).toMatchObject({
      refusal: { reason: "papers-miscounted", facts: { papers: 7, voters: 6 } },
    });
    expect(await desk.decide(sitting, item(0), secret({ for: 3, against: 3, abstain: 0 }))).toMatchObject({
      refusal: { reason: "casting-vote-missing" },
    });
    const page = accepted(await desk.decide(sitting, item(0), secret({})));
    const decision = page.items[0]?.decision;
    expect([decision?.manner, decision?.for, decision?.against, decision?.abstain]).toEqual([
      "secret",
      4,
      1,
      1,
    ]);
    expect(decision?.votes).toEqual([]);
    expect(decision?.secretVoters).toHaveLength(6);
    expect([decision?.chair?.name, decision?.present.length]).toEqual(["Hélène Fondeur", 6]);
    expect(page.atHand).toBeNull();
  });

  const write = async (table: "vote" | "secret_voter", member: string, more: object, index = 0) => {
    const territory = place.longwy;
    return database.transaction({ read: [territory], write: territory }, async (transaction) => {
      const row = { territory_id: territory, item_id: item(index), member_id: member, ...more };
      await transaction.tables<Record<string, typeof row>>().insertInto(table).values(row).execute();
    });
  };

  it("keeps the secret in the database too: no name beside a choice, no voter twice", async () => {
    const someone = desk.everyone[0] ?? "";
    await expect(write("vote", someone, { choice: "for" })).rejects.toThrow(/secret/);
    await expect(write("secret_voter", someone, {})).rejects.toThrow(/duplicate key/);
  });

  it("waits for someone to preside in the place of a chair who is recused", async () => {
    at("30");
    accepted(await call(1, "brief"));
    const garage = (await read()).items[1];
    expect([garage?.presider, garage?.recusals.map(({ name }) => name)]).toEqual([null, ["Hélène Fondeur"]]);
    // A second firm is needed for the quorum without her: the rule of this sitting asks two.
    expect(await desk.decide(sitting, item(1), later("Quorum des entreprises."))).toMatchObject({ ok: true });

    // Nobody is added to a ballot that had no papers: the database counts them at the end of the transaction.
    await expect(write("secret_voter", desk.everyone[1] ?? "", {}, 1)).rejects.toThrow(/other totals/);

    at("40");
    accepted(await call(2, "brief"));
    expect(await preside(2, "Nadia Banque")).toMatchObject({ refusal: { reason: "chair-recused" } });
    accepted(await mark("Léon Chiffre", false));
    expect(await preside(2, "Léon Chiffre")).toMatchObject({ refusal: { reason: "chair-absent" } });
    accepted(await preside(2, "Karim Logis"));
    const carpentry = (await read()).items[2];
    expect([carpentry?.presider, carpentry?.isChairReplaced]).toEqual([desk.seatOf("Karim Logis"), true]);
  });

  it("refuses to decide while whoever presides is out of the room", async () => {
    accepted(await mark("Karim Logis", false));
    accepted(await mark("Karim Logis", true));
    accepted(await mark("Hélène Fondeur", true));
    const before = (await read()).items[2];
    expect(before?.presider).toBe(desk.seatOf("Karim Logis"));
    accepted(await preside(2, "Rose Mairie"));
    accepted(await mark("Rose Mairie", false));
    expect(await desk.decide(sitting, item(2), yes(7_000_00))).toMatchObject({
      refusal: { reason: "item-without-chair", sentence: expect.stringContaining("Menuiserie du Parc") },
    });
    accepted(await preside(2, "Karim Logis"));
    const page = accepted(await desk.decide(sitting, item(2), yes(7_000_00)));
    const decision = page.items[2]?.decision;
    expect(decision?.chair?.name).toBe("Karim Logis");
    expect(decision?.present.map(({ name }) => name).toSorted()).toEqual([
      "Hélène Fondeur",
      "Karim Logis",
      "Paul Préfet",
    ]);
  });

  it("is closed by one of two secretaries at once: the other is told so, and nothing moves after", async () => {
    const close = async (number: number) => {
      desk.sit("secretary", number);
      return desk.committee.closeSitting({ params: which(), body: {}, key: desk.key() });
    };
    const [one, other] = await Promise.all([close(36), close(37)]);
    expect(one.ok).not.toBe(other.ok);
    expect(one.ok ? other : one).toMatchObject({
      refusal: {
        reason: "sitting-already-closed",
        sentence: expect.stringContaining("par une autre personne peut-être"),
      },
    });
    expect(await mark("Rose Mairie", true)).toMatchObject({ refusal: { reason: "sitting-already-closed" } });
    expect(await call(0, "brief")).toMatchObject({ refusal: { reason: "sitting-already-closed" } });
  });

  it("lets nobody decide on a file that is denied to them, member or not", async () => {
    desk.sit("coordinator");
    const file = desk.file("Tissage du Gué", 3_000_00);
    const page = accepted(await desk.convene([file]));
    desk.sit("secretary");
    accepted(await desk.open(page.id));
    await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) =>
      recordDenial(transaction, {
        territory: place.longwy,
        kind: "application",
        id: file,
        person: numbered(36),
        reason: "Un lien de famille.",
        fromAt: "2008-11-01T09:00:00.000Z",
        untilAt: null,
      }),
    );
    const decided = await desk.decide(page.id, page.items[0]?.id ?? "", yes(3_000_00));
    expect(decided).toMatchObject({ refusal: { reason: "recused" } });
  });

  it("shows a recused secretary nothing of the item, and lets them call nothing", async () => {
    desk.sit("coordinator");
    const again = accepted(
      await desk.convene([
        desk.file("Atelier du Bac", 3_000_00, [{ organisation: bank, name: "", kind: "bank" }]),
      ]),
    );
    desk.sit("secretary");
    accepted(await desk.open(again.id));
    desk.sitAs("Nadia Banque", "secretary");
    const called = await desk.committee.callItem({
      params: { ...desk.params, sitting: again.id, item: again.items[0]?.id ?? "" },
      body: { stage: "brief" },
      key: desk.key(),
    });
    expect(called).toMatchObject({ refusal: { reason: "recused" } });
  });
});
