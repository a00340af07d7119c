import type { Commitments } from "../use-cases/commitments.ts";
import { verifyCount } from "../use-cases/verify-count.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { openFollowed } from "./open-file.ts";

export function verifyCountRoute(commitments: Commitments): ImpactHandlers["verifyCount"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const opened = await openFollowed(commitments, call, params);
    if (!opened.ok) return opened;
    const { person } = opened.value;
    return verifyCount(commitments, transaction, { ...params, ...body, person, now });
  };
}
