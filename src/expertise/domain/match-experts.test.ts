import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { type Candidate, matchExpert, matchVersion, rankMatches, type Wanted } from "./match-experts.ts";

const foundry = { id: "foundry", name: "Fonderie du Rocher" };

const candidate = (changes: Partial<Candidate> = {}): Candidate => ({
  domains: ["quality", "production"],
  isAvailable: true,
  availability: null,
  employer: foundry,
  quota: { holder: "Association", left: halfDays(10) },
  runningMissions: 0,
  ...changes,
});

const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
  domain: "quality",
  halfDays: halfDays(10),
  links: [],
  ...changes,
});

const failed = (given: Candidate, asked: Wanted) =>
  matchExpert(given, asked)
    .gates.filter(({ passed }) => !passed)
    .map(({ gate }) => gate);

describe("the gates of a match", () => {
  it("let through whoever knows the domain, is free, has the days and competes with nobody", () => {
    expect(matchExpert(candidate(), wanted())).toMatchObject({
      version: matchVersion,
      passes: true,
      links: [],
    });
  });

  it.each([
    ["another domain", candidate({ domains: ["law"] }), wanted(), ["domain"]],
    ["no time", candidate({ isAvailable: false, availability: "en congé" }), wanted(), ["availability"]],
    ["no pledge", candidate({ quota: null }), wanted(), ["days-left"]],
    [
      "all of it at once",
      candidate({ domains: ["law"], isAvailable: false, quota: null }),
      wanted(),
      ["domain", "availability", "days-left"],
    ],
  ])("stop %s", (_, given, asked, gates) => {
    expect(failed(given, asked)).toEqual(gates);
    expect(matchExpert(given, asked).passes).toBe(false);
  });

  it.each([
    [9, ["days-left"]],
    [10, []],
    [11, []],
  ])("weigh %i half-days left against ten asked", (left, gates) => {
    const given = candidate({ quota: { holder: "Association", left: halfDays(left) } });
    expect(failed(given, wanted())).toEqual(gates);
  });

  it("stop a competitor, known to the network or by name alone, however it is typed", () => {
    const known = { kind: "competitor" as const, organisation: "foundry", name: "Autre nom" };
    const named = { kind: "competitor" as const, organisation: null, name: "  fonderie  du ROCHER" };
    const other = { kind: "competitor" as const, organisation: "mill", name: "Fonderie du Rocher" };
    expect(failed(candidate(), wanted({ links: [known] }))).toEqual(["conflict"]);
    expect(failed(candidate(), wanted({ links: [named] }))).toEqual(["conflict"]);
    expect(failed(candidate(), wanted({ links: [other] }))).toEqual([]);
  });

  it("show a customer or a supplier without stopping it", () => {
    const links = (["customer", "supplier", "customer"] as const).map((kind) => ({
      kind,
      organisation: "foundry",
      name: foundry.name,
    }));
    expect(matchExpert(candidate(), wanted({ links }))).toMatchObject({
      passes: true,
      links: ["customer", "supplier"],
    });
  });
});

describe("the weights of a match", () => {
  it("prefer the domain known best, and whoever has fewer missions", () => {
    const score = (changes: Partial<Candidate>) => matchExpert(candidate(changes), wanted()).score;
    expect(score({})).toBe(5);
    expect(score({ runningMissions: 1 })).toBe(4);
    expect(score({ runningMissions: 7 })).toBe(3);
    expect(score({ domains: ["production", "quality"] })).toBe(4);
  });

  it("never lift one who fails a gate above one who passes", () => {
    const idle = { name: "A", match: matchExpert(candidate({ isAvailable: false }), wanted()) };
    const busy = { name: "B", match: matchExpert(candidate({ runningMissions: 9 }), wanted()) };
    const best = { name: "Z", match: matchExpert(candidate(), wanted()) };
    expect(idle.match.score).toBeGreaterThan(busy.match.score);
    expect(rankMatches([idle, busy, best]).map(({ name }) => name)).toEqual(["Z", "B", "A"]);
  });
});
