import type { Transaction } from "#platform/database/transaction.ts";
import type { StateFamily, ToldApart } from "../domain/related-file.ts";

/** That another territory has a file of this firm, and where that file stands: no more. */
export interface FileElsewhere {
  readonly siren: string;
  readonly territory: { readonly id: string; readonly name: string };
  readonly family: StateFamily;
}

/** What the use cases ask of storage about files that look alike. */
export interface RelatedBook {
  /** By firm, the accounts of those who run it or ran it. */
  listAllOwners(
    transaction: Transaction,
    territory: string,
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** By file, the addresses of those who submitted or confirmed it. */
  listAddresses(
    transaction: Transaction,
    territory: string,
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** In the territories of the same kind, invented or real, but this one. */
  listElsewhere(
    transaction: Transaction,
    asked: { readonly territory: string; readonly sirens: readonly string[] },
  ): Promise<FileElsewhere[]>;
  /** Where this file is one of the two. */
  listToldApart(
    transaction: Transaction,
    which: { readonly territory: string; readonly application: string },
  ): Promise<ToldApart[]>;
  /** False when it was said already. */
  tellApart(
    transaction: Transaction,
    told: ToldApart & { readonly territory: string; readonly now: string },
  ): Promise<boolean>;
}
