import { ProposeDisbursement } from "./propose-disbursement.form.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReleaseDisbursement } from "./release-disbursement.form.tsx";

/** A transfer, whole or a tranche: proposed by one person, released by another. */
export function Disbursing(given: ActProps) {
  const { areConditionsMet, order } = given.read;
  if (!areConditionsMet) return null;
  return order === null || order.releasedBy !== null ? (
    <ProposeDisbursement {...given} />
  ) : (
    <ReleaseDisbursement {...given} order={order} />
  );
}
