import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { mailStates } from "#platform/mail/mail-state.ts";
import { MailWay } from "./outbox-routes.ts";

/** Those who read the outbox see what went to anyone; others what went to themselves. */
export const logReaders = ["coordinator", "treasurer", "secretary", "administrator"] as const;

export const mailLogRoutes = {
  listMailsAbout: {
    method: "GET",
    path: "/territories/:territory/mails-about/:object",
    summary:
      "The mails about a file, an advance, a convention or a line of a call, latest first: all of them for those who read the outbox, else those written to the caller; none about what is closed to the caller",
    access: [
      ...logReaders,
      "committee-member",
      "chair",
      "partner-referent",
      "public-funder",
      "expert",
      "owner",
    ],
    params: z.object({ territory: Id, object: Id }),
    response: z.object({
      way: MailWay,
      /** Whether the caller may open each mail in the outbox. */
      mayOpen: z.boolean(),
      mails: z.array(
        z.object({
          id: Id,
          channel: z.enum(["mail", "text"]),
          to: z.string(),
          subject: z.string(),
          state: z.enum(mailStates),
          queuedAt: z.iso.datetime(),
          sentAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
    refusals: {},
  },
} as const satisfies Record<string, Route>;
