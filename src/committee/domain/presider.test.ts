import { describe, expect, it } from "vitest";
import { presiderOf } from "./presider.ts";

const recusedBy = (...members: string[]) =>
  members.map((member) => ({ member, manner: "declared", link: "customer", reason: "Un client." }) as const);
const room = { chair: "chair", present: new Set(["chair", "firm", "town"]) };

describe("who presides over an item", () => {
  it("is the chair, present and not recused", () => {
    expect(presiderOf({ chair: null, recusals: [] }, room)).toBe("chair");
    expect(presiderOf({ chair: null, recusals: recusedBy("chair") }, room)).toBeNull();
    expect(presiderOf({ chair: null, recusals: [] }, { ...room, present: new Set(["firm"]) })).toBeNull();
  });

  it("is whoever was chosen in the chair's place, as long as they may", () => {
    expect(presiderOf({ chair: "firm", recusals: recusedBy("chair") }, room)).toBe("firm");
    expect(presiderOf({ chair: "firm", recusals: recusedBy("chair", "firm") }, room)).toBeNull();
    expect(presiderOf({ chair: "bank", recusals: [] }, room)).toBeNull();
  });
});
