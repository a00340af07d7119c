import { describe, expect, it } from "vitest";
import { type CountedSeat, countQuorum, usualQuorum } from "./quorum.ts";

const firm: CountedSeat = { college: "partner-firms", votes: true, isPresent: true, isRecused: false };
const town: CountedSeat = { ...firm, college: "local-authorities" };
const absent = (seat: CountedSeat): CountedSeat => ({ ...seat, isPresent: false });
const recused = (seat: CountedSeat): CountedSeat => ({ ...seat, isRecused: true });
const times = (count: number, seat: CountedSeat) => Array.from({ length: count }, () => seat);
const isReached = (...seats: CountedSeat[]) => countQuorum(usualQuorum, seats).isReached;

describe("the quorum of an item", () => {
  it("is half of the voting seats, no less", () => {
    expect(isReached(firm, firm, town, ...times(4, absent(town)))).toBe(false);
    expect(isReached(firm, firm, town, ...times(3, absent(town)))).toBe(true);
    expect(isReached(firm, firm, town, ...times(2, absent(town)))).toBe(true);
  });

  it("wants two partner firms among those present", () => {
    expect(isReached(firm, town, town, town)).toBe(false);
    expect(isReached(firm, firm, town, town)).toBe(true);
    expect(isReached(firm, firm, firm, town)).toBe(true);
  });

  it("counts who is recused neither among the seats nor among the present", () => {
    const counted = countQuorum(usualQuorum, [firm, firm, town, recused(town), ...times(3, absent(town))]);
    expect([counted.seats, counted.needed, counted.voters, counted.isReached]).toEqual([6, 3, 3, true]);
    expect(isReached(firm, recused(firm), town, town)).toBe(false);
  });

  it("leaves out who sits without a vote", () => {
    const silent = times(5, { ...town, votes: false });
    expect(countQuorum(usualQuorum, [firm, firm, town, ...silent])).toMatchObject({ seats: 3, voters: 3 });
  });

  it("does not save an item that fewer than three can vote on", () => {
    const enough = (...seats: CountedSeat[]) => countQuorum(usualQuorum, seats).hasEnoughVoters;
    expect(enough(firm, firm)).toBe(false);
    expect(enough(firm, firm, town)).toBe(true);
    expect(enough(firm, firm, town, town)).toBe(true);
  });
});
