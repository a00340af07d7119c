import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { SirenRefusal, SiretRefusal } from "#kernel/siren.ts";
import { findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Project } from "../domain/application.ts";
import { identify } from "../domain/check-firm.ts";
import type { Firm, FirmLink, LinkKind } from "../domain/firm.ts";

export interface FirmGiven {
  readonly name: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly commune: { readonly insee: string; readonly name: string };
  readonly activity: string;
  readonly createdOn: PlainDate | null;
  readonly headcount: number | null;
  readonly inInsolvency: boolean | null;
  readonly legalForm: string | null;
  readonly ownerName: string | null;
  readonly links: readonly {
    readonly kind: LinkKind;
    readonly organisation: string | null;
    readonly name: string | null;
  }[];
}

/** What an opening and a revision both say. */
export interface FileGiven {
  readonly firm: FirmGiven;
  readonly project: Project;
  readonly assignedTo: string | null;
}

export type GivenRefusal =
  | SirenRefusal
  | SiretRefusal
  | Refusal<
      | "siret-of-another-siren"
      | "link-without-name"
      | "organisation-unknown"
      | "person-unknown"
      | "amount-not-positive"
    >;

/** The firm in the words of the domain, once everything that was given about the file reads. */
export async function readGiven(
  transaction: Transaction,
  { firm, project, assignedTo }: FileGiven,
): Promise<Outcome<Omit<Firm, "id">, GivenRefusal>> {
  if (project.requested.amount <= 0n) return refuse("amount-not-positive", {}, "project.requested.amount");
  const identified = identify(firm);
  if (!identified.ok) return identified;
  const links = await readLinks(transaction, firm);
  if (!links.ok) return links;
  if (assignedTo !== null && !(await findPeople(transaction, [assignedTo])).has(assignedTo))
    return refuse("person-unknown", {}, "assignedTo");
  return accept({ ...firm, ...identified.value, links: links.value });
}

async function readLinks(
  transaction: Transaction,
  { links }: FirmGiven,
): Promise<Outcome<FirmLink[], Refusal<"link-without-name" | "organisation-unknown">>> {
  const ids = links.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  const found = await findOrganisations(transaction, [...new Set(ids)]);
  const read: FirmLink[] = [];
  for (const [index, { kind, organisation, name }] of links.entries()) {
    const known = organisation === null ? undefined : found.get(organisation);
    if (organisation !== null && known === undefined)
      return refuse("organisation-unknown", {}, `firm.links.${index}.organisation`);
    const called = known?.name ?? name;
    if (called === null) return refuse("link-without-name", {}, `firm.links.${index}.name`);
    read.push({ kind, organisation, name: called });
  }
  return accept(read);
}
