import { describe, expect, it } from "vitest";
import { searchCommune } from "./search-commune.ts";

const longwy = {
  name: "Longwy",
  communes: [
    { insee: "54323", name: "Longwy" },
    { insee: "54382", name: "Mont-Saint-Martin" },
    { insee: "54270", name: "Réhon" },
  ],
};
const toul = { name: "Toul", communes: [{ insee: "54528", name: "Toul" }] };

function found(typed: string): string[] | null {
  return (
    searchCommune([longwy, toul], typed)?.map(
      ({ territory, commune }) => `${commune.name} : ${territory.name}`,
    ) ?? null
  );
}

describe("a commune typed by a visitor", () => {
  it.each([
    ["Longwy", ["Longwy : Longwy"]],
    ["mont saint martin", ["Mont-Saint-Martin : Longwy"]],
    ["REHON", ["Réhon : Longwy"]],
    ["54528", ["Toul : Toul"]],
    ["mon", ["Mont-Saint-Martin : Longwy"]],
    ["Nancy", []],
  ])("%s is found in its territory", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it("waits for three letters before it answers", () => {
    expect(found("to")).toBeNull();
    expect(found("  ")).toBeNull();
    expect(found("tou")).toEqual(["Toul : Toul"]);
  });
});
