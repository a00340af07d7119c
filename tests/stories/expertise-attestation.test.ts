import { beforeAll, describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { expertiseDesk, haulier, people } from "../expertise-desk.ts";
import { foundry, place } from "../network.ts";

const database = await testDatabase();
const desk = await expertiseDesk(database);
const { expertise, conventions, params, key } = desk;
const day = plainDate;
const which = { ...params, convention: desk.convention };

let file = "";
let anne = "";
let mission = "";

const referent = () =>
  desk.sit({ role: "partner-referent", who: people.referent, organisation: cast.association });

beforeAll(async () => {
  anne = await desk.enrol(people.anne, foundry);
  file = await desk.aFile("Boulangerie du Haut-Pays", { owner: people.owner });
  mission = await desk.aMission(await desk.aNeed(file, 20), anne, 20);
  for (let date = 16; date <= 25; date += 1) {
    const logged = accepted(await desk.log(mission, `2010-02-${date}`, 2));
    const visit = logged.visits.at(-1)?.id ?? "";
    if (date < 25) accepted(await desk.answer(mission, visit));
    else if (logged.days.planned === 0n) break;
  }
});

const state = async (query: { holder?: string; from?: string; to?: string } = {}) =>
  accepted(
    await expertise.readDaysState({
      params: which,
      query: {
        ...(query.holder === undefined ? {} : { holder: query.holder }),
        ...(query.from === undefined ? {} : { from: day(query.from) }),
        ...(query.to === undefined ? {} : { to: day(query.to) }),
      },
    }),
  );

const attest = async (
  changes: { fromOn?: string; toOn?: string; signedOn?: string; holder?: string } = {},
) => {
  const { fromOn = "2007-12-01", toOn = "2010-11-30", signedOn = "2011-02-08", holder } = changes;
  return expertise.signAttestation({
    params: which,
    body: {
      holder: holder ?? cast.association,
      fromOn: day(fromOn),
      toOn: day(toOn),
      signedOn: day(signedOn),
      signedBy: "La présidente",
    },
    key: key(),
  });
};

const tasksOf = async (kind: string) =>
  accepted(await expertise.listTasks({ params })).tasks.filter((task) => task.kind === kind);

describe("the state of days", () => {
  it("puts every half-day promised in one place, and values those that are confirmed", async () => {
    const { totals, holders, detail, convention } = await state();
    expect([detail, convention.dayRate]).toEqual(["all", euros(700)]);
    expect(totals).toMatchObject({
      promised: 160n,
      left: 140n,
      planned: 0n,
      toConfirm: 2n,
      confirmed: 18n,
      released: 0n,
      value: euros(6300),
    });
    expect(holders).toHaveLength(1);
    expect(holders[0]?.missions[0]).toMatchObject({ contracted: 20n, period: { halfDays: 18n } });
  });

  it("counts a period by the day of the visits, its ends included", async () => {
    const { totals } = await state({ from: "2010-02-17", to: "2010-02-18" });
    expect(totals.period).toEqual({ halfDays: 4n, value: euros(1400) });
    expect((await state({ from: "2010-02-25", to: "2010-02-25" })).totals.period.halfDays).toBe(0n);
  });

  it("is each partner's own, and totals for who may know no more", async () => {
    referent();
    expect(await state()).toMatchObject({ detail: "own", holders: [{ holder: { id: cast.association } }] });
    const elsewhere = { params: which, query: { holder: foundry } };
    expect(await expertise.readDaysState(elsewhere)).toMatchObject({
      refusal: { reason: "not-your-organisation" },
    });
    desk.sit({ role: "public-funder", who: people.outsider, organisation: cast.state });
    expect(await state()).toMatchObject({
      detail: "totals",
      holders: [],
      waiting: [],
      totals: { confirmed: 18n },
    });
    desk.coordinate();
  });

  it("is the same in the figures that reports read", async () => {
    const rows = await database.transaction({ read: [place.longwy] }, async (transaction) =>
      transaction
        .tables<{ figures_expertise_days_v1: Record<string, unknown> }>()
        .selectFrom("figures_expertise_days_v1")
        .selectAll()
        .execute(),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        organisation_id: cast.association,
        mission_id: mission,
        application_id: file,
        status: "signed",
        contracted: 20n,
        planned: 0n,
        delivered: 2n,
        confirmed: 18n,
        day_rate: 70_000n,
        value: 630_000n,
      }),
    ]);
  });
});

describe("an attestation", () => {
  beforeAll(async () => {
    await desk.story.callAndPay(desk.convention);
    desk.story.desk.clock.at = desk.clock.at;
  });

  const stateLine = async () => {
    const page = accepted(await conventions.readConvention({ params: which, query: {} }));
    return page.calls.at(-1)?.lines.find(({ holder }) => holder.id === cast.state);
  };

  it("is asked of the holder and of the coordinator while a call waits for it, with what it unlocks", async () => {
    expect(await stateLine()).toMatchObject({ waitsKind: "days-attestation", liftedOn: null });
    for (const sits of [desk.coordinate, referent]) {
      sits();
      expect(await tasksOf("attestation-to-sign")).toMatchObject([
        { holder: { id: cast.association }, halfDays: 18n, value: euros(6300), waiting: euros(28_480) },
      ]);
    }
    desk.sit({ role: "partner-referent", who: people.member, organisation: haulier });
    expect(await tasksOf("attestation-to-sign")).toEqual([]);
    desk.coordinate();
  });

  it.each([
    ["nothing-to-attest", { toOn: "2009-12-31" }],
    ["period-reversed", { toOn: "2007-11-30" }],
    ["period-not-over", { toOn: "2011-02-08", signedOn: "2011-02-07" }],
    ["date-in-the-future", { signedOn: "2011-02-09" }],
    ["holder-without-days", { holder: foundry }],
  ])("is refused: %s", async (reason, changes) => {
    expect(await attest(changes)).toMatchObject({ refusal: { reason } });
  });

  it("is not signed for someone else", async () => {
    desk.sit({ role: "partner-referent", who: people.member, organisation: haulier });
    expect(await attest()).toMatchObject({ refusal: { reason: "not-your-organisation" } });
    desk.coordinate();
  });

  it("freezes days and amount, once, and lifts the wait of the State's call", async () => {
    referent();
    const twice = await Promise.all([attest(), attest()]);
    const signed = twice.find(({ ok }) => ok);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(signed).toMatchObject({
      value: {
        attestation: { halfDays: 18n, dayRate: euros(700), amount: euros(6300), isReplaced: false },
        lifted: [{ payer: { id: cast.state }, amount: euros(28_480) }],
      },
    });
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "already-attested" } });
    desk.coordinate();
    expect(await stateLine()).toMatchObject({
      waitsFor: null,
      waitsKind: null,
      waitedFor: "attestation signée des journées",
      liftedOn: "2011-02-08",
      evidence: expect.stringContaining("La présidente"),
    });
    expect(await tasksOf("attestation-to-sign")).toEqual([]);
    expect((await state()).waiting).toEqual([]);
  });

  it("is replaced by a later one on the same period, when more is confirmed since", async () => {
    expect(await attest({ fromOn: "2010-01-01" })).toMatchObject({
      refusal: { reason: "attestation-overlaps", facts: { fromOn: "2007-12-01" } },
    });
    const visit = (await desk.read(mission)).visits.at(-1)?.id ?? "";
    accepted(await desk.answer(mission, visit));
    const again = accepted(await attest());
    expect(again).toMatchObject({ attestation: { halfDays: 20n, amount: euros(7000) }, lifted: [] });
    const { holders } = await state();
    expect(holders[0]?.attestations.map(({ halfDays: count, isReplaced }) => [count, isReplaced])).toEqual([
      [18n, true],
      [20n, false],
    ]);
    expect(holders[0]?.maySign).toBe(false);
  });

  it("leaves a call that waits for something else to whoever has the evidence", async () => {
    const line = await stateLine();
    const body = { callLine: line?.id ?? "", liftedOn: day("2011-02-08"), evidence: "Courrier" };
    expect(await conventions.liftWait({ params: which, body, key: key() })).toMatchObject({
      refusal: { reason: "call-not-waiting", facts: { liftedOn: "2011-02-08" } },
    });
    const page = accepted(await conventions.readConvention({ params: which, query: {} }));
    const pledge = page.pledges.find(({ unit, holder }) => unit === "EUR" && holder.id === cast.state);
    const calledOn = day("2010-06-01");
    const waiting = { pledge: pledge?.id ?? "", amount: euros(100), waitsFor: "Arrêté de subvention" };
    const calling = { calledOn, dueOn: calledOn, lines: [waiting] };
    const call = accepted(await conventions.callFunds({ params: which, body: calling, key: key() }));
    const lift = { ...body, callLine: call.lines[0]?.id ?? "" };
    expect(call.lines[0]).toMatchObject({ waitsFor: "Arrêté de subvention", waitsKind: "other" });
    expect(
      await conventions.liftWait({
        params: which,
        body: { ...lift, liftedOn: day("2010-05-31") },
        key: key(),
      }),
    ).toMatchObject({ refusal: { reason: "lifted-before-called" } });
    expect(accepted(await conventions.liftWait({ params: which, body: lift, key: key() }))).toMatchObject({
      waitsFor: null,
      waitedFor: "Arrêté de subvention",
      evidence: "Courrier",
    });
  });
});

describe("the pledge", () => {
  it("is not planned beyond what is left, also under two letters at once", async () => {
    const elsewhere = await desk.aFile("Menuiserie Vauban");
    const letters = [
      await desk.aLetter(await desk.aNeed(file, 80), anne, 80),
      await desk.aLetter(await desk.aNeed(elsewhere, 80), anne, 80),
    ];
    const signed = await Promise.all(letters.map(async (drawn) => desk.sign(drawn, "operator")));
    expect(signed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(signed.find(({ ok }) => !ok)).toMatchObject({
      refusal: {
        reason: "pledge-lacks-days",
        facts: { available: 60, wanted: 80 },
        sentence: expect.stringMatching(/30.journées.*40.journées/),
      },
    });
    const refused = letters[signed.findIndex(({ ok }) => !ok)] ?? "";
    expect(await desk.read(refused)).toMatchObject({ status: "drawn-up", unsigned: ["operator"] });
    expect((await desk.holdings({}))["promis"]).toBe("60 dj");
  });

  it("is released by what is neither given nor planned, and no more", async () => {
    const { pledges } = accepted(await conventions.readConvention({ params: which, query: {} }));
    const days = pledges.find(({ unit }) => unit === "HALF-DAY")?.id ?? "";
    const release = async (amount: number) => {
      const body = { pledge: days, releasedOn: day("2011-01-31"), amount, reason: "Fin de convention" };
      return conventions.releasePledge({ params: which, body, key: key() });
    };
    expect(await release(61)).toMatchObject({
      refusal: { reason: "release-above-left", facts: { toCall: 60 } },
    });
    accepted(await release(60));
    const { totals } = await state();
    expect(totals).toMatchObject({ promised: 160n, left: 0n, planned: 80n, confirmed: 20n, released: 60n });
    const { promised, left, planned, toConfirm, confirmed, released } = totals;
    expect(left + planned + toConfirm + confirmed + released).toBe(promised);
    const need = await desk.aNeed(file, 1);
    expect(await desk.propose(need, anne, 1)).toMatchObject({
      refusal: { reason: "pledge-lacks-days", facts: { available: 0, wanted: 1 } },
    });
    expect(halfDays(0)).toBe(left);
  });
});
