import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { parseSiren, type SirenRefusal } from "#kernel/siren.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { PostalAddress } from "../domain/address.ts";
import type { Organisation, OrganisationKind } from "../domain/organisation.ts";
import { listOrganisations } from "./list-organisations.ts";
import type { Office } from "./office.ts";

export interface WantedOrganisation {
  readonly territory: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly siren: string | null;
  readonly address?: PostalAddress | null | undefined;
  /** The association it belongs to from the business date on. */
  readonly memberOf: string | null;
  readonly now: string;
}

type Refused = SirenRefusal | Refusal<"organisation-already-known" | "association-unknown">;

/** Enters an organisation in a territory; a SIREN that another territory entered is the same organisation here. */
export async function addOrganisation(
  office: Office,
  transaction: Transaction,
  wanted: WantedOrganisation,
): Promise<Outcome<Organisation & { memberOf: Organisation[] }, Refused>> {
  const { territory, name, memberOf, now } = wanted;
  const listed = await listOrganisations(office, transaction, territory);
  const alike = listed.find((one) => one.name.toLocaleLowerCase("fr") === name.toLocaleLowerCase("fr"));
  if (alike !== undefined) return refuse("organisation-already-known", { name: alike.name }, "name");
  const association = listed.find(({ id, kind }) => id === memberOf && kind === "association");
  if (memberOf !== null && association === undefined) return refuse("association-unknown", {}, "memberOf");

  const entered = await enter(office, transaction, wanted);
  if (!entered.ok) return entered;
  const organisation = entered.value;
  const isNew = await office.organisations.addKnown(transaction, {
    territory,
    organisation: organisation.id,
    recordedAt: now,
  });
  if (!isNew || listed.some(({ id }) => id === organisation.id))
    return refuse("organisation-already-known", { name: organisation.name }, "siren");
  if (association === undefined) return accept({ ...organisation, memberOf: [] });

  const { businessDate } = await office.settings.get(transaction, territory);
  const membership = {
    association: association.id,
    member: organisation.id,
    fromOn: businessDate,
    toOn: null,
  };
  await office.organisations.addMember(transaction, membership);
  return accept({ ...organisation, memberOf: [association] });
}

async function enter(
  office: Office,
  transaction: Transaction,
  { name, kind, siren, address: given, now }: WantedOrganisation,
): Promise<Outcome<Organisation, SirenRefusal>> {
  const address = given ?? null;
  const parsed = siren === null ? accept(null) : parseSiren(siren);
  if (!parsed.ok) return { ...parsed, refusal: { ...parsed.refusal, field: "siren" } };
  if (parsed.value !== null) {
    const known = await office.organisations.findBySiren(transaction, parsed.value);
    if (known !== null) {
      if (address !== null) await office.organisations.fillAddress(transaction, known.id, address);
      return accept({ ...known, address: known.address ?? address });
    }
  }
  const organisation = {
    id: newId(now),
    name,
    kind,
    siren: parsed.value,
    source: "entered",
    address,
  } as const;
  await office.organisations.add(transaction, organisation);
  return accept(organisation);
}
