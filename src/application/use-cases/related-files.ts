import { declaredUndertaking } from "#aid/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { parseSiren, type Siren } from "#kernel/siren.ts";
import { deniedObjects, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Application } from "../domain/application.ts";
import { type FileTraits, type RelatedReason, relatedBy, type ToldApart } from "../domain/related-file.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { type Act, holdFile } from "./begin-act.ts";
import type { FileElsewhere } from "./related-book.ts";

interface Asker {
  readonly territory: string;
  readonly actor: Actor | null;
  readonly now: string;
}

/** The files that look like one, less those from which the caller is recused. */
export async function readRelated(
  applications: Applications,
  transaction: Transaction,
  { application: id, ...asker }: Asker & WhichApplication,
) {
  const { territory, actor, now } = asker;
  const file = await applications.find(transaction, { territory, application: id });
  if (file === null) return refuse("application-unknown");
  invariant(actor !== null, "whoever reads a file is signed in");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");
  return accept(await relatedTo(applications, transaction, { ...asker, file }));
}

async function relatedTo(
  applications: Applications,
  transaction: Transaction,
  { file, ...asker }: Asker & { readonly file: Application },
) {
  const { territory } = asker;
  const which = { territory, application: file.id };
  const group = await declaredUndertaking(transaction, which);
  const traits = await traitsIn(applications, transaction, territory);
  const told = await applications.listToldApart(transaction, which);
  const compared = { ...asker, self: file.id, siren: file.firm.siren, traits: traits(file), group, told };
  return compare(applications, transaction, { ...compared, traitsOf: traits });
}

/** The same, for a file that is about to be opened. */
export async function findRelated(
  applications: Applications,
  transaction: Transaction,
  {
    siren: typed,
    ownerName = null,
    ...asker
  }: Asker & {
    readonly siren?: string | undefined;
    readonly ownerName?: string | null | undefined;
  },
) {
  const parsed = typed === undefined ? null : parseSiren(typed);
  const siren = parsed?.ok === true ? parsed.value : null;
  const nobody: ReadonlySet<string> = new Set();
  const traits = { firm: "", siren, ownerName, owners: nobody, addresses: nobody };
  const traitsOf = await traitsIn(applications, transaction, asker.territory);
  const compared = { ...asker, self: null, siren, traits, group: nobody, told: [], traitsOf };
  return accept(await compare(applications, transaction, compared));
}

interface Compared extends Asker {
  readonly self: string | null;
  readonly siren: Siren | null;
  readonly traits: FileTraits;
  readonly group: ReadonlySet<string>;
  readonly told: readonly ToldApart[];
  readonly traitsOf: (file: Application) => FileTraits;
}

async function compare(
  applications: Applications,
  transaction: Transaction,
  { territory, actor, now, self, siren, traits, group, told, traitsOf }: Compared,
) {
  const denied =
    actor === null
      ? new Set<string>()
      : await deniedObjects(transaction, actor, { territory, kind: "application" }, now);
  const files = await applications.list(transaction, { territory });
  const here = files
    .filter(({ id }) => id !== self && !denied.has(id))
    .map((other) => ({ other, reasons: relatedBy(traits, traitsOf(other), group) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ other: { id, number, firm, title, status }, reasons }) => ({
      id,
      number,
      firm: firm.name,
      title,
      status,
      reasons,
      apart: apartFrom(told, id),
    }));
  const sirens = [...new Set([...(siren === null ? [] : [siren]), ...group])];
  const found = await applications.listElsewhere(transaction, { territory, sirens });
  return { here, elsewhere: found.map((one) => tellElsewhere(one, siren, told)) };
}

function tellElsewhere(
  { siren: theirs, territory, family }: FileElsewhere,
  siren: string | null,
  told: readonly ToldApart[],
) {
  const reasons: RelatedReason[] = [theirs === siren ? "same-firm" : "same-group"];
  return { territory, family, reasons, apart: apartFrom(told, territory.id) };
}

/** Whichever of the two it was said of. */
function apartFrom(told: readonly ToldApart[], id: string) {
  const found = told.find(({ application, other }) => other === id || application === id);
  return found === undefined ? null : { why: found.why, by: found.by.name, on: found.on };
}

async function traitsIn(applications: Applications, transaction: Transaction, territory: string) {
  const owners = await applications.listAllOwners(transaction, territory);
  const addresses = await applications.listAddresses(transaction, territory);
  const nobody: ReadonlySet<string> = new Set();
  return ({ id, firm }: Application): FileTraits => ({
    firm: firm.id,
    siren: firm.siren,
    ownerName: firm.ownerName,
    owners: owners.get(firm.id) ?? nobody,
    addresses: addresses.get(id) ?? nobody,
  });
}

/** « Ce n'est pas un doublon », with the reason: said once, and read on both files. */
export async function tellApart(
  applications: Applications,
  transaction: Transaction,
  { other, why, ...act }: Omit<Act, "on"> & { readonly other: string; readonly why: string },
) {
  const begun = await holdFile(applications, transaction, act);
  if (!begun.ok) return begun;
  const { application: file, on, by } = begun.value;
  const { territory, actor, now } = act;
  const asked = { territory, actor, now, file };
  const { here, elsewhere } = await relatedTo(applications, transaction, asked);
  const found = [...here, ...elsewhere.map(({ territory: { id }, apart }) => ({ id, apart }))].find(
    ({ id }) => id === other,
  );
  if (found === undefined) return refuse("not-related");
  const told = { territory, application: file.id, other, why, by, on, now };
  if (found.apart !== null || !(await applications.tellApart(transaction, told)))
    return refuse("told-apart-already");
  return accept(await relatedTo(applications, transaction, asked));
}
