import { z } from "zod";
import { paces } from "#kernel/mail-kinds.ts";
import type { Route } from "#platform/contract/route.ts";

const Pace = z.enum(paces);

/** How often a person wants each kind of mail that can wait. */
export const Paces = z.object({ messages: Pace, files: Pace, advances: Pace });

const MailPaces = z.object({
  paces: Paces,
  /** The occasions of each kind, then those whose mails never wait. */
  occasions: z.array(
    z.object({
      kind: z.enum(["messages", "files", "advances"]).nullable(),
      when: z.object({ fr: z.string(), en: z.string() }),
    }),
  ),
});

export const paceRoutes = {
  readMailPaces: {
    method: "GET",
    path: "/me/mail-paces",
    summary: "How often the caller wants the mails that can wait, and which never wait",
    access: "signed-in",
    response: MailPaces,
    refusals: {},
  },
  setMailPaces: {
    method: "POST",
    path: "/me/mail-paces",
    summary: "Chooses how often mails that can wait are received: at once, each morning or each Monday",
    act: { fr: "Rythme des courriels choisi", en: "Pace of mails chosen" },
    access: "signed-in",
    body: Paces,
    response: MailPaces,
    refusals: {},
  },
} as const satisfies Record<string, Route>;
