import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { linkKinds } from "../domain/firm.ts";

const Commune = z.strictObject({
  insee: z.string().regex(/^([0-9]{5}|2[AB][0-9]{3}|X[0-9]{4})$/),
  name: Name,
});

const Count = z.int().min(0).max(1_000_000);

/** What is entered about a firm; what nobody knows yet is null. */
export const FirmInput = z.strictObject({
  name: Name,
  siren: z.string().max(40).nullable().default(null),
  siret: z.string().max(40).nullable().default(null),
  commune: Commune,
  activity: Name,
  createdOn: PlainDate$.nullable().default(null),
  headcount: Count.nullable().default(null),
  inInsolvency: z.boolean().nullable().default(null),
  legalForm: Name.nullable().default(null),
  ownerName: Name.nullable().default(null),
  /** Each names an organisation of the network, or someone else by name. */
  links: z
    .array(
      z.strictObject({
        kind: z.enum(linkKinds),
        organisation: Id.nullable().default(null),
        name: Name.nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
});

export const FirmView = z.object({
  id: Id,
  name: z.string(),
  siren: z.string().nullable(),
  siret: z.string().nullable(),
  commune: z.object({ insee: z.string(), name: z.string() }),
  activity: z.string(),
  createdOn: PlainDate$.nullable(),
  headcount: z.int().nullable(),
  inInsolvency: z.boolean().nullable(),
  legalForm: z.string().nullable(),
  ownerName: z.string().nullable(),
  links: z.array(z.object({ kind: z.enum(linkKinds), organisation: Id.nullable(), name: z.string() })),
});
