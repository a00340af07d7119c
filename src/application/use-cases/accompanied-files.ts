import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf, deniedObjects, findPeople, isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { FileAdviser } from "../domain/file-adviser.ts";
import { accompaniedBy } from "./accompanying.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { ownRow } from "./list-own-files.ts";
import { ownersOf } from "./owned-firms.ts";
import { ownFile } from "./read-own-file.ts";

interface Asked {
  readonly territory: string;
  readonly actor: Actor | null;
  readonly now: string;
}

/** The files that the caller helps with. */
export async function listAccompaniedFiles(
  applications: Applications,
  transaction: Transaction,
  { territory, actor, now }: Asked,
) {
  invariant(actor !== null, "whoever helps with files is signed in");
  const on = await businessDateOf(transaction, territory);
  const accompanied = await accompaniedBy(applications, transaction, { territory, actor });
  const denied = await deniedObjects(transaction, actor, { territory, kind: "application" }, now);
  const ids = [...accompanied.keys()].filter((id) => !denied.has(id));
  const files = ids.length === 0 ? [] : await applications.list(transaction, { territory, ids });
  return {
    on,
    files: files.flatMap((file) => {
      const adviser = accompanied.get(file.id);
      return adviser === undefined ? [] : [{ ...ownRow(file, on), as: asHelper(adviser) }];
    }),
  };
}

/** A file for whoever helps its owner: what the owner gave and where it stands, not what is said of it. */
export async function readAccompaniedFile(
  applications: Applications,
  transaction: Transaction,
  { actor, now, ...which }: WhichApplication & Asked,
) {
  const { territory, application: id } = which;
  invariant(actor !== null, "whoever helps with files is signed in");
  const file = await applications.find(transaction, which);
  if (file === null) return refuse("application-unknown");
  const adviser = (await accompaniedBy(applications, transaction, { territory, actor })).get(id);
  if (adviser === undefined) return refuse("not-your-firm");
  if (await isDenied(transaction, actor, { territory, kind: "application", id }, now))
    return refuse("file-denied");
  const owners = await ownersOf(applications, transaction, { territory, firm: file.firm.id });
  const people = await findPeople(transaction, [...owners]);
  return accept({
    ...(await ownFile(applications, transaction, { territory, file })),
    as: asHelper(adviser),
    owners: [...people.values()].map(({ name }) => name),
  });
}

function asHelper({ id, quality, qualityWord, invitedOn }: FileAdviser) {
  return { id, quality, qualityWord, since: invitedOn };
}
