import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { reasonOf } from "../application-desk.ts";
import { committeeDesk, later } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, person, place, seat } from "../network.ts";

const database = await testDatabase();

describe("who sits on the committee", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let held = "";

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    await person(database, 38, "Ève Conseil");
    await person(database, 39, "Marc Dirigeant");
    await seat(database, 3800, { person: id(38), role: "committee-member", unit: place.longwy });
    await seat(database, 3900, { person: id(39), role: "owner", unit: place.longwy });
    desk.sit("coordinator");
    const page = accepted(await desk.convene([desk.file("Fonderie des Prés", 10_000_00)], "2008-11-20"));
    held = page.id;
    desk.sit("secretary");
    const opened = accepted(await desk.open(held));
    accepted(await desk.decide(held, opened.items[0]?.id ?? "", later("Il manque un devis.")));
    accepted(
      await desk.committee.closeSitting({
        params: { ...desk.params, sitting: held },
        body: {},
        key: desk.key(),
      }),
    );
    desk.sit("coordinator");
  });

  const appoint = async (fromOn: string, toOn: string | null = null) =>
    desk.committee.appointMember({
      params: desk.params,
      body: {
        person: id(38),
        organisation: null,
        college: "associations",
        votes: true,
        fromOn: plainDate(fromOn),
        toOn: toOn === null ? null : plainDate(toOn),
      },
      key: desk.key(),
    });
  const end = async (member: string, toOn: string) =>
    desk.committee.endMember({
      params: { ...desk.params, member },
      body: { toOn: plainDate(toOn) },
      key: desk.key(),
    });
  /** Who sat, what the quorum was, and the seal. */
  const minutes = async () => {
    const params = { ...desk.params, sitting: held };
    const { sitting, hash } = accepted(await desk.committee.readMinutes({ params }));
    const { members, items } = sitting;
    return {
      hash,
      members: members.map(({ id: member }) => member),
      quorums: items.map(({ quorum }) => quorum),
    };
  };

  it("are chosen among those who can come in to read its packs", async () => {
    const { people } = accepted(await desk.committee.listCandidates({ params: desk.params }));
    expect(people).toEqual([{ id: id(38), name: "Ève Conseil" }]);
    desk.sit("secretary");
    expect(reasonOf(await desk.committee.listCandidates({ params: desk.params }))).toBe("not-allowed");
    desk.sit("coordinator");
  });

  it("does not join a sitting that was already convened, nor change its minutes", async () => {
    const before = await minutes();
    expect(await appoint("2008-11-20")).toMatchObject({
      refusal: {
        reason: "sitting-already-convened",
        sentence: expect.stringContaining("20 novembre 2008"),
      },
    });
    expect(reasonOf(await appoint("2008-11-19", "2008-11-21"))).toBe("sitting-already-convened");
    accepted(await appoint("2008-11-19", "2008-11-20"));
    accepted(await appoint("2008-11-21"));
    expect(await minutes()).toEqual(before);
  });

  it("leaves on the day after a sitting they were at, or later, once", async () => {
    const member = desk.seatOf("Léon Chiffre");
    const before = await minutes();
    expect(reasonOf(await end(id(999), "2008-12-01"))).toBe("member-unknown");
    expect(reasonOf(await end(member, "2006-01-01"))).toBe("dates-in-disorder");
    expect(reasonOf(await end(member, "2008-11-20"))).toBe("sitting-already-held");
    const both = await Promise.all([end(member, "2008-11-21"), end(member, "2008-11-21")]);
    expect(both.map(reasonOf).toSorted()).toEqual(["accepted", "member-already-ended"]);
    expect(await minutes()).toEqual(before);

    const next = accepted(await desk.convene([desk.file("Scierie des Prés", 10_000_00)], "2008-12-18"));
    const names = next.members.map(({ person: { name } }) => name);
    expect(names).toContain("Ève Conseil");
    expect(names).not.toContain("Léon Chiffre");
    desk.sit("chair");
    expect(reasonOf(await end(desk.seatOf("Rose Mairie"), "2009-01-01"))).toBe("not-allowed");
  });

  it("does not leave before a convened sitting that could then decide nothing, though after it", async () => {
    desk.sit("coordinator");
    const next = accepted(await desk.convene([desk.file("Tuilerie des Prés", 10_000_00)], "2009-01-15"));
    expect(await end(desk.seatOf("Karim Logis"), "2009-01-15")).toMatchObject({
      refusal: {
        reason: "sitting-without-quorum",
        sentence: expect.stringMatching(/15 janvier 2009.*1 au plus, il en faut 2/),
      },
    });
    accepted(await end(desk.seatOf("Karim Logis"), "2009-01-16"));
    accepted(await end(desk.seatOf("Paul Préfet"), "2009-01-15"));
    const params = { ...desk.params, sitting: next.id };
    const names = accepted(await desk.committee.readSitting({ params })).members.map(
      (member) => member.person.name,
    );
    expect([names.includes("Karim Logis"), names.includes("Paul Préfet")]).toEqual([true, false]);
  });

  it("whoever's seat ends takes their recusal along, from a sitting that is still to come", async () => {
    const links = [{ organisation: null, name: "Communauté de communes", kind: "landlord" as const }];
    const page = accepted(await desk.convene([desk.file("Verrerie", 10_000_00, links)], "2009-02-19"));
    expect(page.items[0]?.recusals.map(({ name }) => name)).toEqual(["Rose Mairie"]);
    const params = { ...desk.params, sitting: page.id };
    accepted(await end(desk.seatOf("Rose Mairie"), "2009-02-01"));
    expect(accepted(await desk.committee.readSitting({ params })).items[0]?.recusals).toEqual([]);
  });
});
