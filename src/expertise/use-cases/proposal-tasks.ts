import { halfDays } from "#kernel/days.ts";
import type { Task } from "../contract/tasks.ts";
import { proposalStatus } from "../domain/proposal.ts";
import { answersFor, isItsExpert, type Reader } from "../domain/reader.ts";
import type { CoveredNeed, ToldProposal } from "./expertise.ts";
import type { Names } from "./names.ts";

interface Told {
  readonly reader: Reader;
  readonly names: Names;
}

/** The expert answers, then the employer, then the coordinator draws the letter up. */
export function proposalTasks(proposals: readonly ToldProposal[], { reader, names }: Told): Task[] {
  return proposals.flatMap((proposal): Task[] => {
    const { id, firm, domain, halfDays: asked, answerBy, answer, employerAnswer } = proposal;
    const status = proposalStatus(proposal, names.on);
    const expert = { id: proposal.expert.id, name: names.person(proposal.expert.person) };
    const about = { proposal: id, firm, halfDays: asked };
    if (status === "pending" && isItsExpert(reader, proposal))
      return [{ kind: "proposal-to-answer" as const, ...about, domain, answerBy }];
    if (status === "accepted" && answer !== null && (reader.isCoordinator || answersFor(reader, proposal)))
      return [{ kind: "employer-to-agree" as const, ...about, expert, acceptedOn: answer.on }];
    if (status === "agreed" && employerAnswer !== null && reader.isCoordinator)
      return [{ kind: "letter-to-draw-up" as const, ...about, expert, agreedOn: employerAnswer.on }];
    return [];
  });
}

/** A need that nobody is about to cover; where a delay has just ended without an answer, it says whose. */
export function needTasks(
  needs: readonly CoveredNeed[],
  proposals: readonly ToldProposal[],
  names: Names,
): Task[] {
  return needs.flatMap((need): Task[] => {
    const { id, application, firm, domain, status, detectedOn, qualifiedOn } = need;
    if (status !== "detected" && status !== "qualified") return [];
    const ofNeed = proposals.filter((proposal) => proposal.need === id);
    const statuses = ofNeed.map((proposal) => proposalStatus(proposal, names.on));
    if (statuses.some((one) => one === "pending" || one === "accepted" || one === "agreed")) return [];
    const latest = ofNeed[0];
    if (latest !== undefined && statuses[0] === "lapsed") {
      const expert = { id: latest.expert.id, name: names.person(latest.expert.person) };
      const { id: proposal, answerBy } = latest;
      return [{ kind: "proposal-unanswered" as const, proposal, need: id, expert, firm, answerBy }];
    }
    const since = qualifiedOn ?? detectedOn;
    const uncovered = halfDays(need.halfDays - need.covered);
    const about = { need: id, application, firm, domain, status, halfDays: uncovered, since };
    return [{ kind: "need-uncovered" as const, ...about }];
  });
}
