import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { recordAmendment, recordGrant } from "#aid/index.ts";
import { basisPoints } from "#kernel/basis-points.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { aidDesk, aSiren, motherSiren } from "../aid-desk.ts";
import { reasonOf } from "../application-desk.ts";
import { yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { readPdf } from "../read-pdf.ts";

const terms = { principal: euros(15_000), instalments: 36, graceMonths: 6, frequency: "monthly" } as const;

describe("the aid of a decision", () => {
  let desk: Awaited<ReturnType<typeof aidDesk>>;

  beforeAll(async () => {
    desk = await aidDesk(await testDatabase());
  });

  it("is blocked until the firm declares, then recorded with its letter, its register line and its deadline", async () => {
    const here = await desk.aTerritory();
    await here.block("2026-11-23");
    const file = await here.aFile();
    const decide = await here.decide([file], "2026-11-23");
    const refused = await decide();
    expect(reasonOf(refused)).toBe("aid-blocked");
    expect(refused.ok ? null : refused.refusal.facts).toMatchObject({ kind: "declaration-missing" });
    accepted(await here.declare(file));
    accepted(await decide());

    const { assessment, granted } = accepted(await here.read(file));
    expect(assessment).toBeNull();
    expect(granted).toMatchObject([
      {
        number: 1,
        kind: "grant",
        grantOn: "2026-11-23",
        registerDueOn: "2026-12-21",
        keptUntil: "2036-11-23",
        verdict: "clear",
        isToRegister: true,
        isLate: false,
        computation: { counted: euros("1823.58"), headroomAfter: euros("298176.42") },
      },
    ]);
    const [aid] = granted;
    desk.sit("coordinator", here.territory);
    const params = { territory: here.territory, aid: aid?.id ?? "" };
    const tasks = accepted(await desk.aid.listTasks({ params })).tasks;
    expect(tasks.map(({ kind }) => kind)).toEqual(["aid-to-register", "base-rate-to-check"]);

    const { content } = accepted(await desk.aid.readAidLetter({ params }));
    const letter = await readPdf(content);
    expect([letter.isTagged, letter.title]).toEqual([true, "Votre aide de minimis"]);
    for (const told of [
      "1 823,58 €",
      "2023/2831",
      "JO L, 2023/2831, 15.12.2023",
      "21 décembre 2026",
      "298 176,42 €",
    ])
      expect(letter.text.replaceAll(/\s/gu, " ")).toContain(told);

    const body = { declaredOn: plainDate("2026-11-23"), receipt: "PAE-2026-001" };
    const registered = accepted(await desk.aid.registerAid({ params, body, key: desk.key() }));
    expect(registered).toMatchObject({ isToRegister: false, registration: body });
    const again = await desk.aid.registerAid({ params, body, key: desk.key() });
    expect(reasonOf(again)).toBe("already-registered");
    const csv = accepted(await desk.aid.exportRegister({ params }));
    expect(new TextDecoder().decode(csv.content).split("\r\n")[1]).toBe(
      "1;732829320;Boulangerie 1;1823.58;2026-11-23;Chambre (démonstration);avance remboursable à taux zéro;15000.00;10.71C;Règlement (UE) 2023/2831;octroi;2026-12-21;2026-11-23;PAE-2026-001",
    );
  });

  it("counts what another territory granted to the same undertaking, and proposes the highest advance that fits", async () => {
    const [here, there] = [await desk.aTerritory(), await desk.aTerritory()];
    const mine = randomUUID();
    await desk.database.transaction(there.scope, async (transaction) =>
      recordGrant(transaction, {
        territory: there.territory,
        decision: randomUUID(),
        application: randomUUID(),
        firm: { id: mine, name: "Mère", siren: motherSiren },
        fund: there.fund,
        terms: { ...terms, principal: euros(2_490_000) },
        grantOn: plainDate("2025-02-03"),
        by: { person: null },
        now: desk.clock.at,
      }),
    );
    await here.block("2026-11-23");
    const siren = aSiren(3);
    const file = await here.aFile(siren);
    const links = [{ siren: motherSiren, name: "Mère", kind: "majority-of-votes" as const, through: null }];
    const { assessment } = accepted(await here.declare(file, { siren, links }));
    expect(assessment?.counted).toMatchObject([{ siren: motherSiren, from: "platform", body: "Bassin 3" }]);
    expect(assessment?.verdict).toBe("blocked");
    const fitting = assessment?.highestFitting ?? 0n;
    expect(fitting).toBeLessThan(euros(15_000));

    const decide = await here.decide([file], "2026-11-23");
    const refused = await decide();
    expect(refused.ok ? null : refused.refusal.facts).toMatchObject({
      kind: "headroom-exceeded",
      highest: Number(fitting),
    });
    expect(reasonOf(await decide(0, yes(Number(fitting) + 100)))).toBe("aid-blocked");
    expect(reasonOf(await decide(0, yes(Number(fitting))))).toBe("accepted");
  });

  it("shares no headroom between two decisions at once", async () => {
    const places = [await desk.aTerritory(), await desk.aTerritory()];
    const siren = "404833048";
    for (const { block } of places) await block("2026-11-23");
    const grants = await Promise.allSettled(
      places
        .map(async ({ territory, fund, scope, aFile, declare }) => {
          const file = await aFile(siren);
          accepted(await declare(file, { siren }));
          return { territory, fund, scope, file };
        })
        .map(async (ready) => {
          const { territory, fund, scope, file } = await ready;
          return desk.database.transaction(scope, async (transaction) =>
            recordGrant(transaction, {
              territory,
              decision: randomUUID(),
              application: file,
              firm: { id: randomUUID(), name: "Boulangerie", siren },
              fund,
              terms: { ...terms, principal: euros(1_400_000) },
              grantOn: plainDate("2026-11-23"),
              by: { person: null },
              now: desk.clock.at,
            }),
          );
        }),
    );
    expect(grants.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("awaits a base rate that nobody knows, and is computed once it is entered with its source", async () => {
    const here = await desk.aTerritory("2009-03-12");
    const file = await here.aFile(aSiren(4));
    const decide = await here.decide([file], "2009-03-12");
    accepted(await decide());
    const [aid] = accepted(await here.read(file)).granted;
    expect(aid).toMatchObject({ computation: null, verdict: "warned", isToRegister: false });
    desk.sit("coordinator", here.territory);
    const params = { territory: here.territory, aid: aid?.id ?? "" };
    const computing = { params, body: { reason: null }, key: desk.key() };
    expect(reasonOf(await desk.aid.computeAid(computing))).toBe("base-rate-unknown");
    expect(reasonOf(await desk.aid.readAidLetter({ params }))).toBe("aid-to-compute-first");
    const tasks = accepted(await desk.aid.listTasks({ params })).tasks;
    expect(tasks.map(({ kind }) => kind)).toEqual(["aids-to-compute"]);

    const rate = {
      from: plainDate("2009-03-01"),
      until: plainDate("2009-03-31"),
      rate: basisPoints(247),
      source: "Taux inventé pour cet essai",
      confidence: "secondary" as const,
    };
    const tooLate = { ...rate, from: plainDate("2009-03-12") };
    const entering = (body: typeof rate) => ({ params, body, key: desk.key() });
    expect(reasonOf(await desk.aid.enterBaseRate(entering(tooLate)))).toBe("rate-not-from-a-first");
    const { baseRates } = accepted(await desk.aid.enterBaseRate(entering(rate)));
    expect(baseRates.find(({ from }) => from === "2009-03-01")).toMatchObject({
      lastDay: "2009-03-31",
      rate: 247,
      entered: { on: "2009-03-12", by: "Claire Fontaine" },
    });
    const computed = accepted(await desk.aid.computeAid({ ...computing, key: desk.key() }));
    expect(computed.computation).toMatchObject({ baseRate: 247, regulation: "Règlement (CE) n° 1998/2006" });
    const again = await desk.aid.computeAid({ ...computing, key: desk.key() });
    expect(reasonOf(again)).toBe("computation-without-reason");
  });

  it("grows with a longer schedule, as a new aid on its own day", async () => {
    const here = await desk.aTerritory();
    const siren = aSiren(5);
    const file = await here.aFile(siren);
    const decision = randomUUID();
    const which = { territory: here.territory, decision, on: plainDate("2026-11-23"), now: desk.clock.at };
    const due = (days: readonly string[]) =>
      days.map((day) => ({ dueOn: plainDate(day), amount: euros(100_000) }));
    const [short, long] = [due(["2027-01-05", "2027-02-05"]), due(["2027-02-05", "2027-03-05"])];
    await desk.database.transaction(here.scope, async (transaction) => {
      // Granted before the territory recorded its aids: nothing to amend.
      await recordAmendment(transaction, { ...which, before: short, after: long });
      await recordGrant(transaction, {
        territory: here.territory,
        decision,
        application: file,
        firm: { id: randomUUID(), name: "Boulangerie", siren },
        fund: here.fund,
        terms,
        grantOn: plainDate("2026-11-23"),
        by: { person: null },
        now: desk.clock.at,
      });
      await recordAmendment(transaction, { ...which, before: long, after: short });
      await recordAmendment(transaction, { ...which, before: short, after: long });
    });
    const { granted } = accepted(await here.read(file));
    expect(granted.map(({ kind, number }) => [kind, number])).toEqual([
      ["grant", 1],
      ["amendment", 2],
    ]);
    expect(granted[1]?.computation?.counted).toBeGreaterThan(0n);
    expect(granted[1]?.registerDueOn).toBe("2026-12-21");
    desk.sit("coordinator", here.territory);
    const params = { territory: here.territory, aid: granted[1]?.id ?? "" };
    const letter = await readPdf(accepted(await desk.aid.readAidLetter({ params })).content);
    expect(letter.title).toContain("avenant");
  });

  it("takes the public share, the rules and the ceilings of its day", async () => {
    const here = await desk.aTerritory();
    const params = { territory: here.territory };
    desk.sit("administrator", here.territory);
    const share = {
      fund: here.fund,
      fromOn: plainDate("2026-01-01"),
      share: basisPoints(6000),
      reason: "Avis du service juridique",
    };
    const settings = accepted(await desk.aid.setPublicShare({ params, body: share, key: desk.key() }));
    expect(settings.funds).toMatchObject([
      { share: 6000, shares: [{ reason: "Avis du service juridique" }] },
    ]);
    const taken = await desk.aid.setPublicShare({ params, body: share, key: desk.key() });
    expect(reasonOf(taken)).toBe("share-date-taken");
    const policy = {
      enforcement: "warn" as const,
      method: "B" as const,
      margin: basisPoints(650),
      declarationDays: 30,
      calendar: "FR-AM" as const,
    };
    const past = { ...policy, fromOn: plainDate("2026-11-22") };
    expect(reasonOf(await desk.aid.setAidPolicy({ params, body: past, key: desk.key() }))).toBe(
      "policy-in-the-past",
    );
    const today = { ...policy, fromOn: plainDate("2026-11-23") };
    accepted(await desk.aid.setAidPolicy({ params, body: today, key: desk.key() }));
    const ceiling = {
      regime: "general",
      from: plainDate("2026-11-01"),
      until: null,
      ceiling: euros(1000),
      window: "rolling",
      regulation: "Règlement inventé",
      source: "Essai",
    } as const;
    const after = accepted(await desk.aid.enterCeiling({ params, body: ceiling, key: desk.key() }));
    expect(after.ceilings.filter(({ isInForce }) => isInForce)).toContainEqual(
      expect.objectContaining({ regulation: "Règlement inventé", ceiling: euros(1000) }),
    );
    const { assessment } = accepted(await here.read(await here.aFile(aSiren(6))));
    expect(assessment).toMatchObject({
      policy: { method: "B", margin: 650 },
      computation: { share: 6000, rates: { reference: 869, discount: 319 } },
      headroomBefore: euros(1000),
    });
  });

  it("is lost with the decision that lapses, and never edited nor deleted", async () => {
    const here = await desk.aTerritory();
    const file = await here.aFile(aSiren(7));
    const decide = await here.decide([file], "2026-11-23");
    accepted(await decide());
    desk.sit("coordinator", here.territory);
    const params = { territory: here.territory };
    const which = { params: { ...params, application: file } };
    const { examinations } = accepted(await desk.committee.readFileDecisions(which));
    const decision = examinations[0]?.decision?.id ?? "";
    const body = { lapsedOn: plainDate("2026-11-23"), reason: "L'entreprise renonce." };
    accepted(await desk.committee.releaseHold({ params: { ...params, decision }, body, key: desk.key() }));
    const { granted, assessment } = accepted(await here.read(file));
    expect(granted).toMatchObject([{ withdrawnOn: "2026-11-23", isToRegister: false }]);
    expect(assessment?.used).toBe(0n);

    for (const statement of [
      "delete from aid",
      "update aid set principal = 1",
      "truncate aid cascade",
      "delete from aid_declaration",
    ])
      await expect(desk.database.asOwner(async (asOwner) => asOwner.query(statement))).rejects.toThrow(
        "neither edited nor deleted",
      );
  });
});
