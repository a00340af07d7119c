import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { Email, Language, Role$, Seat } from "./words.ts";

const params = z.object({ territory: Id });

/** Who does what in a territory. The seats of a region or of the network are granted by `alize user seat`, or by whoever opens an installation. */
export const seatRoutes = {
  listSeats: {
    method: "GET",
    path: "/territories/:territory/seats",
    summary: "The seats of the territory, and those of its region and network, past ones included",
    access: ["administrator", "auditor"],
    params,
    response: z.object({ seats: z.array(Seat) }),
    refusals: {},
  },
  grantSeat: {
    method: "POST",
    path: "/territories/:territory/seats",
    summary:
      "Gives a person a role in the territory, and writes to them; a person not yet known is entered and invited to choose a password",
    act: { fr: "Siège accordé", en: "Seat granted" },
    access: ["administrator"],
    params,
    body: z.object({
      email: Email,
      /** Needed for a person not yet known. */
      name: Name.optional(),
      language: Language.default("fr"),
      role: Role$,
      organisation: Id.nullable().default(null),
      fromOn: PlainDate$,
      toOn: PlainDate$.nullable().default(null),
    }),
    response: Seat.extend({ isInvited: z.boolean() }),
    status: 201,
    refusals: {
      "name-missing": 422,
      "role-does-not-fit": 422,
      "organisation-missing": 422,
      "organisation-unknown": 422,
      "dates-in-disorder": 422,
      "seat-already-held": 409,
    },
  },
  endSeat: {
    method: "POST",
    path: "/territories/:territory/seats/:seat/end",
    summary: "Ends a seat: `toOn` is the first day without it, and rights are lost with it",
    act: { fr: "Siège retiré", en: "Seat ended" },
    access: ["administrator"],
    params: params.extend({ seat: Id }),
    body: z.object({ toOn: PlainDate$ }),
    response: Seat,
    refusals: {
      "seat-unknown": 404,
      "dates-in-disorder": 422,
      "seat-already-ended": 409,
      "last-administrator": 409,
    },
  },
} as const satisfies Record<string, Route>;
