import { describe, expect, it } from "vitest";
import { countVotes, type VoteChoice } from "./vote.ts";

const voters = ["chair", "firm", "town", "state"];

function count(choices: Record<string, VoteChoice>, chair: string | null = "chair") {
  const votes = Object.entries(choices).map(([member, choice]) => ({ member, choice }));
  return countVotes({ manner: "counted", votes }, { voters, chair });
}

describe("counting the votes", () => {
  it("takes a unanimous agreement as everyone's vote", () => {
    expect(countVotes({ manner: "unanimous" }, { voters, chair: "chair" })).toMatchObject({
      value: { for: 4, against: 0, abstain: 0, byCastingVote: false },
    });
  });

  it("carries what has more votes for than against, abstentions aside", () => {
    expect(count({ chair: "against", firm: "for", town: "for" }).ok).toBe(true);
    expect(count({ chair: "abstain", firm: "for", town: "abstain" }).ok).toBe(true);
    expect(count({ chair: "for", firm: "against", town: "against" })).toMatchObject({
      refusal: { reason: "vote-not-carried", facts: { for: 1, against: 2, abstain: 0 } },
    });
  });

  it("gives equal sides to the chair", () => {
    expect(count({ chair: "for", firm: "against" })).toMatchObject({ value: { byCastingVote: true } });
    expect(count({ chair: "against", firm: "for" }).ok).toBe(false);
    expect(count({ chair: "abstain", firm: "for", town: "against" }).ok).toBe(false);
    expect(count({ firm: "for", town: "against" }, null).ok).toBe(false);
  });

  it("carries nothing when nobody is for it", () => {
    expect(count({}).ok).toBe(false);
    expect(count({ chair: "abstain", firm: "abstain" }).ok).toBe(false);
  });

  it("refuses a second vote of one person, and the vote of who has none", () => {
    const twice = { member: "firm", choice: "for" } as const;
    expect(countVotes({ manner: "counted", votes: [twice, twice] }, { voters, chair: null })).toMatchObject({
      refusal: { reason: "vote-twice" },
    });
    expect(count({ bank: "for" })).toMatchObject({ refusal: { reason: "not-a-voter" } });
  });
});
