import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { reachOf } from "./reach.ts";
import type { Seat } from "./seat.ts";

const day = plainDate;
const longwy = {
  territory: "longwy",
  line: ["longwy", "lorraine", "france"],
  businessDate: day("2011-02-08"),
};
const toul = { territory: "toul", line: ["toul", "lorraine", "france"], businessDate: day("2011-02-08") };
const mulhouse = {
  territory: "mulhouse",
  line: ["mulhouse", "alsace", "france"],
  businessDate: day("2026-11-23"),
};
const today = day("2026-11-23");

function held(unit: string, role: Role, fromOn = "2006-01-01", toOn: string | null = null): Seat {
  const dates = { fromOn: day(fromOn), toOn: toOn === null ? null : day(toOn) };
  return { id: `${role} of ${unit}`, person: "anne", role, organisation: null, unit, ...dates };
}

function territories(seat: Seat): readonly string[] | undefined {
  return reachOf([seat], [longwy, toul, mulhouse], today)[0]?.territories;
}

describe("a seat reaches", () => {
  it("its own territory only", () => {
    expect(territories(held("longwy", "treasurer"))).toEqual(["longwy"]);
  });

  it("those of its branch when it is a region's or the network's", () => {
    expect(territories(held("lorraine", "regional-pilot"))).toEqual(["longwy", "toul"]);
    expect(territories(held("france", "network-head"))).toEqual(["longwy", "toul", "mulhouse"]);
  });

  it("a territory from its first day there to the day before its end, by that territory's business date", () => {
    expect(territories(held("longwy", "treasurer", "2011-02-08"))).toEqual(["longwy"]);
    expect(territories(held("longwy", "treasurer", "2011-02-09"))).toBeUndefined();
    expect(territories(held("longwy", "treasurer", "2006-01-01", "2011-02-09"))).toEqual(["longwy"]);
    expect(territories(held("longwy", "treasurer", "2006-01-01", "2011-02-08"))).toBeUndefined();
    expect(territories(held("france", "auditor", "2026-01-01"))).toEqual(["mulhouse"]);
  });

  it("nothing, but counts, when no territory is below it yet", () => {
    expect(reachOf([held("bretagne", "administrator")], [longwy], today)).toMatchObject([
      { role: "administrator", territories: [] },
    ]);
    expect(reachOf([held("bretagne", "administrator", "2026-11-24")], [longwy], today)).toEqual([]);
  });

  it("a territory without a business date by today's", () => {
    const young = { territory: "briey", line: ["briey", "lorraine"], businessDate: null };

    expect(reachOf([held("briey", "coordinator", "2026-11-23")], [young], today)).toHaveLength(1);
    expect(reachOf([held("briey", "coordinator", "2026-11-24")], [young], today)).toHaveLength(0);
  });
});
