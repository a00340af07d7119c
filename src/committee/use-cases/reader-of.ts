import { invariant } from "#kernel/invariant.ts";
import type { Role } from "#kernel/role.ts";
import { deniedObjects } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { Reader } from "../domain/reader.ts";
import type { By } from "./office.ts";

const seeFiles: readonly Role[] = ["coordinator", "treasurer", "chair", "secretary", "auditor"];

export interface Asking {
  readonly actor: Actor | null;
  readonly now: string;
}

/** How much of a sitting the caller sees: by their roles, less what the network denies them (programme §3). */
export async function readerOf(
  transaction: Transaction,
  territory: string,
  { actor, now }: Asking,
): Promise<Reader> {
  invariant(actor !== null, "every door of the committee asks who comes in");
  return {
    person: actor.person,
    seesFiles: holds(actor, seeFiles, territory),
    denied: await deniedObjects(transaction, actor, { territory, kind: "application" }, now),
  };
}

export function byOf(actor: Actor | null): By {
  invariant(actor !== null, "every door of the committee asks who comes in");
  return { person: actor.person, name: actor.name };
}
