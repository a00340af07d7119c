import { z } from "zod";
import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { FrozenSteeringPack } from "../contract/steering-pack-routes.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { definitionOf, indicatorKeys, measure } from "../domain/indicators.ts";
import { funderLines } from "../domain/steering-pack/funder-lines.ts";
import type { SteeringPack } from "../domain/steering-pack/steering-pack.ts";
import { operatorOf, type ReadConventionPage } from "./draw-financial-report.ts";
import { conventionScope } from "./draw-report.ts";
import { figuresAgain, figuresOf, hashOf } from "./freeze.ts";
import type { Reports } from "./reports.ts";

type Frozen = z.output<typeof FrozenSteeringPack>;

export interface KeptPack {
  readonly territory: string;
  readonly id: string;
  readonly convention: string;
  readonly readOn: PlainDate;
  readonly drawnBy: string;
  readonly drawnAt: string;
  readonly document: string;
  readonly hash: string;
}

/** The shelf of the packs. */
export interface SteeringPacks {
  /** Latest first. */
  list(transaction: Transaction, territory: string): Promise<KeptPack[]>;
  find(
    transaction: Transaction,
    which: { readonly territory: string; readonly pack: string },
  ): Promise<KeptPack | null>;
  /** The one that already stands in these very words, or null once this one is added. */
  add(transaction: Transaction, pack: KeptPack): Promise<KeptPack | null>;
}

export interface PackOffice {
  readonly reports: Reports;
  readonly packs: SteeringPacks;
  readonly readPage: ReadConventionPage;
}

/** Freezes what the committee reads with the sums it was made of: what was said that day stays. */
export async function drawSteeringPack(
  office: PackOffice,
  transaction: Transaction,
  {
    territory,
    convention,
    person,
    now,
  }: {
    readonly territory: string;
    readonly convention: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const place = await office.reports.getPlace(transaction, territory);
  const terms = (await office.reports.listTerms(transaction, territory)).find(({ id }) => id === convention);
  const page = await office.readPage(convention);
  if (terms === undefined || page === null) return refuse("convention-unknown");
  const inputs = await office.reports.readTotals(transaction, territory, conventionScope(terms));
  const { id, number, signedOn, startsOn, endsOn, jobTarget, fund } = page.convention;
  const { holders, largest, herfindahl } = page.concentration;
  const document = canonicalJson(
    z.encode(FrozenSteeringPack, {
      format: 1,
      about: {
        territory: { id: place.id, name: place.name },
        operator: await operatorOf(transaction, { territory, fund: fund.id }),
        fund,
        convention: { id, number, signedOn, startsOn, endsOn, jobTarget },
        on: place.businessDate,
        isDemonstration: place.isDemonstration,
      },
      inputs,
      funders: funderLines(page),
      concentration: { holders, largest, herfindahl },
      figures: measure(inputs),
      versions: Object.fromEntries(indicatorKeys.map((key) => [key, definitionOf(key).version])),
    }),
  );
  const pack: KeptPack = {
    territory,
    id: newId(now),
    convention,
    readOn: place.businessDate,
    drawnBy: person,
    drawnAt: now,
    document,
    hash: hashOf(document),
  };
  const already = await office.packs.add(transaction, pack);
  if (already !== null) return refuse("steering-pack-already-drawn", { readOn: already.readOn });
  const [told] = await tellPacks(transaction, [pack]);
  invariant(told !== undefined, "one pack is told once");
  return accept(told);
}

export async function listSteeringPacks(
  { reports, packs }: Pick<PackOffice, "reports" | "packs">,
  transaction: Transaction,
  territory: string,
) {
  const { businessDate } = await reports.getPlace(transaction, territory);
  const terms = await reports.listTerms(transaction, territory);
  return {
    on: businessDate,
    conventions: terms.map(({ id, number, startsOn, endsOn }) => ({ id, number, startsOn, endsOn })),
    packs: await tellPacks(transaction, await packs.list(transaction, territory)),
  };
}

export async function readSteeringPack(
  { packs }: Pick<PackOffice, "packs">,
  transaction: Transaction,
  which: { readonly territory: string; readonly pack: string },
) {
  const kept = await packs.find(transaction, which);
  if (kept === null) return refuse("steering-pack-unknown");
  const { about, funders, concentration, ...frozen } = thaw(kept.document);
  const pack: SteeringPack = { about, funders, concentration, figures: figuresOf(frozen), hash: kept.hash };
  return accept(pack);
}

async function tellPacks(transaction: Transaction, packs: readonly KeptPack[]) {
  const people = await findPeople(
    transaction,
    packs.map(({ drawnBy }) => drawnBy),
  );
  return packs.map(({ id, document, hash, readOn, drawnBy, drawnAt }) => {
    const frozen = thaw(document);
    const { convention } = frozen.about;
    const again = canonicalJson(z.encode(FrozenSteeringPack, { ...frozen, figures: figuresAgain(frozen) }));
    return {
      id,
      convention: { id: convention.id, number: convention.number },
      readOn,
      drawnBy: { id: drawnBy, name: people.get(drawnBy)?.name ?? "" },
      drawnAt,
      hash,
      isSame: again === document && hashOf(again) === hash,
    };
  });
}

function thaw(document: string): Frozen {
  return z.decode(FrozenSteeringPack, JSON.parse(document));
}
