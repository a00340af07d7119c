import { describe, expect, it } from "vitest";
import { type IndexedPlace, searchPlaces, simpleName } from "./search-places.ts";

function place(code: string, name: string, kind: "commune" | "group" = "commune"): IndexedPlace {
  return { code, name, kind, communes: 1, department: "54", simple: simpleName(name) };
}

const places = [
  place("54323", "Longwy"),
  place("54321", "Longuyon"),
  place("39301", "Longwy-sur-le-Doubs"),
  place("245400262", "CA de Longwy", "group"),
  place("88413", "Saint-Dié-des-Vosges"),
];

function found(text: string, most = 10): string[] {
  return searchPlaces(places, text, most).map(({ name }) => name);
}

describe("looking for a commune", () => {
  it("finds it by the beginning of its name, the nearest first", () => {
    expect(found("longw")).toEqual(["Longwy", "Longwy-sur-le-Doubs", "CA de Longwy"]);
    expect(found("Longwy")[0]).toBe("Longwy");
  });

  it("finds it by its code, and a group by its SIREN", () => {
    expect(found("54323")).toEqual(["Longwy"]);
    expect(found("245 400 262")).toEqual(["CA de Longwy"]);
  });

  it("forgives accents, signs and « St »", () => {
    expect(found("st die")).toEqual(["Saint-Dié-des-Vosges"]);
    expect(found("doubs longwy")).toEqual(["Longwy-sur-le-Doubs"]);
  });

  it("answers nothing to less than two signs, and no more than asked", () => {
    expect(found("l")).toEqual([]);
    expect(found("lo", 1)).toHaveLength(1);
    expect(found("zz")).toEqual([]);
  });
});
