import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { InvitationState } from "../domain/invitation.ts";

export const invitationStateNames: Record<InvitationState, MessageDescriptor> = {
  waiting: msg`attend sa réponse`,
  expired: msg`lien expiré`,
  accepted: msg`venue`,
  revoked: msg`retirée`,
};

export const invitationStateTones = {
  waiting: "ochre",
  expired: "brick",
  accepted: "sea",
  revoked: "brick",
} as const satisfies Record<InvitationState, "sea" | "ochre" | "brick">;
