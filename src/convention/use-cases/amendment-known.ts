import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { accountsUnder, balancesAt } from "#ledger/index.ts";
import { findOrganisations, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Amendment, AmendmentTerms } from "../domain/amendment.ts";
import type { KnownToAmend } from "../domain/check-amendment.ts";
import { isSigned, type WrittenRecord } from "../domain/in-force.ts";
import type { ConventionRecord } from "../domain/record.ts";
import { renewalOf } from "../domain/series.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { loadRecords } from "./load-records.ts";

/** A convention with all that an amendment of it rests on. */
export interface AmendmentBase {
  readonly written: WrittenRecord;
  /** Every signed amendment in it. */
  readonly record: ConventionRecord;
  readonly known: KnownToAmend;
}

export async function findBase(
  conventions: Conventions,
  transaction: Transaction,
  { territory, convention }: WhichConvention,
): Promise<Outcome<AmendmentBase, Refusal<"convention-unknown">>> {
  const stored = await conventions.list(transaction, { territory, knownAt: null });
  const written = stored.find((one) => one.convention.id === convention);
  const records = await loadRecords(conventions, transaction, { territory, on: null, knownAt: null });
  const record = records.find((one) => one.convention.id === convention);
  if (written === undefined || record === undefined) return refuse("convention-unknown");
  const effects = written.amendments.filter(isSigned).map(({ effectiveOn }) => effectiveOn);
  const known: KnownToAmend = {
    nameOf: await namesIn(transaction, written),
    freeDays: await freeDaysOf(transaction, { territory, convention }),
    renewedOn: renewalOf(records, convention)?.convention.startsOn ?? null,
    lastEffectOn: effects.toSorted().at(-1) ?? null,
  };
  return accept({ written, record, known });
}

/** A convention that is closed keeps its terms. */
export async function refuseClosed(
  conventions: Conventions,
  transaction: Transaction,
  { which, base }: { readonly which: WhichConvention; readonly base: AmendmentBase },
) {
  const closed = await conventions.readClose(transaction, which);
  if (closed === null) return null;
  const { number } = base.written.convention;
  return refuse("convention-closed", { number, closedOn: closed.closedOn });
}

/** Whether what an amendment names is entered: its organisations, and the perimeter it reads. */
export async function checkNamed(
  transaction: Transaction,
  territory: string,
  { terms, record }: { readonly terms: AmendmentTerms; readonly record: ConventionRecord },
): Promise<Outcome<null, Refusal<"organisation-unknown" | "perimeter-not-extended">>> {
  const named = organisationsOf(terms);
  const found = await findOrganisations(transaction, named);
  if (named.some((id) => !found.has(id))) return refuse("organisation-unknown", {}, "terms");
  if (terms.perimeter === undefined) return accept(null);
  const before = await perimeterAt(transaction, territory, record.convention.perimeterOn);
  const after = await perimeterAt(transaction, territory, terms.perimeter.on);
  return after === null || after.version === before?.version
    ? refuse("perimeter-not-extended", { on: terms.perimeter.on }, "terms.perimeter.on")
    : accept(null);
}

export function organisationsOf({ party, leaver, rule }: AmendmentTerms): string[] {
  return [
    ...(party === undefined ? [] : [party.organisation]),
    ...(leaver === undefined ? [] : [leaver]),
    ...(rule?.authorities.map(({ organisation }) => organisation) ?? []),
  ];
}

async function namesIn(transaction: Transaction, { parties, amendments }: WrittenRecord) {
  const ids = [
    ...parties.map(({ organisation }) => organisation),
    ...amendments.flatMap(({ terms }: Amendment) => organisationsOf(terms)),
  ];
  const found = await findOrganisations(transaction, [...new Set(ids)]);
  return (organisation: string) => found.get(organisation)?.name ?? "";
}

/** Promised in the journal, in half-days: neither planned in a mission nor given. */
async function freeDaysOf(transaction: Transaction, { territory, convention }: WhichConvention) {
  const balances = await balancesAt(transaction, {
    territory,
    accounts: accountsUnder("pledge", convention),
  });
  const free = new Map(
    balances.flatMap(({ account, unit, amount }) => {
      const [, , holder, state] = account.split(":");
      const counts = unit === "HALF-DAY" && state === "promised" && holder !== undefined;
      return counts ? [[holder, amount] as const] : [];
    }),
  );
  return (organisation: string) => free.get(organisation) ?? 0n;
}
