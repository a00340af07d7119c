import type { Siren, Siret } from "#kernel/siren.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { RegisterNotice } from "../domain/register-notice.ts";

/** Why no answer came: no directory is set, it asks to wait, it does not answer, or what it answers does not read. */
export type DirectorySilence = "not-set" | "too-many" | "unreachable" | "unreadable";

export type DirectoryAnswer =
  | { readonly state: "found"; readonly notice: RegisterNotice }
  /** Nobody of this number is published there. */
  | { readonly state: "absent" }
  | { readonly state: "silent"; readonly why: DirectorySilence };

/** A public register of firms; it never throws: a file is filled in by hand whatever happens to it. */
export interface FirmDirectory {
  ask(asked: { readonly siren: Siren; readonly siret: Siret | null }): Promise<DirectoryAnswer>;
}

/** What a server without the setting has. */
export const noDirectory: FirmDirectory = {
  ask: async () => ({ state: "silent", why: "not-set" }),
};

export interface KeptNotice {
  readonly notice: RegisterNotice;
  readonly readAt: string;
}

/** What the use cases ask of storage about notices: the last one read of each firm is kept. */
export interface RegisterNotices {
  findNotice(
    transaction: Transaction,
    which: { readonly territory: string; readonly siren: string },
  ): Promise<KeptNotice | null>;
  keepNotice(
    transaction: Transaction,
    kept: KeptNotice & { readonly territory: string; readonly readBy: string | null },
  ): Promise<void>;
}
