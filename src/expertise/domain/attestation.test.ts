import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { gapsIn, holdersToSign } from "./attestation.ts";

const period = (fromOn: string, toOn: string) => ({ fromOn: plainDate(fromOn), toOn: plainDate(toOn) });
const year = period("2010-01-01", "2010-12-31");
const march = period("2010-03-01", "2010-03-31");

describe("what no attestation tells", () => {
  it("is the whole period, before the first is signed", () => {
    expect(gapsIn(year, [])).toEqual([year]);
  });

  it("is what lies before, between and after those signed", () => {
    const may = period("2010-05-01", "2010-05-31");
    expect(gapsIn(year, [may, march])).toEqual([
      period("2010-01-01", "2010-02-28"),
      period("2010-04-01", "2010-04-30"),
      period("2010-06-01", "2010-12-31"),
    ]);
  });

  it("is nothing beyond the period, nor in one told whole", () => {
    expect(gapsIn(march, [year])).toEqual([]);
    expect(gapsIn(march, [period("2010-04-01", "2010-04-30")])).toEqual([march]);
    expect(gapsIn(march, [period("2010-02-01", "2010-03-30")])).toEqual([period("2010-03-31", "2010-03-31")]);
  });
});

describe("those whose signature is awaited", () => {
  const of = (holder: string, signed: ReturnType<typeof period>) => ({ holder, ...signed });
  const given = (holder: string, on: string) => ({ holder, on: plainDate(on) });

  it("is nobody where one holder gave all the days and signed for them", () => {
    expect(holdersToSign(march, [of("a", march)], [given("a", "2010-03-31")])).toEqual([]);
  });

  it("is each holder with days in the period and no attestation of them, its ends included", () => {
    const days = [given("b", "2010-03-01"), given("b", "2010-03-31"), given("c", "2010-04-01")];
    expect(holdersToSign(march, [of("a", march)], days)).toEqual(["b"]);
  });

  it("is still who signed a part of what another signed whole", () => {
    const standing = [of("a", year), of("b", march)];
    const days = [given("b", "2010-03-02"), given("b", "2010-06-02")];
    expect(holdersToSign(march, standing, days)).toEqual(["b"]);
    expect(holdersToSign(march, [...standing, of("b", period("2010-04-01", "2010-12-31"))], days)).toEqual(
      [],
    );
  });
});
