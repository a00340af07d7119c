import { describe, expect, it } from "vitest";
import { type Role, roles } from "#kernel/role.ts";
import {
  adviserSignature,
  carriesAccount,
  freePlace,
  judgingRoles,
  mayBeAccompanied,
  mostAdvisers,
  qualityName,
} from "./file-adviser.ts";
import { statuses } from "./status.ts";

const by = { person: "lucie", name: "Lucie" };
const at = (place: number, isEnded = false) => ({
  place,
  ended: isEnded
    ? { by, on: "2011-02-08" as never, at: "2011-02-08T18:00:00.000Z", side: "owner" as const }
    : null,
});
const all = Array.from({ length: mostAdvisers }, (_, index) => at(index + 1));

describe("a place beside an owner", () => {
  it.each([
    ["the first, where nobody helps", [], 1],
    ["the first that is free", [at(1), at(3)], 2],
    ["one that someone has left", [...all.slice(0, 2), at(3, true), ...all.slice(3)], 3],
    ["the last", all.slice(0, mostAdvisers - 1), mostAdvisers],
    ["none beyond", all, null],
  ])("is %s", (_, advisers, place) => {
    expect(freePlace(advisers)).toBe(place);
  });
});

describe("whoever helps with a file", () => {
  it("signs with their quality, and for whom", () => {
    const signed = adviserSignature(
      "Anne Martin",
      { quality: "accountant", qualityWord: null },
      "Boulangerie Simon",
    );
    expect(signed).toBe("Anne Martin, expert-comptable, pour Boulangerie Simon");
  });

  it("is called by the word they gave where no known quality is theirs", () => {
    expect(qualityName({ quality: "other", qualityWord: "avocate" }, "fr")).toBe("avocate");
    expect(qualityName({ quality: "co-applicant", qualityWord: null }, "en")).toBe("associate");
  });

  it("has no seat by which files are examined, decided on or looked over", () => {
    const free: readonly Role[] = ["partner-referent", "expert", "owner", "adviser", "administrator"];
    expect(roles.filter((role) => !judgingRoles.includes(role))).toEqual(free);
  });

  it("may begin at any stage but once the file was refused, withdrawn or sent elsewhere", () => {
    expect(statuses.filter((status) => !mayBeAccompanied(status))).toEqual([
      "refused",
      "withdrawn",
      "oriented",
    ]);
  });
});

describe("a document that bears a bank account", () => {
  it.each([
    ["bank-details", null, true],
    ["accounts", null, false],
    ["other", "Le RIB de l'entreprise", true],
    ["other", "Mandat SEPA signé", true],
    ["other", "Relevés bancaires", true],
    ["other", "IBAN", true],
    ["other", "L'acte de cession", false],
    ["other", "Contrat de distribution", false],
    ["other", "Attribution du bail", false],
  ] as const)("is told by its kind or its name: %s, %s", (kind, label, expected) => {
    expect(carriesAccount({ kind, label })).toBe(expected);
  });
});
