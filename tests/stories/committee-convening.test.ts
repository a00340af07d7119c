import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { bank, committeeDesk } from "../committee-desk.ts";
import { addressOf, calendarIn, invitationIn, plain, postOffice } from "../convening-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place, seat } from "../network.ts";

const database = await testDatabase();
const evening = { startsAt: "18:30", minutes: 120 };
const quorum = { percent: 50, partnerFirms: 2, fewestVoters: 3 };
const visio = "https://visio.example/comite-longwy";

describe("members called to a sitting", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let post: Awaited<ReturnType<typeof postOffice>>;
  let sitting = "";
  let files: string[] = [];
  const heldOn = plainDate("2011-02-25");
  const params = () => ({ ...desk.params, sitting });
  const convening = async () => accepted(await desk.committee.readConvening({ params: params() }));
  const mails = async (count: number) => {
    await vi.waitFor(() => expect(post.server.received).toHaveLength(count), {
      timeout: 20_000,
      interval: 100,
    });
    return post.server.received;
  };
  const move = async (changes: object = {}) =>
    desk.committee.moveSitting({
      params: params(),
      body: { heldOn, time: evening, place: "Mairie", link: visio, why: "La salle est prise.", ...changes },
      key: desk.key(),
    });
  const answer = async (given: "present" | "absent") =>
    desk.committee.answerCall({ params: params(), body: { answer: given }, key: desk.key() });
  const remind = async () => desk.committee.remindMembers({ params: params(), body: {}, key: desk.key() });

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    post = await postOffice(database);
    files = [
      desk.file("Boulangerie du Port", 5_000_00),
      desk.file("Garage du Pont", 6_000_00, [{ organisation: bank, name: "", kind: "bank" }]),
    ];
    desk.sit("coordinator");
    const items = files.map((one) => ({ kind: "application", id: one }));
    const body = {
      heldOn,
      time: evening,
      place: "Hôtel de la communauté",
      link: visio,
      fund: desk.fund,
      quorum,
      items,
    };
    const key = desk.key();
    sitting = accepted(await desk.committee.conveneSitting({ params: desk.params, body, key })).id;
    // The same press, sent again by a phone that lost the network.
    accepted(await desk.committee.conveneSitting({ params: desk.params, body, key }));
  });

  afterAll(async () => post.stop());

  it("have one mail each, with day, hour, place, agenda, their page and an entry for their calendar", async () => {
    const received = await mails(6);
    expect(new Set(received.map(addressOf)).size).toBe(6);
    for (const mail of received) {
      const text = plain(mail.text ?? "");
      expect(text).toContain("Quand : vendredi 25 février 2011, à 18 h 30.");
      expect(text).toContain("Où : Hôtel de la communauté");
      expect(text).toContain("1. Boulangerie du Port");
      expect(text).toContain(`/territoires/${place.longwy}/comite/${sitting}/ma-page`);
      expect(invitationIn(mail)).toMatchObject({
        method: "REQUEST",
        sequence: 0,
        uid: `sitting-${sitting}@alize`,
        start: "2011-02-25T17:30:00.000Z",
        end: "2011-02-25T19:30:00.000Z",
        place: "Hôtel de la communauté",
        status: "CONFIRMED",
      });
    }
  });

  it("read nothing of a file from which they are recused, and no calendar names a firm", async () => {
    const received = await mails(6);
    const toBanker = received.find(({ text }) => text?.startsWith("Bonjour Nadia") === true);
    expect(plain(toBanker?.text ?? "")).toContain("2. un dossier dont vous êtes déporté");
    expect(`${toBanker?.subject} ${toBanker?.text}`).not.toContain("Garage");
    for (const mail of received) {
      expect(mail.text).not.toContain("a confié");
      expect(invitationIn(mail)?.whole).not.toMatch(/Boulangerie|Garage|confié/);
    }
  });

  it("say whether they come, and otherwise until the sitting opens; whoever has no seat does not", async () => {
    desk.sitAs("Hélène Fondeur");
    expect(accepted(await answer("absent")).myAnswer).toBe("absent");
    expect(accepted(await answer("present")).myAnswer).toBe("present");
    desk.sit("secretary");
    expect(await answer("present")).toMatchObject({ refusal: { reason: "not-a-member" } });
    const { expected, answers } = await convening();
    expect(answers.filter(({ answer: given }) => given !== null)).toHaveLength(1);
    expect(expected?.quorum).toMatchObject({ voters: 1, isReached: false });
  });

  it("are reminded when they said nothing, once a day, by two secretaries at once", async () => {
    desk.sit("secretary");
    const [one, other] = await Promise.all([remind(), remind()]);
    expect(one.ok).not.toBe(other.ok);
    expect(accepted(one.ok ? one : other).reminded).toHaveLength(5);
    expect(one.ok ? other : one).toMatchObject({ refusal: { reason: "reminded-today" } });
    const received = (await mails(11)).slice(6);
    expect(received.map(({ text }) => text).join()).not.toContain("Hélène");
    for (const { text, subject } of received) {
      expect(plain(subject ?? "")).toBe("Viendrez-vous au comité du vendredi 25 février 2011 ?");
      expect(text).not.toMatch(/Boulangerie|Garage/);
    }
    const banker = received.find(({ text }) => text?.startsWith("Bonjour Nadia") === true);
    expect(plain(banker?.text ?? "")).toContain("Un dossier attend que vous disiez");
  });

  it("are told when it moves, asked again, and the same entry moves in their calendar", async () => {
    desk.sit("coordinator");
    expect(await move({ heldOn: plainDate("2011-02-07") })).toMatchObject({
      refusal: { reason: "sitting-in-the-past" },
    });
    expect(await move({ place: "Hôtel de la communauté" })).toMatchObject({
      refusal: { reason: "nothing-changed" },
    });
    const [one, other] = await Promise.all([
      move({ heldOn: plainDate("2011-03-04"), time: { startsAt: "08:30", minutes: 90 } }),
      move({ heldOn: plainDate("2011-03-04"), time: { startsAt: "08:30", minutes: 90 } }),
    ]);
    expect(one.ok).not.toBe(other.ok);
    const moved = accepted(one.ok ? one : other);
    expect(moved.calls.map(({ rank, kind }) => `${rank} ${kind}`)).toEqual(["0 convened", "1 moved"]);
    expect(moved.answers.every(({ answer: given }) => given === null)).toBe(true);
    const received = (await mails(17)).slice(11);
    expect(new Set(received.map(addressOf)).size).toBe(6);
    for (const mail of received) {
      expect(plain(mail.text ?? "")).toContain("Motif : La salle est prise.");
      expect(invitationIn(mail)).toMatchObject({
        method: "REQUEST",
        uid: `sitting-${sitting}@alize`,
        sequence: 1,
        start: "2011-03-04T07:30:00.000Z",
        end: "2011-03-04T09:00:00.000Z",
      });
    }
    const page = accepted(await desk.committee.readSitting({ params: params() }));
    expect([page.heldOn, page.place]).toEqual(["2011-03-04", "Mairie"]);
  });

  it("keep the members from whom the quorum was drawn: another committee needs another sitting", async () => {
    desk.sit("coordinator");
    const leaving = { toOn: plainDate("2011-04-01") };
    const member = desk.seatOf("Léon Chiffre");
    accepted(
      await desk.committee.endMember({ params: { ...desk.params, member }, body: leaving, key: desk.key() }),
    );
    expect(await move({ heldOn: plainDate("2011-04-01") })).toMatchObject({
      refusal: { reason: "members-differ", facts: { members: 1 } },
    });
  });

  it("are told when it is cancelled: the entry leaves their calendar, the files are ready again", async () => {
    desk.sit("coordinator");
    const body = { why: "Un seul dossier est complet." };
    const cancel = async () => desk.committee.cancelSitting({ params: params(), body, key: desk.key() });
    const [one, other] = await Promise.all([cancel(), cancel()]);
    expect(one.ok).not.toBe(other.ok);
    expect(one.ok ? other : one).toMatchObject({ refusal: { reason: "sitting-cancelled" } });
    const received = (await mails(23)).slice(17);
    for (const mail of received) {
      expect(invitationIn(mail)).toMatchObject({ method: "CANCEL", sequence: 2, status: "CANCELLED" });
      expect(mail.text).not.toMatch(/Boulangerie|Garage/);
    }
    expect(desk.moves.slice(-2)).toEqual(["ready", "ready"]);
    const page = accepted(await desk.committee.readSitting({ params: params() }));
    expect([page.status, ...page.items.map(({ status }) => status)]).toEqual([
      "cancelled",
      "withdrawn",
      "withdrawn",
    ]);
    desk.sit("secretary");
    expect(await answer("present")).toMatchObject({ refusal: { reason: "sitting-cancelled" } });
    expect(await desk.open(sitting)).toMatchObject({ refusal: { reason: "sitting-cancelled" } });
    desk.sit("coordinator");
    expect((await desk.convene(files, "2011-03-18")).ok).toBe(true);
    await mails(29);
  });

  it("are not called to a day that has passed", async () => {
    desk.sit("coordinator");
    sitting = accepted(await desk.convene([desk.file("Ferronnerie du Lac", 1_000_00)], "2011-02-07")).id;
    expect(await remind()).toMatchObject({ refusal: { reason: "sitting-in-the-past" } });
    accepted(await desk.convene([desk.file("Menuiserie du Lac", 1_000_00)], "2011-02-08"));
    const received = await mails(35);
    expect(received.slice(29).every(({ text }) => text?.includes("Menuiserie") === true)).toBe(true);
  });
});

describe("the sittings in one's own calendar", async () => {
  const own = await testDatabase();
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  const aToken = () => randomBytes(32).toString("base64url");
  const renew = async (token: string) =>
    desk.committee.renewCalendarFeed({ params: desk.params, body: { token }, key: desk.key() });
  const read = async (token: string) => desk.committee.readCalendar({ params: { ...desk.params, token } });

  beforeAll(async () => {
    desk = await committeeDesk(own, 47_500_00n);
    await seat(own, 3400, { person: id(34), role: "committee-member", unit: place.longwy });
    desk.sit("coordinator");
    const garage = desk.file("Garage du Pont", 6_000_00, [{ organisation: bank, name: "", kind: "bank" }]);
    accepted(await desk.convene([garage], "2011-02-25"));
  });

  it("are read without a session by a token that only its owner holds, and say nothing of files", async () => {
    desk.sitAs("Nadia Banque");
    const token = aToken();
    const { begins, madeAt } = accepted(await renew(token));
    expect(begins).toBe(`http://localhost:3000/api/v1/territories/${place.longwy}/committee/calendars/`);
    expect(madeAt).not.toBeNull();
    const { content } = accepted(await read(token));
    const [entry, ...others] = calendarIn(content);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ method: "PUBLISH", sequence: 0, isAllDay: true });
    expect(entry?.whole).toContain("DTSTART;VALUE=DATE:20110225");
    expect(entry?.whole).not.toMatch(/Garage|confié|banque/i);
    await own.asOwner(async (client) => {
      for (const table of ["calendar_feed", "request_key", "audit_line"]) {
        const { rows } = await client.query<{ told: string }>(
          `select coalesce(string_agg(to_jsonb(kept)::text, ''), '') as told from ${table} as kept`,
        );
        expect(rows[0]?.told).not.toContain(token);
      }
    });
  });

  it("close behind an address that is renewed, revoked, or whose owner left", async () => {
    desk.sitAs("Nadia Banque");
    const [old, token] = [aToken(), aToken()];
    accepted(await renew(old));
    accepted(await renew(token));
    expect(await read(old)).toMatchObject({ refusal: { reason: "no-calendar" } });
    expect((await read(token)).ok).toBe(true);
    const end = async () => desk.committee.endCalendarFeed({ params: desk.params, key: desk.key() });
    expect(accepted(await end()).madeAt).toBeNull();
    expect(await end()).toMatchObject({ refusal: { reason: "no-calendar" } });
    expect(await read(token)).toMatchObject({ refusal: { reason: "no-calendar" } });
    // Rose has no seat in the territory any more.
    desk.sitAs("Rose Mairie");
    const rose = aToken();
    accepted(await renew(rose));
    expect(await read(rose)).toMatchObject({ refusal: { reason: "no-calendar" } });
  });

  it("let nobody guess on: after thirty wrong addresses a quarter of an hour passes", async () => {
    desk.sitAs("Nadia Banque");
    const token = aToken();
    accepted(await renew(token));
    let refused = "";
    for (let tries = 0; tries < 31 && refused !== "too-many-tries"; tries++) {
      const said = await read(aToken());
      refused = said.ok ? "" : said.refusal.reason;
    }
    expect(refused).toBe("too-many-tries");
    expect(await read(token)).toMatchObject({ refusal: { reason: "too-many-tries" } });
    desk.clock.at = "2008-11-20T18:15:00.000Z";
    expect((await read(token)).ok).toBe(true);
  });
});
