import { describe, expect, it } from "vitest";
import { basisPoints } from "#kernel/basis-points.ts";
import { cents, euros, plus } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Siren } from "#kernel/siren.ts";
import { onTheOven } from "../../../tests/same-costs.ts";
import type { AidCase } from "./aid-case.ts";
import { aidPolicyOn } from "./aid-policy.ts";
import { assessAid as assess } from "./assessment.ts";
import type { Declaration, DeclaredAid } from "./declaration.ts";
import { knownBaseRates } from "./known-base-rates.ts";
import { knownCeilings } from "./regulation.ts";
import type { LoanTerms } from "./repayment-flow.ts";

const own = "732829320" as Siren;
const mother = "552032534" as Siren;
const partner = "356000000" as Siren;
const grantOn = plainDate("2026-11-23");

const declaration: Declaration = {
  id: "d",
  application: "a",
  version: 1,
  firm: { id: "f", name: "Boulangerie", siren: own },
  declaredOn: plainDate("2026-10-01"),
  naf: "10.71C",
  links: [],
  aids: [],
  sameCostsAids: [],
  isPerimeterWhole: true,
  servesExcludedActivity: false,
  isInsolvent: false,
  isCommitted: true,
  signedBy: "Anne Martin",
  signedAs: "gérante",
  manner: "online",
  madeBy: "p",
  recordedAt: "2026-10-01T08:00:00Z",
};

type Asked = AidCase & { readonly terms: LoanTerms };

const assessAid = ({ terms, ...told }: Asked) => assess(told, terms);

const asked: Asked = {
  grantOn,
  terms: { principal: euros(15_000), instalments: 36, graceMonths: 12, frequency: "monthly" },
  siren: own,
  policy: { ...aidPolicyOn([], grantOn), enforcement: "block" },
  rates: knownBaseRates,
  ceilings: knownCeilings,
  share: basisPoints(10_000),
  declaration,
  insolvency: { checkedOn: grantOn, source: "BODACC", isInsolvent: false },
  known: [],
};

const anAid = (aid: Partial<DeclaredAid>): DeclaredAid => ({
  siren: own,
  on: plainDate("2025-01-10"),
  body: "Région",
  regime: "general",
  form: "grant",
  amount: euros(1000),
  standing: "granted",
  ...aid,
});

const kindsOf = (changes: Partial<AidCase>) =>
  assessAid({ ...asked, ...changes }).findings.map(({ kind }) => kind);

describe("assessing an aid", () => {
  it("computes it, before and after", () => {
    const found = assessAid(asked);
    expect(found).toMatchObject({
      verdict: "clear",
      used: 0n,
      headroomBefore: euros(300_000),
      headroomAfter: euros("297744.80"),
      computation: { equivalent: euros("2255.20"), counted: euros("2255.20"), baseRate: 219 },
    });
    // The newest known rate is of January: whoever decides in November is told.
    expect(found.findings.map(({ kind }) => kind)).toEqual(["base-rate-stale"]);
  });

  it("counts the mother and what the network knows of her, not a partner at 30 %", () => {
    const found = assessAid({
      ...asked,
      declaration: {
        ...declaration,
        links: [
          { siren: mother, name: "Mère", kind: "majority-of-votes", through: null },
          { siren: partner, name: "Partenaire", kind: "partner-25-to-50", through: null },
        ],
        aids: [anAid({ siren: mother, amount: euros(100_000) }), anAid({ siren: partner, amount: euros(7) })],
      },
      known: [
        { siren: mother, grantOn: plainDate("2024-05-02"), amount: euros(5), body: "Toul", isComputed: true },
      ],
    });
    expect(found.undertaking).toEqual([own, mother]);
    expect(found.used).toBe(euros(100_005));
  });

  it("counts once an aid that is declared and known", () => {
    const aid = { siren: own, grantOn: plainDate("2025-01-10"), amount: euros(1000) };
    const found = assessAid({
      ...asked,
      declaration: { ...declaration, aids: [anAid({})] },
      known: [{ ...aid, body: "Toul", isComputed: true }],
    });
    expect(found.used).toBe(euros(1000));
  });

  it("counts twice two declared aids that are alike, of which the network knows one", () => {
    const aid = { siren: own, grantOn: plainDate("2025-01-10"), amount: euros(1000) };
    const found = assessAid({
      ...asked,
      declaration: { ...declaration, aids: [anAid({}), anAid({ body: "Agence de l'eau" })] },
      known: [{ ...aid, body: "Toul", isComputed: true }],
    });
    expect(found.used).toBe(euros(2000));
  });

  it("leaves out what is only requested, and services of general interest up to their own ceiling", () => {
    const withAids = (...aids: DeclaredAid[]) =>
      assessAid({ ...asked, declaration: { ...declaration, aids } });
    expect(withAids(anAid({ standing: "requested", amount: euros(299_000) })).used).toBe(0n);
    expect(withAids(anAid({ regime: "sgei", amount: euros(100_000) })).headroomBefore).toBe(euros(300_000));
    expect(withAids(anAid({ regime: "sgei", amount: euros(740_000) })).headroomBefore).toBe(euros(10_000));
    expect(withAids(anAid({ regime: "agriculture", amount: euros(50_000) })).headroomBefore).toBe(
      euros(250_000),
    );
  });

  it.each([
    ["297744.80", "clear"],
    ["297744.81", "blocked"],
  ])("with %s used, is %s", (used, verdict) => {
    const aids = [anAid({ amount: euros(used) })];
    const found = assessAid({ ...asked, declaration: { ...declaration, aids } });
    expect(found.verdict).toBe(verdict);
    expect(found.headroomAfter).toBe(0n);
  });

  it("proposes the highest advance that fits, to the cent", () => {
    const aids = [anAid({ amount: euros(299_000) })];
    const withAids = { ...asked, declaration: { ...declaration, aids } };
    const { highestFitting } = assessAid(withAids);
    if (highestFitting === null) throw new Error("a known rate fits something");
    const equivalentOf = (principal: typeof highestFitting) =>
      assessAid({ ...withAids, terms: { ...asked.terms, principal } }).computation?.counted ?? 0n;
    expect(equivalentOf(highestFitting)).toBeLessThanOrEqual(euros(1000));
    for (let more = 1n; more <= 60n; more += 1n)
      expect(equivalentOf(plus(highestFitting, cents(more)))).toBeGreaterThan(euros(1000));
  });

  it("says which ceiling decides, and its figures agree", () => {
    const aids = [anAid({ regime: "sgei", amount: euros(740_000) }), anAid({ amount: euros(9000) })];
    const found = assessAid({ ...asked, declaration: { ...declaration, aids } });
    expect(found).toMatchObject({ used: euros(749_000), headroomBefore: euros(1000), verdict: "blocked" });
    expect(found.ceilings).toMatchObject([
      { ceiling: { regime: "general" }, used: euros(9000), headroom: euros(291_000) },
      { ceiling: { regime: "sgei" }, used: euros(749_000), headroom: euros(1000) },
    ]);
    // What it is granted under stays the general regulation.
    expect(found.ceiling?.regulation).toBe("Règlement (UE) 2023/2831");
    expect(found.findings.find(({ kind }) => kind === "sgei-ceiling-exceeded")?.facts).toEqual({
      aid: euros("2255.20"),
      headroom: euros(1000),
      regulation: "Règlement (UE) 2023/2832",
    });
    expect(found.findings.map(({ kind }) => kind)).not.toContain("headroom-exceeded");
  });

  it.each<[string, number, string[]]>([
    ["agriculture", 50_000, ["ceiling-unconfirmed"]],
    ["agriculture", 50_001, ["ceiling-unconfirmed", "sector-ceiling-exceeded"]],
    ["general", 50_001, []],
  ])("tells what %s has had of its own ceiling with %d €, and blocks nothing", (regime, amount, told) => {
    const aids = [anAid({ regime: regime as "agriculture", amount: euros(amount) })];
    const found = assessAid({ ...asked, declaration: { ...declaration, aids } });
    expect(found.verdict).toBe("clear");
    expect(found.findings.map(({ kind }) => kind)).toEqual(["base-rate-stale", ...told]);
  });

  it.each([
    ["1744.80", "clear"],
    ["1744.81", "blocked"],
  ])("with %s of 4 000 € allowed granted on the same costs, is %s", (amount, verdict) => {
    const sameCostsAids = [onTheOven({ amount: euros(amount) })];
    const found = assessAid({ ...asked, declaration: { ...declaration, sameCostsAids } });
    expect(found.verdict).toBe(verdict);
    // The ceiling has room: only the costs bound it.
    expect(found.headroomAfter).toBe(euros("297744.80"));
    expect(found.findings.some(({ kind }) => kind === "same-costs-exceeded")).toBe(verdict === "blocked");
  });

  it("proposes an advance that the costs can take", () => {
    const sameCostsAids = [onTheOven({ amount: euros(3000) })];
    const withAids = { ...asked, declaration: { ...declaration, sameCostsAids } };
    const { highestFitting } = assessAid(withAids);
    if (highestFitting === null) throw new Error("a known rate fits something");
    const within = assessAid({ ...withAids, terms: { ...asked.terms, principal: highestFitting } });
    expect(within).toMatchObject({ verdict: "clear", costs: [{ room: euros(1000) }] });
    const above = { ...asked.terms, principal: plus(highestFitting, euros(1)) };
    expect(assessAid({ ...withAids, terms: above }).verdict).toBe("blocked");
  });

  it("counts a share of a mixed fund", () => {
    const found = assessAid({ ...asked, share: basisPoints(6000) });
    expect(found.computation).toMatchObject({ equivalent: euros("2255.20"), counted: euros("1353.12") });
  });

  it.each<[string, Partial<AidCase>]>([
    ["declaration-missing", { declaration: null }],
    ["declaration-too-old", { declaration: { ...declaration, declaredOn: plainDate("2026-09-23") } }],
    ["perimeter-not-confirmed", { declaration: { ...declaration, isPerimeterWhole: false } }],
    ["excluded-sector", { declaration: { ...declaration, naf: "01.21Z" } }],
    ["serves-excluded-activity", { declaration: { ...declaration, servesExcludedActivity: true } }],
    ["insolvent", { declaration: { ...declaration, isInsolvent: true } }],
    ["insolvent", { insolvency: { checkedOn: grantOn, source: "BODACC", isInsolvent: true } }],
    ["base-rate-unknown", { rates: [] }],
    ["ceiling-unknown", { ceilings: [] }],
    ["siren-missing", { siren: null, declaration: null }],
  ])("blocks: %s", (kind, changes) => {
    expect(kindsOf(changes)).toContain(kind);
    expect(assessAid({ ...asked, ...changes }).verdict).toBe("blocked");
    const policy = { ...asked.policy, enforcement: "warn" as const };
    expect(assessAid({ ...asked, ...changes, policy }).verdict).toBe("warned");
  });

  it("takes a declaration on its sixtieth day, and farm services", () => {
    expect(kindsOf({ declaration: { ...declaration, declaredOn: plainDate("2026-09-24") } })).toEqual([
      "base-rate-stale",
    ]);
    expect(kindsOf({ declaration: { ...declaration, naf: "01.61Z" } })).toEqual(["base-rate-stale"]);
  });

  it("does not guess the rate of March 2009, and knows the law of its day", () => {
    const found = assessAid({ ...asked, grantOn: plainDate("2009-03-12") });
    expect(found.computation).toBeNull();
    expect(found.headroomBefore).toBe(euros(200_000));
    expect(found.window).toEqual({ from: "2007-01-01", to: "2009-03-12" });
    expect(found.findings.map(({ kind }) => kind)).toContain("base-rate-unknown");
  });
});
