import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { parseSiren, parseSiret } from "#kernel/siren.ts";
import { compareWithNotice } from "./compare-with-notice.ts";
import { insolvencyIn, type RegisterNotice } from "./register-notice.ts";

const siren = parseSiren("732829320");
const siret = parseSiret("73282932000074");
if (!siren.ok || !siret.ok) throw new Error("the recorded numbers are good");

const notice: RegisterNotice = {
  siren: siren.value,
  isPartlyPublished: false,
  isActive: true,
  isStruckOff: false,
  name: "BOULANGERIE DU PORT",
  createdOn: plainDate("2019-04-01"),
  activity: "10.71C",
  activity2025: "10.71Y",
  legalForm: "5498",
  headcountBand: "03",
  managers: [{ name: "HÉLÈNE DUPONT", quality: "Gérant" }],
  establishment: {
    siret: siret.value,
    isHeadOffice: true,
    address: null,
    commune: { insee: "57463", name: "METZ" },
  },
  proceeding: "none",
};

const firm = {
  name: "Boulangerie du Port",
  siret: siret.value,
  commune: { insee: "57463", name: "Metz" },
  activity: "Boulangerie (NAF 10.71C)",
  legalForm: "EURL",
  ownerName: "Dupont Helene",
  createdOn: plainDate("2019-04-01"),
  headcount: 6,
  inInsolvency: false,
};

const differing = (changes: Partial<typeof firm>, told: Partial<RegisterNotice> = {}) =>
  compareWithNotice({ ...firm, ...changes }, { ...notice, ...told })
    .filter(({ agrees }) => !agrees)
    .map(({ datum }) => datum);

describe("a file beside the register's notice", () => {
  it("agrees whatever capitals, accents and the order of a name", () => {
    expect(differing({})).toEqual([]);
    expect(compareWithNotice(firm, notice)).toHaveLength(9);
  });

  it("differs by what it says otherwise, and by what it leaves open", () => {
    expect(differing({ name: "Boulangerie du Phare", inInsolvency: true })).toEqual(["name", "insolvency"]);
    expect(differing({ commune: { insee: "57464", name: "Metz" }, activity: "Boulangerie" })).toEqual([
      "commune",
      "activity",
    ]);
  });

  it.each([
    [5, ["headcount"]],
    [6, []],
    [9, []],
    [10, ["headcount"]],
  ])("counts %i people in or out of the band of six to nine", (headcount, expected) => {
    expect(differing({ headcount })).toEqual(expected);
  });

  it("says nothing of what the notice does not tell", () => {
    const masked = { name: null, managers: [], establishment: null, proceeding: null, headcountBand: "ZZ" };
    const told = compareWithNotice(firm, { ...notice, ...masked }).map(({ datum }) => datum);
    expect(told).toEqual(["activity", "legalForm", "createdOn"]);
  });

  it("knows an insolvency that is open, one that was closed, none, and silence", () => {
    const open = { status: "Redressement judiciaire", on: null };
    const closed = { status: "Clôture pour insuffisance d'actif", on: null };
    const told = [open, closed, "none" as const, null].map((proceeding) =>
      insolvencyIn({ ...notice, proceeding }),
    );
    expect(told).toEqual([true, false, false, null]);
  });
});
