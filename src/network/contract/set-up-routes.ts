import { z } from "zod";
import { calendars } from "#kernel/business-days.ts";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { organisationKinds } from "../domain/organisation.ts";
import { Email, Language, Person, PostalAddress, Role$, Secret, Unit } from "./words.ts";

/** From an empty installation to a territory where one works. */
export const setUpRoutes = {
  readSetUp: {
    method: "GET",
    path: "/set-up",
    summary: "Whether the installation is empty, and waits for its first administrator",
    access: "public",
    response: z.object({ isOpen: z.boolean() }),
    refusals: {},
  },
  setUp: {
    method: "POST",
    path: "/set-up",
    summary:
      "Makes the network and its first administrator, for whoever has the code that the server printed",
    act: { fr: "Installation mise en place", en: "Installation set up" },
    access: "public",
    body: z.object({
      code: z.string().max(100),
      network: Name,
      name: Name,
      email: Email,
      language: Language.default("fr"),
      password: Secret,
    }),
    response: z.object({ person: Person }),
    status: 201,
    refusals: {
      "set-up-closed": 409,
      "set-up-code-wrong": 422,
      "email-taken": 409,
      "name-without-letters": 422,
      "password-too-short": 422,
      "password-tells-who": 422,
      "password-too-common": 422,
    },
    secret: true,
  },
  searchPlaces: {
    method: "GET",
    path: "/places",
    summary: "The communes and intercommunalities of a name or a code, the nearest first, twelve at most",
    access: "signed-in",
    query: z.object({ text: z.string().trim().max(100) }),
    response: z.object({
      places: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          kind: z.enum(["commune", "group"]),
          communes: z.int(),
          department: z.string(),
        }),
      ),
    }),
    refusals: {},
  },
  openTerritory: {
    method: "POST",
    path: "/territories/:territory/opening",
    summary:
      "Opens a territory under the id that the caller drew: its dates, its perimeter, its operator; who opens it administers it",
    act: { fr: "Territoire ouvert", en: "Territory opened" },
    access: "signed-in",
    params: z.object({ territory: Id }),
    body: z.object({
      name: Name,
      /** The network or the region above it. */
      parent: Id,
      /** A region to open on the way, below the network. */
      newRegion: Name.nullable().default(null),
      /** The first day of the project, where it is one. */
      openedOn: PlainDate$,
      /** Set up now, open to firms later. */
      isProject: z.boolean().default(false),
      businessDate: PlainDate$,
      calendar: z.enum(calendars).default("FR"),
      /** INSEE codes of communes, or SIREN of intercommunalities. */
      communes: z.array(z.string().trim().min(1).max(20)).min(1).max(1000),
      operator: z.object({
        name: Name,
        kind: z.enum(organisationKinds),
        siren: z.string().trim().max(20).nullable().default(null),
        address: PostalAddress.nullable().default(null),
      }),
    }),
    response: Unit.extend({ businessDate: PlainDate$ }),
    status: 201,
    refusals: {
      "not-yours-to-open": 403,
      "territory-already-open": 409,
      "name-without-letters": 422,
      "opened-after-business-date": 422,
      "business-date-not-come": 422,
      "slug-taken": 409,
      "unit-unknown": 422,
      "unit-misplaced": 422,
      "commune-unknown": 422,
      "commune-merged": 422,
      "siren-malformed": 422,
      "siren-key-wrong": 422,
      "organisation-already-known": 409,
      "association-unknown": 422,
    },
  },
  readFirstSteps: {
    method: "GET",
    path: "/territories/:territory/first-steps",
    summary:
      "What the territory has of what it needs to start: communes, organisations, holders of each role",
    access: ["coordinator", "administrator", "treasurer"],
    params: z.object({ territory: Id }),
    response: z.object({
      businessDate: PlainDate$,
      communes: z.int(),
      organisations: z.int(),
      roles: z.array(z.object({ role: Role$, held: z.int(), waiting: z.int() })),
    }),
    refusals: {},
  },
} as const satisfies Record<string, Route>;
