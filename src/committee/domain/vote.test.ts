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

describe("counting the papers of a secret ballot", () => {
  const papers = { manner: "secret", voters, for: 3, against: 1, abstain: 0, casting: null } as const;
  const room = { voters, chair: "chair" };

  it("keeps totals, and names nobody's choice", () => {
    expect(countVotes(papers, room)).toEqual({
      ok: true,
      value: { for: 3, against: 1, abstain: 0, byCastingVote: false },
    });
  });

  it("wants as many papers as voters, each once, and each of the room", () => {
    const refusedFor = (ballot: Partial<typeof papers> | { voters: string[] } | { for: number }) => {
      const counted = countVotes({ ...papers, ...ballot }, room);
      return counted.ok ? null : counted.refusal.reason;
    };
    expect(refusedFor({ for: 4 })).toBe("papers-miscounted");
    expect(refusedFor({ voters: voters.slice(1) })).toBe("papers-miscounted");
    expect(refusedFor({ voters: ["chair", "firm", "town", "town"] })).toBe("vote-twice");
    expect(refusedFor({ voters: ["chair", "firm", "town", "bank"] })).toBe("not-a-voter");
  });

  it("asks the chair aloud between equal sides, and only a chair who has a vote", () => {
    const tied = { ...papers, for: 2, against: 2 };
    expect(countVotes(tied, room)).toMatchObject({
      refusal: { reason: "casting-vote-missing", facts: { for: 2, against: 2 } },
    });
    expect(countVotes({ ...tied, casting: "for" }, room)).toMatchObject({ value: { byCastingVote: true } });
    expect(countVotes({ ...tied, casting: "against" }, room)).toMatchObject({
      refusal: { reason: "vote-not-carried" },
    });
    expect(countVotes({ ...tied, casting: "for" }, { voters, chair: null })).toMatchObject({
      refusal: { reason: "vote-not-carried" },
    });
  });
});
