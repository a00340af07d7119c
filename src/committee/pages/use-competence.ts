import { useRead } from "#web/api/use-read.ts";
import { committeeContract } from "../contract.ts";
import type { FollowUpKind } from "../domain/follow-up.ts";

/** Whether the committee decides of such proposals today; false until it is known. */
export function useCommitteeDecides(territory: string, kind: FollowUpKind): boolean {
  const rules = useRead(committeeContract, "readCompetences", { params: { territory } });
  return rules.data?.today.some((rule) => rule.kind === kind && rule.byCommittee) ?? false;
}
