import { z } from "zod";
import { calendars } from "#kernel/business-days.ts";
import { roles } from "#kernel/role.ts";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { organisationKinds, organisationSources } from "../domain/organisation.ts";
import { levels, unitEventKinds } from "../domain/unit.ts";

// What the network's routes speak of, as it crosses the wire.

export const Role$ = z.enum(roles);

export const Email = z.string().trim().max(254).pipe(z.email());

export const Language = z.enum(["fr", "en"]);

/** A secret as typed: never trimmed, bounded so that hashing it stays cheap. */
export const Secret = z.string().min(1).max(1000);

export const Person = z.object({ id: Id, name: Name, email: z.string(), language: Language });

export const UnitName = z.object({ id: Id, level: z.enum(levels), name: Name, slug: z.string() });

export const Unit = UnitName.extend({
  parent: Id.nullable(),
  openedOn: PlainDate$.nullable(),
  closedOn: PlainDate$.nullable(),
  isDemonstration: z.boolean(),
});

export const TerritoryName = UnitName.extend({ businessDate: PlainDate$, isDemonstration: z.boolean() });

export const OrganisationName = z.object({ id: Id, name: Name });

export const PostalAddress = z.object({
  street: Name,
  postcode: z
    .string()
    .trim()
    .regex(/^[0-9]{5}$/),
  town: Name,
});

export const Organisation = OrganisationName.extend({
  kind: z.enum(organisationKinds),
  siren: z.string().nullable(),
  source: z.enum(organisationSources),
  /** Where it is written to, where that is known. */
  address: PostalAddress.nullish(),
  /** The associations it belongs to at the business date. */
  memberOf: z.array(OrganisationName),
});

/** `toOn` is the first day without the seat; null while no end is known. */
export const Seat = z.object({
  id: Id,
  person: Person.pick({ id: true, name: true, email: true }),
  role: Role$,
  organisation: OrganisationName.nullable(),
  unit: UnitName,
  fromOn: PlainDate$,
  toOn: PlainDate$.nullable(),
});

export const Commune = z.object({ insee: z.string(), name: Name });

export const Perimeter = z.object({
  version: z.int().min(1),
  fromOn: PlainDate$,
  label: Name,
  reason: z.string(),
  communes: z.array(Commune).readonly(),
});

export const Territory = z.object({
  ...Unit.shape,
  businessDate: PlainDate$,
  calendar: z.enum(calendars),
  events: z.array(z.object({ on: PlainDate$, kind: z.enum(unitEventKinds), note: z.string() })),
  /** In force at the business date; null before the first one. */
  perimeter: Perimeter.nullable(),
  earlierPerimeters: z.array(Perimeter).readonly(),
  laterPerimeters: z.array(Perimeter).readonly(),
});

/** `object` is the address the act was done at; `after` is what was asked, unless it held a secret. */
export const AuditLine = z.object({
  id: Id,
  actor: Id.nullable(),
  actorName: z.string(),
  onBehalfOf: Id.nullable(),
  act: z.string(),
  object: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  why: z.string().nullable(),
  doneAt: z.iso.datetime(),
});
