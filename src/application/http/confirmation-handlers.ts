import { accept } from "#kernel/outcome.ts";
import type { Call } from "#platform/http/mount.ts";
import type { confirmationRoutes } from "../contract/confirmation-routes.ts";
import { confirmFile, contestFile, type HeldRequest, readRequest } from "../use-cases/answer-confirmation.ts";
import type { Applications } from "../use-cases/applications.ts";
import { askConfirmation } from "../use-cases/ask-confirmation.ts";
import { readConfirmationRules, setConfirmationRule } from "../use-cases/confirmation-rules.ts";
import { inviteOwner } from "../use-cases/invite-owner.ts";
import { readConfirmations } from "../use-cases/show-confirmations.ts";
import type { ApplicationHandlers } from "./application-handler.ts";
import { secondsOfVisit } from "./draft-handlers.ts";

type Handled = Pick<ApplicationHandlers, keyof typeof confirmationRoutes>;

export function confirmationHandlers(applications: Applications, publicAddress: string): Handled {
  return {
    readConfirmations: async ({ params, actor, now, transaction }) =>
      readConfirmations(applications, transaction, { ...params, actor, now }),
    askConfirmation: async ({ params, body, actor, now, transaction }) =>
      askConfirmation(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
    inviteOwner: async ({ params, actor, now, transaction }) =>
      inviteOwner(applications, transaction, { ...params, actor, now, publicAddress }),
    openConfirmation: async ({ params, body: { token }, cookies, now, transaction }) => {
      const opened = await readRequest(applications, transaction, { ...params, token, now });
      const path = `/territories/${params.territory}/confirmation-requests/${params.request}`;
      if (!opened.ok) return opened;
      cookies.keepLink?.(token, { path, seconds: secondsOfVisit });
      return accept({});
    },
    readConfirmationRequest: async (call) => readRequest(applications, call.transaction, heldBy(call)),
    confirmFile: async (call) => {
      const { body, address, agent = null } = call;
      const said = { ...heldBy(call), ...body, address, agent, publicAddress };
      return confirmFile(applications, call.transaction, said);
    },
    contestFile: async (call) =>
      contestFile(applications, call.transaction, { ...heldBy(call), ...call.body, publicAddress }),
    readConfirmationRules: async ({ params, transaction }) =>
      readConfirmationRules(applications, transaction, params.territory),
    setConfirmationRule: async ({ params, body, actor, now, transaction }) =>
      setConfirmationRule(applications, transaction, { ...params, ...body, actor, now }),
  };
}

type AnyCall = Pick<
  Call<(typeof confirmationRoutes)["readConfirmationRequest"]>,
  "params" | "cookies" | "now"
>;

function heldBy({ params, cookies, now }: AnyCall): HeldRequest {
  return { ...params, token: cookies.link, now };
}
