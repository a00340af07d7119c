import type { Json } from "./canonical-json.ts";
import type { Decision, Sitting } from "./sitting.ts";

/** What the minutes seal: nothing in it changes once the sitting is closed. */
export function minutesContent(
  sitting: Sitting,
  { chair, secretary }: { chair: string; secretary: string },
): Json {
  const { id, heldOn, place, fund, rule, members, present, moves, items } = sitting;
  return {
    id,
    heldOn,
    place,
    fund,
    rule: { ...rule },
    chair,
    secretary,
    members: members.map((member) => ({
      id: member.id,
      person: member.person,
      organisation: member.organisation,
      college: member.college,
      votes: member.votes,
      isPresent: present.has(member.id),
    })),
    moves: moves.map((move) => ({ ...move })),
    items: items.map((item) => ({
      position: item.position,
      kind: item.kind,
      subject: item.subject,
      pack: item.packHash,
      recusals: item.recusals.map((recusal) => ({ ...recusal })),
      chair: item.chair,
      stages: item.stages.map((stage) => ({ ...stage })),
      decision: item.decision === null ? null : decisionContent(item.decision),
    })),
    ...consultationContent(sitting),
  };
}

/** Nothing where members met: what was sealed before consultations were kept is sealed the same. */
function consultationContent({ consultation }: Sitting): { readonly [key: string]: Json } {
  if (consultation === null) return {};
  const { reason, closesOn, stops, votes, asked } = consultation;
  return {
    consultation: {
      reason,
      closesOn,
      stops,
      votes: votes.map((vote) => ({ ...vote })),
      asked: asked.map((one) => ({ ...one })),
    },
  };
}

/** Without what happens to a decision later: its conditions lifted, its lapse. */
function decisionContent(decision: Decision): Json {
  const { grant, position, quorum, votes, conditions } = decision;
  return {
    id: decision.id,
    outcome: decision.outcome,
    reasons: decision.reasons,
    derogation: decision.derogation,
    decidedOn: decision.decidedOn,
    manner: decision.manner,
    for: decision.for,
    against: decision.against,
    abstain: decision.abstain,
    byCastingVote: decision.byCastingVote,
    grant:
      grant === null
        ? null
        : {
            ...grant,
            amount: String(grant.amount),
            halfDays: String(grant.halfDays),
            jobs: { ...grant.jobs },
          },
    position: { available: String(position.available), held: String(position.held) },
    quorum: { ...quorum },
    votes: votes.map((vote) => ({ ...vote })),
    secretVoters: [...decision.secretVoters],
    chair: decision.chair,
    present: [...decision.present],
    conditions: conditions.map(({ text }) => text),
  };
}
