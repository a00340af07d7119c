import { useRead } from "#web/api/use-read.ts";
import { lendingContract } from "../contract.ts";
import { AdvanceNextStep } from "./advance-next-step.tsx";

/** What comes next for a file whose advance lives: the band its page opens with. */
export function FileStep(params: { territory: string; application: string }) {
  const { data } = useRead(lendingContract, "readFileAdvance", { params });
  const advance = data?.advance ?? null;
  return advance === null ? null : <AdvanceNextStep read={advance} />;
}
