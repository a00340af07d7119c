import { accept } from "#kernel/outcome.ts";
import type { Call } from "#platform/http/mount.ts";
import type { draftRoutes } from "../contract/draft-routes.ts";
import { draftReminderDays, remindedIfSavedBefore } from "../domain/file-draft.ts";
import type { Applications } from "../use-cases/applications.ts";
import { askDraftLink } from "../use-cases/ask-draft-link.ts";
import { type HeldDraft, readDraft } from "../use-cases/open-draft.ts";
import { lookUpForDraft, saveDraft } from "../use-cases/save-draft.ts";
import { submitDraft } from "../use-cases/submit-draft.ts";
import type { ApplicationHandlers } from "./application-handler.ts";
import type { Outside } from "./handlers.ts";

type Handled = Pick<ApplicationHandlers, keyof typeof draftRoutes>;

/** Whoever comes back to the page finds it open for so long; after that, the mail's link opens it again. */
export const secondsOfVisit = 2 * 60 * 60;

/** The doors of requests without an account: the token comes once in a body, then as the cookie of that address. */
export function draftHandlers(
  applications: Applications,
  { directory, publicAddress }: Pick<Outside, "directory" | "publicAddress">,
): Handled {
  return {
    askDraftLink: async ({ params, body, address, now, transaction }) =>
      askDraftLink(applications, transaction, { ...params, ...body, address, publicAddress, now }),
    openDraft: async ({ params, body: { token }, cookies, now, transaction }) => {
      const opened = await readDraft(applications, transaction, { ...params, token, now });
      const path = `/territories/${params.territory}/file-drafts/${params.draft}`;
      if (!opened.ok) return opened;
      cookies.keepLink?.(token, { path, seconds: secondsOfVisit });
      return accept({});
    },
    readDraft: async (call) => readDraft(applications, call.transaction, heldBy(call)),
    saveDraft: async (call) => saveDraft(applications, call.transaction, { ...heldBy(call), ...call.body }),
    lookUpForDraft: async (call) =>
      lookUpForDraft(applications, call.transaction, { ...heldBy(call), ...call.body, directory }),
    submitDraft: async (call) => {
      const { body, address, agent = null } = call;
      return submitDraft(applications, call.transaction, { ...heldBy(call), ...body, address, agent });
    },
    countDrafts: async ({ params: { territory }, now, transaction }) => {
      const savedBefore = remindedIfSavedBefore(now);
      const counted = await applications.countDrafts(transaction, { territory, savedBefore });
      return accept({ ...counted, restingDays: draftReminderDays });
    },
  };
}

type AnyCall = Pick<Call<(typeof draftRoutes)["readDraft"]>, "params" | "cookies" | "now">;

function heldBy({ params, cookies, now }: AnyCall): HeldDraft {
  return { ...params, token: cookies.link, now };
}
