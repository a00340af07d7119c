import { describe, expect, it } from "vitest";
import { branchOf, levels, lineOf, mayStandUnder, type Unit } from "./unit.ts";

function unit(id: string, level: Unit["level"], parent: string | null): Unit {
  return { id, level, parent, name: id, slug: id, openedOn: null, closedOn: null, isDemonstration: false };
}

const tree = [
  unit("france", "network", null),
  unit("lorraine", "region", "france"),
  unit("longwy", "territory", "lorraine"),
  unit("toul", "territory", "lorraine"),
  unit("brest", "territory", "france"),
];

describe("the tree", () => {
  it("places a unit under a higher one", () => {
    const pairs = levels.flatMap((child) => [null, ...levels].map((parent) => ({ child, parent })));
    const allowed = pairs.filter(({ child, parent }) => mayStandUnder(child, parent));

    expect(allowed).toEqual([
      { child: "network", parent: null },
      { child: "region", parent: "network" },
      { child: "territory", parent: "network" },
      { child: "territory", parent: "region" },
    ]);
  });

  it("gives the units above a territory, and the territories below a unit", () => {
    expect(lineOf(tree, "longwy")).toEqual(["longwy", "lorraine", "france"]);
    expect(branchOf(tree, "lorraine")).toEqual(["longwy", "toul"]);
    expect(branchOf(tree, "france")).toEqual(["longwy", "toul", "brest"]);
    expect(branchOf(tree, "brest")).toEqual(["brest"]);
  });
});
