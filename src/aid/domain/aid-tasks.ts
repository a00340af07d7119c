import type { PlainDate } from "#kernel/plain-date.ts";
import { type FollowedAid, isToRegister } from "./granted-aid.ts";

/** What waits for the coordinator. */
export type AidTask =
  | {
      readonly kind: "aid-to-register";
      readonly aid: string;
      readonly firm: string;
      readonly grantOn: PlainDate;
      readonly dueOn: PlainDate;
      readonly isLate: boolean;
    }
  /** Those that await a base rate wait together: one rate entered computes several. */
  | { readonly kind: "aids-to-compute"; readonly count: number; readonly dueOn: PlainDate }
  | { readonly kind: "base-rate-to-check"; readonly from: PlainDate };

/** An aid is computed, then declared to the register within twenty working days. */
export function aidTasks(aids: readonly FollowedAid[], on: PlainDate): AidTask[] {
  const standing = aids.filter(({ withdrawnOn }) => withdrawnOn === null);
  const uncomputed = standing.filter(({ computation }) => computation === null);
  const [dueOn] = uncomputed.map(({ registerDueOn }) => registerDueOn).toSorted();
  const toRegister = standing
    .filter((aid) => aid.computation !== null && isToRegister(aid))
    .map(({ id, firm, grantOn, registerDueOn }): AidTask => {
      const isLate = registerDueOn < on;
      return { kind: "aid-to-register", aid: id, firm: firm.name, grantOn, dueOn: registerDueOn, isLate };
    });
  return [
    ...toRegister,
    ...(dueOn === undefined ? [] : [{ kind: "aids-to-compute", count: uncomputed.length, dueOn } as const]),
  ];
}
