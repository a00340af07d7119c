import { array, assert, property, stringMatching } from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileTraits, plainName, relatedBy } from "./related-file.ts";

const file: FileTraits = {
  firm: "a",
  siren: "732829320",
  ownerName: "Rose Levain",
  owners: new Set(["rose"]),
  addresses: new Set(["rose@fournil.example"]),
};
const stranger: FileTraits = {
  firm: "b",
  siren: "442293775",
  ownerName: "Paul Marchand",
  owners: new Set(["paul"]),
  addresses: new Set(["paul@menuiserie.example"]),
};
const untied = new Set<string>();

describe("a related file", () => {
  it("has a reason, or is not one", () => {
    expect(relatedBy(file, stranger, untied)).toEqual([]);
  });

  it.each([
    [{ ...stranger, firm: "a" }, untied, ["same-firm"]],
    [{ ...stranger, siren: file.siren }, untied, ["same-firm"]],
    [stranger, new Set(["442293775"]), ["same-group"]],
    [{ ...stranger, owners: file.owners }, untied, ["same-owner"]],
    [{ ...stranger, addresses: file.addresses }, untied, ["same-address"]],
    [{ ...stranger, ownerName: "LEVAIN, Rosé" }, untied, ["same-owner-name"]],
    [file, untied, ["same-firm", "same-owner", "same-address", "same-owner-name"]],
  ] as const)("says each of its reasons: %o", (other, group, reasons) => {
    expect(relatedBy(file, other, group)).toEqual(reasons);
  });

  it("is not one because nobody told a SIREN or a name, nor for a first name alone", () => {
    const unknown = {
      ...file,
      firm: "c",
      siren: null,
      ownerName: null,
      owners: new Set<string>(),
      addresses: new Set<string>(),
    };
    expect(relatedBy(unknown, { ...unknown, firm: "d" }, untied)).toEqual([]);
    expect(
      relatedBy({ ...unknown, ownerName: "Rose" }, { ...unknown, firm: "d", ownerName: "rose" }, untied),
    ).toEqual([]);
  });

  it("is found by a name whatever the order of its words", () => {
    assert(
      property(array(stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 4 }), (words) => {
        expect(plainName(words.toReversed().join(" ").toUpperCase())).toBe(plainName(words.join("-")));
      }),
    );
  });
});
