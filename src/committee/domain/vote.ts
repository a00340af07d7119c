import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

export const voteChoices = ["for", "against", "abstain"] as const;

export type VoteChoice = (typeof voteChoices)[number];

/** « Accord unanime constaté », each voter by name, or papers in an urn. */
export type Ballot =
  | { readonly manner: "unanimous" }
  | { readonly manner: "counted"; readonly votes: readonly Vote[] }
  | SecretBallot;

/** Who put a paper in the urn, and what came out of it: never which paper is whose. */
export interface SecretBallot {
  readonly manner: "secret";
  readonly voters: readonly string[];
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** What the chair says aloud between equal sides; null where they are not. */
  readonly casting: "for" | "against" | null;
}

export interface Vote {
  readonly member: string;
  readonly choice: VoteChoice;
}

export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** The chair's vote decided between equal sides. */
  readonly byCastingVote: boolean;
}

export type VoteRefusal = Refusal<
  "vote-twice" | "not-a-voter" | "vote-not-carried" | "papers-miscounted" | "casting-vote-missing"
>;

interface Room {
  /** Present, with a vote, not recused. */
  readonly voters: readonly string[];
  readonly chair: string | null;
}

/** Whether the proposal is carried: more for than against, and between equal sides the chair's vote. No proxy. */
export function countVotes(ballot: Ballot, room: Room): Outcome<Count, VoteRefusal> {
  switch (ballot.manner) {
    case "unanimous":
      return accept({ for: room.voters.length, against: 0, abstain: 0, byCastingVote: false });
    case "counted":
      return countNames(ballot.votes, room);
    case "secret":
      return countPapers(ballot, room);
  }
}

function countNames(votes: readonly Vote[], { voters, chair }: Room): Outcome<Count, VoteRefusal> {
  const choices = new Map<string, VoteChoice>();
  for (const { member, choice } of votes) {
    if (!voters.includes(member)) return refuse("not-a-voter", { member }, "ballot");
    if (choices.has(member)) return refuse("vote-twice", { member }, "ballot");
    choices.set(member, choice);
  }
  const count = {
    for: numberOf("for", choices),
    against: numberOf("against", choices),
    abstain: numberOf("abstain", choices),
  };
  const isTie = count.for === count.against && count.for > 0;
  const byCastingVote = isTie && chair !== null && choices.get(chair) === "for";
  if (count.for > count.against || byCastingVote) return accept({ ...count, byCastingVote });
  return refuse("vote-not-carried", count, "ballot");
}

/** As many papers as voters; between equal sides the chair, who has a vote, says theirs. */
function countPapers(ballot: SecretBallot, { voters, chair }: Room): Outcome<Count, VoteRefusal> {
  const { for: inFavour, against, abstain, casting } = ballot;
  const seen = new Set<string>();
  for (const member of ballot.voters) {
    if (!voters.includes(member)) return refuse("not-a-voter", { member }, "ballot");
    if (seen.has(member)) return refuse("vote-twice", { member }, "ballot");
    seen.add(member);
  }
  const papers = inFavour + against + abstain;
  if (papers !== seen.size) return refuse("papers-miscounted", { papers, voters: seen.size }, "ballot");
  const isTie = inFavour === against && inFavour > 0;
  if (isTie && chair !== null && seen.has(chair) && casting === null)
    return refuse("casting-vote-missing", { for: inFavour, against }, "ballot");
  const byCastingVote = isTie && casting === "for" && chair !== null && seen.has(chair);
  const count = { for: inFavour, against, abstain };
  if (inFavour > against || byCastingVote) return accept({ ...count, byCastingVote });
  return refuse("vote-not-carried", count, "ballot");
}

function numberOf(wanted: VoteChoice, choices: ReadonlyMap<string, VoteChoice>): number {
  return [...choices.values()].filter((choice) => choice === wanted).length;
}
