import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

export const voteChoices = ["for", "against", "abstain"] as const;

export type VoteChoice = (typeof voteChoices)[number];

/** « Accord unanime constaté », or each voter by name. */
export type Ballot =
  | { readonly manner: "unanimous" }
  | { readonly manner: "counted"; readonly votes: readonly Vote[] };

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

export type VoteRefusal = Refusal<"vote-twice" | "not-a-voter" | "vote-not-carried">;

/** Whether the proposal is carried: more for than against, and between equal sides the chair's vote. No proxy. */
export function countVotes(
  ballot: Ballot,
  { voters, chair }: { readonly voters: readonly string[]; readonly chair: string | null },
): Outcome<Count, VoteRefusal> {
  if (ballot.manner === "unanimous")
    return accept({ for: voters.length, against: 0, abstain: 0, byCastingVote: false });

  const choices = new Map<string, VoteChoice>();
  for (const { member, choice } of ballot.votes) {
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

function numberOf(wanted: VoteChoice, choices: ReadonlyMap<string, VoteChoice>): number {
  return [...choices.values()].filter((choice) => choice === wanted).length;
}
