import { accept } from "#kernel/outcome.ts";
import { longestSessionSeconds } from "../domain/session-life.ts";
import { answerInvitation } from "../use-cases/answer-invitation.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function answerInvitationRoute(desk: FrontDesk): NetworkHandlers["answerInvitation"] {
  return async ({ params, body, transaction, now, cookies }) => {
    const answered = await answerInvitation(desk, transaction, { ...params, ...body, now });
    if (!answered.ok) return answered;
    cookies.keepSession(answered.value.token, longestSessionSeconds);
    return accept({ person: answered.value.person });
  };
}
