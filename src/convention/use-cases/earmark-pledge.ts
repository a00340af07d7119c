import { earmarkPlaces, liftEarmark, listEarmarks, lockPledgeToPay, nameEarmark } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Pledge } from "../domain/pledge.ts";
import { maySee, type Reader } from "../domain/reader.ts";
import type { ConventionRecord } from "../domain/record.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord } from "./load-records.ts";
import { namer } from "./tell.ts";

type Earmarking = WhichConvention & {
  readonly pledge: string;
  readonly name: string;
  readonly sectors: readonly string[];
  readonly communes: readonly string[];
  readonly person: string;
  readonly now: string;
};

type Lifting = WhichConvention & {
  readonly pledge: string;
  readonly liftedOn: PlainDate;
  readonly reference: string;
  readonly person: string;
  readonly now: string;
};

const everything: Reader = { detail: "all", organisations: new Set() };

/** What the euros of a convention are kept for, as far as the reader may see, what is left of each, and the communes that a rule may name. */
export async function readEarmarks(
  conventions: Conventions,
  transaction: Transaction,
  { territory, convention, reader = everything }: WhichConvention & { readonly reader?: Reader },
) {
  const found = await findOne(conventions, transaction, { territory, convention });
  if (!found.ok) return found;
  const { record } = found.value;
  const { fund } = record.convention;
  const on = await businessDateOf(transaction, territory);
  const perimeter = await perimeterAt(transaction, territory, on);
  const places = await earmarkPlaces(transaction, { territory, fund });
  const listed = (await listEarmarks(transaction, territory)).filter((one) => one.convention === convention);
  const seen = listed.filter(({ funder }) => maySee(reader, funder));
  const fundPledges = record.pledges.filter(({ purpose }) => purpose === "fund" && reader.detail === "all");
  const nameOf = await namer(transaction, [
    ...fundPledges.map(({ holder }) => holder),
    ...seen.map(({ funder }) => funder),
  ]);
  return accept({
    on,
    communes: [...(perimeter?.communes ?? [])],
    earmarks: seen.map(({ id, pledge, funder, name, sectors, communes, lifted }) => ({
      id,
      pledge,
      funder: { id: funder, name: nameOf(funder) },
      name,
      sectors: [...sectors],
      communes: [...communes],
      lifted,
      available: places.find((place) => place.earmark.id === id)?.available ?? null,
    })),
    open: fundPledges
      .filter(({ id }) => !listed.some(({ pledge }) => pledge === id) && !isPaid(record, id))
      .map(({ id, holder, amount }) => ({
        pledge: id,
        holder: { id: holder, name: nameOf(holder) },
        amount: cents(amount),
      })),
  });
}

/** Writes from the signed text what the euros of a pledge are for, before the first of them is paid. */
export async function earmarkPledge(conventions: Conventions, transaction: Transaction, request: Earmarking) {
  const { territory, convention, pledge: id, name, sectors, communes, person, now } = request;
  await lockPledgeToPay(transaction, { territory, pledge: id });
  const found = await findPledge(conventions, transaction, request);
  if (!found.ok) return found;
  const { record, pledge } = found.value;
  if (pledge.purpose !== "fund") return refuse("pledge-not-of-fund", {}, "pledge");
  if (isPaid(record, id)) return refuse("earmark-after-payment", {}, "pledge");
  const named = await nameEarmark(transaction, {
    territory,
    fund: record.convention.fund,
    convention,
    pledge: id,
    funder: pledge.holder,
    name,
    sectors,
    communes,
    by: person,
    now,
  });
  return named.ok ? readEarmarks(conventions, transaction, request) : named;
}

/** Its funder frees them in writing. Posts to the ledger. */
export async function liftPledgeEarmark(
  conventions: Conventions,
  transaction: Transaction,
  request: Lifting,
) {
  const { territory, pledge, liftedOn: on, reference, person: by, now } = request;
  const found = await findPledge(conventions, transaction, request);
  if (!found.ok) return found;
  const lifted = await liftEarmark(transaction, { territory, pledge, on, reference, by, now });
  return lifted.ok ? readEarmarks(conventions, transaction, request) : lifted;
}

async function findOne(
  conventions: Conventions,
  transaction: Transaction,
  { territory, convention }: WhichConvention,
) {
  return findRecord(conventions, transaction, { territory, convention, on: null, knownAt: null });
}

async function findPledge(
  conventions: Conventions,
  transaction: Transaction,
  { pledge: id, ...which }: WhichConvention & { readonly pledge: string },
): Promise<
  Outcome<
    { readonly record: ConventionRecord; readonly pledge: Pledge },
    Refusal<"convention-unknown" | "pledge-unknown">
  >
> {
  const found = await findOne(conventions, transaction, which);
  if (!found.ok) return found;
  const { record } = found.value;
  const pledge = record.pledges.find((one) => one.id === id);
  return pledge === undefined ? refuse("pledge-unknown", {}, "pledge") : accept({ record, pledge });
}

/** Whether a payment stands: a rule that came after would change what was given. */
function isPaid({ calls }: ConventionRecord, pledge: string): boolean {
  return calls.some(({ lines }) => lines.some((line) => line.pledge === pledge && line.payments.length > 0));
}
