import { describe, expect, it } from "vitest";
import type { Item } from "./sitting.ts";
import { type ItemStage, itemAtHand, stageOf } from "./stage.ts";

function item(id: string, stages: [ItemStage, string][], status: Item["status"] = "waiting"): Item {
  return { id, status, stages: stages.map(([stage, beganAt]) => ({ stage, beganAt })) } as unknown as Item;
}

const at = (minute: string) => `2008-11-20T14:${minute}:00.000Z`;

describe("the item at hand", () => {
  it("is the one called last that is not decided, and nobody's before one is called", () => {
    const first = item("first", [["brief", at("00")]]);
    const second = item("second", [["brief", at("10")]]);
    expect(itemAtHand({ items: [item("a", []), item("b", [])] })).toBeNull();
    expect(itemAtHand({ items: [first, second] })?.id).toBe("second");
    expect(itemAtHand({ items: [first, { ...second, status: "decided" }] })?.id).toBe("first");
  });

  it("is an earlier one again once it is called again", () => {
    const back = item("first", [
      ["brief", at("00")],
      ["deliberation", at("20")],
    ]);
    expect(itemAtHand({ items: [back, item("second", [["brief", at("10")]])] })?.id).toBe("first");
    expect(stageOf(back)).toBe("deliberation");
  });
});
