import { z } from "zod";
import { roles } from "#kernel/role.ts";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { organisationKinds } from "../domain/organisation.ts";
import { AuditLine, Organisation, Perimeter, PostalAddress, Territory, Unit } from "./words.ts";

const params = z.object({ territory: Id });

/** The tree, its territories and who works with them. */
export const territoryRoutes = {
  listUnits: {
    method: "GET",
    path: "/units",
    summary: "The network, its regions and its territories, parents first",
    access: "signed-in",
    response: z.object({ units: z.array(Unit) }),
    refusals: {},
  },
  readTerritory: {
    method: "GET",
    path: "/territories/:territory",
    summary: "A territory: its dates, its business date and its perimeters",
    access: roles,
    params,
    response: Territory,
    refusals: {},
  },
  listOrganisations: {
    method: "GET",
    path: "/territories/:territory/organisations",
    summary: "Organisations entered or seated there, and the members of those that are associations",
    access: [
      "coordinator",
      "treasurer",
      "secretary",
      "chair",
      "committee-member",
      "public-funder",
      "regional-pilot",
      "network-head",
      "administrator",
      "auditor",
    ],
    params,
    response: z.object({ organisations: z.array(Organisation) }),
    refusals: {},
  },
  addOrganisation: {
    method: "POST",
    path: "/territories/:territory/organisations",
    summary: "Enters an organisation in the territory, and the association it belongs to",
    act: { fr: "Organisation enregistrée", en: "Organisation entered" },
    access: ["coordinator", "administrator"],
    params,
    body: z.object({
      name: Name,
      kind: z.enum(organisationKinds),
      siren: z.string().trim().max(20).nullable().default(null),
      memberOf: Id.nullable().default(null),
      address: PostalAddress.nullish(),
    }),
    response: Organisation,
    status: 201,
    refusals: {
      "siren-malformed": 422,
      "siren-key-wrong": 422,
      "organisation-already-known": 409,
      "association-unknown": 422,
    },
  },
  extendPerimeter: {
    method: "POST",
    path: "/territories/:territory/perimeters",
    summary: "A new version of the perimeter: the latest one and what is added, from a date",
    act: { fr: "Périmètre étendu", en: "Perimeter extended" },
    access: ["coordinator", "administrator"],
    params,
    body: z.object({
      fromOn: PlainDate$,
      label: Name,
      reason: z.string().trim().min(1).max(1000),
      /** INSEE codes of communes, or SIREN of intercommunalities (EPCI). */
      added: z.array(z.string().trim().min(1).max(20)).min(1).max(1000),
    }),
    response: Perimeter,
    status: 201,
    refusals: {
      "commune-unknown": 422,
      "commune-merged": 422,
      "nothing-added": 422,
      "perimeter-not-later": 409,
    },
  },
  readAudit: {
    method: "GET",
    path: "/territories/:territory/audit",
    summary: "Who did what, latest first, fifty at a time",
    access: ["administrator", "auditor", "coordinator", "treasurer"],
    params,
    query: z.object({
      /** The `next` of the page before. */
      after: Id.optional(),
      /** Part of the address the acts were done at, such as an id. */
      object: z.string().trim().min(1).max(200).optional(),
      /** One act, by its code: "network.grantSeat". */
      act: z.string().trim().min(1).max(200).optional(),
    }),
    response: z.object({ lines: z.array(AuditLine), next: Id.nullable() }),
    refusals: {},
  },
} as const satisfies Record<string, Route>;
