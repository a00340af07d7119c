import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { addUpPromises, readPlace, writePlace } from "./figure-line.ts";

describe("a place in a figure's list", () => {
  it("is read back as it was written", () => {
    const place = { effectiveOn: plainDate("2008-01-15"), number: 12n, position: 3 };

    expect(writePlace(place)).toBe("2008-01-15.12.3");
    expect(readPlace("2008-01-15.12.3")).toEqual({ ok: true, value: place });
  });

  it.each(["", "2008-02-30.1.1", "2008-01-15", "2008-01-15.x.1"])("is refused when it reads %j", (text) => {
    expect(readPlace(text)).toMatchObject({ refusal: { reason: "page-unreadable", field: "after" } });
  });
});

describe("promises behind a figure", () => {
  it("add up in the order of their dates, a release taking away", () => {
    const told = { figure: "pledged", recordedAt: "", act: "", account: "" } as const;
    const lines = addUpPromises([
      { ...told, kind: "released", effectiveOn: plainDate("2010-12-31"), amount: euros(-10) },
      { ...told, kind: "signed", effectiveOn: plainDate("2007-11-26"), amount: euros(100) },
    ]);

    expect(lines.map(({ kind, balance }) => [kind, balance])).toEqual([
      ["signed", euros(100)],
      ["released", euros(90)],
    ]);
  });
});
