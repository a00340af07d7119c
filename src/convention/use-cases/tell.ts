import { listFunds } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Told } from "../domain/convention-step.ts";
import type { ConventionRecord } from "../domain/record.ts";

export interface AskedAsOf {
  readonly on?: PlainDate | undefined;
  readonly knownAt?: string | undefined;
}

/** The day asked for: the territory's business date unless another is named. */
export async function dayAsked(
  transaction: Transaction,
  territory: string,
  { on, knownAt }: AskedAsOf,
): Promise<{ on: PlainDate; knownAt: string | null }> {
  return { on: on ?? (await businessDateOf(transaction, territory)), knownAt: knownAt ?? null };
}

/** The names by which records are told. */
export async function tellIn(
  transaction: Transaction,
  territory: string,
  { on, records }: { on: PlainDate; records: readonly ConventionRecord[] },
): Promise<Told> {
  const organisations = records.flatMap(({ parties }) => parties.map(({ organisation }) => organisation));
  const funds = new Map((await listFunds(transaction, territory)).map(({ id, name }) => [id, name]));
  return {
    on,
    nameOf: await namer(transaction, organisations),
    fundNameOf(fund) {
      const name = funds.get(fund);
      invariant(name !== undefined, "a convention feeds a fund of its territory");
      return name;
    },
  };
}

/** How each of these organisations is called. */
export async function namer(transaction: Transaction, organisations: readonly string[]) {
  const found = await findOrganisations(transaction, [...new Set(organisations)]);
  return (organisation: string): string => {
    const name = found.get(organisation)?.name;
    invariant(name !== undefined, "a party is an organisation");
    return name;
  };
}
