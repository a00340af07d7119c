import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FrozenReport, Matching$, ReportPage } from "../contract/shapes.ts";
import type { Scope } from "../domain/scope.ts";
import type { Totals } from "../domain/totals.ts";

export type Matching = z.output<typeof Matching$>;
export type Frozen = z.output<typeof FrozenReport>;
export type About = Frozen["about"];
export type Report = z.output<typeof ReportPage>;

/** How a territory is called, and the day it is there. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly isDemonstration: boolean;
  readonly businessDate: PlainDate;
}

/** When a convention runs. */
export interface Terms {
  readonly id: string;
  readonly number: number;
  readonly fund: string;
  readonly extension: string | null;
  readonly signedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

export interface Publication {
  readonly territory: string;
  readonly id: string;
  readonly kind: "convention" | "year";
  readonly convention: string | null;
  readonly year: number | null;
  readonly readOn: PlainDate;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly hash: string;
}

/** What the use cases ask of storage; it reads published views, and its own shelf. */
export interface Reports {
  readTotals(transaction: Transaction, territory: string, scope: Scope): Promise<Totals>;
  getPlace(transaction: Transaction, territory: string): Promise<Place>;
  /** First signed first. */
  listTerms(transaction: Transaction, territory: string): Promise<Terms[]>;
  /** Latest first. */
  listPublications(transaction: Transaction, territory: string): Promise<Publication[]>;
  findPublication(
    transaction: Transaction,
    which: { readonly territory: string; readonly report: string },
  ): Promise<(Publication & { readonly document: string }) | null>;
  /** The publication that already stands in these very words, or null once this one is added. */
  addPublication(
    transaction: Transaction,
    publication: Publication & { readonly document: string },
  ): Promise<Publication | null>;
  readPublic(transaction: Transaction, slug: string): Promise<PublicTotals | null>;
}

/** What the database lets anyone read of a territory; its totals as JSON. */
export interface PublicTotals {
  readonly territory: string;
  readonly name: string;
  readonly on: PlainDate;
  readonly totals: unknown;
}

/** The matching of a convention as signed: told by the conventions. */
export type ReadMatching = (convention: string) => Promise<Matching | null>;
