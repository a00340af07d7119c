import { describe, expect, it } from "vitest";
import { countUnread, type MessageSide, readByOthers } from "./file-message.ts";

const messages = (["firm", "desk", "firm", "firm"] as const).map((side, index) => ({
  side,
  number: index + 1,
}));

const reading = (person: string, side: MessageSide, upTo: number) => ({ person, side, upTo, at: "" });

describe("the messages of a file", () => {
  it("wait for each person of the other side, up to what they read", () => {
    const anne = { person: "anne", side: "desk" as const };
    expect(countUnread(messages, [], anne)).toBe(3);
    expect(countUnread(messages, [reading("anne", "desk", 1)], anne)).toBe(2);
    expect(countUnread(messages, [reading("anne", "desk", 3)], anne)).toBe(1);
    expect(countUnread(messages, [reading("jean", "desk", 4)], anne)).toBe(3);
    expect(countUnread(messages, [], { person: "lucie", side: "firm" })).toBe(1);
  });

  it("are read once someone of the other side came that far, not a colleague", () => {
    const third = { number: 3, side: "firm" as const };
    expect(readByOthers(third, [reading("paul", "firm", 4)])).toBe(false);
    expect(readByOthers(third, [reading("anne", "desk", 2)])).toBe(false);
    expect(readByOthers(third, [reading("anne", "desk", 3)])).toBe(true);
  });
});
