import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { checkOpeningDates, mayOpenUnder } from "./opening.ts";
import type { Unit } from "./unit.ts";

function unit(id: string, level: Unit["level"], parent: string | null): Unit {
  return {
    id,
    level,
    parent,
    name: id,
    slug: id,
    openedOn: null,
    closedOn: null,
    isDemonstration: false,
  };
}

const units = [
  unit("network", "network", null),
  unit("lorraine", "region", "network"),
  unit("alsace", "region", "network"),
  unit("longwy", "territory", "lorraine"),
];

describe("opening a unit", () => {
  it("is for the administrator of what stands above, however high", () => {
    const seats = [{ role: "administrator", unit: "network" }] as const;
    expect(mayOpenUnder(seats, units, "network")).toBe(true);
    expect(mayOpenUnder(seats, units, "alsace")).toBe(true);
  });

  it("is for the pilot of a region in that region alone", () => {
    const seats = [{ role: "regional-pilot", unit: "lorraine" }] as const;
    expect(mayOpenUnder(seats, units, "lorraine")).toBe(true);
    expect(mayOpenUnder(seats, units, "alsace")).toBe(false);
    expect(mayOpenUnder(seats, units, "network")).toBe(false);
  });

  it("is not for the administrator of a territory, nor for another role above", () => {
    expect(mayOpenUnder([{ role: "administrator", unit: "longwy" }], units, "lorraine")).toBe(false);
    expect(mayOpenUnder([{ role: "network-head", unit: "network" }], units, "network")).toBe(false);
    expect(mayOpenUnder([{ role: "administrator", unit: "network" }], units, "nowhere")).toBe(false);
  });
});

describe("the dates of an opening", () => {
  const today = plainDate("2026-11-23");
  const openedOn = plainDate("2025-01-01");

  it("may be the same day, and may be today", () => {
    expect(checkOpeningDates({ openedOn: today, businessDate: today, today }).ok).toBe(true);
    expect(checkOpeningDates({ openedOn, businessDate: today, today }).ok).toBe(true);
  });

  it("come in order", () => {
    const dates = { openedOn: today, businessDate: openedOn, today };
    expect(checkOpeningDates(dates)).toMatchObject({ refusal: { reason: "opened-after-business-date" } });
  });

  it("have come", () => {
    const dates = { openedOn, businessDate: plainDate("2026-11-24"), today };
    expect(checkOpeningDates(dates)).toMatchObject({ refusal: { reason: "business-date-not-come" } });
  });
});
