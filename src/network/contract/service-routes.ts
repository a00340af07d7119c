import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";

const readers = ["coordinator", "treasurer", "secretary", "administrator"] as const;

/** What this installation is connected to. */
export const serviceRoutes = {
  readServices: {
    method: "GET",
    path: "/territories/:territory/services",
    summary:
      "Whether mails leave and come back, whether texts leave, and whether an antivirus reads what is handed in, as it is now",
    access: readers,
    params: z.object({ territory: Id }),
    response: z.object({
      mail: z.enum(["server", "no-server", "demonstration"]),
      /** The domain whose mail comes back; null where replies are not read. */
      replyDomain: z.string().nullable(),
      /** Whether what presses may be told by text. */
      takesTexts: z.boolean(),
      /** away: it is set and does not answer, so that no file is taken. */
      antivirus: z.enum(["off", "there", "away"]),
    }),
    refusals: {},
  },
} as const satisfies Record<string, Route>;
