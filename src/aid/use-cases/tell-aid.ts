import type { PlainDate } from "#kernel/plain-date.ts";
import { type FollowedAid, isToRegister } from "../domain/granted-aid.ts";

/** An aid as it is read on a day. */
export function tellAid(aid: FollowedAid, on: PlainDate) {
  const { id, number, kind, application, firm, grantOn, principal, verdict, computation } = aid;
  const { registration, registerDueOn, keptUntil, withdrawnOn, snapshotHash } = aid;
  return {
    id,
    number,
    kind,
    application,
    firm: { name: firm.name, siren: firm.siren },
    grantOn,
    principal,
    verdict,
    computation,
    registration,
    registerDueOn,
    isToRegister: isToRegister(aid),
    isLate: isToRegister(aid) && registerDueOn < on,
    keptUntil,
    withdrawnOn,
    snapshotHash,
  };
}
