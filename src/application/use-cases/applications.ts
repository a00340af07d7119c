import type { PlainDate } from "#kernel/plain-date.ts";
import type { Stage } from "#kernel/stage.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application, ApplicationEvent, Appraisal } from "../domain/application.ts";
import type { AskedKind } from "../domain/document-list.ts";
import type { FileDays } from "../domain/file-tasks.ts";
import type { FinancingLine } from "../domain/financing-plan.ts";
import type { Firm } from "../domain/firm.ts";
import type { TerritoryPolicy } from "../domain/policy-at.ts";
import type { ApplicationStatus } from "../domain/status.ts";
import type { AppraisalBooks } from "./appraisal-books.ts";
import type { EntryBooks } from "./entry-books.ts";
import type { FileAdvisers } from "./file-advisers.ts";
import type { FileCopies } from "./file-copies.ts";
import type { FileDocuments } from "./file-documents.ts";
import type { FileMessages } from "./file-messages.ts";
import type { RegisterNotices } from "./firm-directory.ts";
import type { FirmOwners } from "./firm-owners.ts";

export interface WhichApplication {
  readonly territory: string;
  readonly application: string;
}

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Applications
  extends AppraisalBooks,
    EntryBooks,
    FirmOwners,
    FileAdvisers,
    RegisterNotices,
    FileMessages,
    FileCopies,
    FileDocuments {
  find(transaction: Transaction, which: WhichApplication): Promise<Application | null>;
  /** The same, held until the end of the transaction: those who act on one file wait for each other. */
  lock(transaction: Transaction, which: WhichApplication): Promise<Application | null>;
  /** First opened first; of one status when it is named, of these ids alone when they are. */
  list(
    transaction: Transaction,
    question: {
      readonly territory: string;
      readonly status?: ApplicationStatus;
      readonly ids?: readonly string[];
    },
  ): Promise<Application[]>;
  /** Makes those who open files in this territory wait for each other, and gives the next number. */
  takeNumber(transaction: Transaction, territory: string): Promise<number>;
  findFirmBySiren(transaction: Transaction, territory: string, siren: string): Promise<Firm | null>;
  addFirm(transaction: Transaction, kept: KeptFirm): Promise<void>;
  /** Its links are replaced with it. */
  updateFirm(transaction: Transaction, kept: KeptFirm): Promise<void>;
  add(transaction: Transaction, opened: OpenedApplication): Promise<void>;
  /** What a file says of itself: status, project, dates, orientation. */
  update(transaction: Transaction, changed: ChangedApplication): Promise<void>;
  replacePlan(
    transaction: Transaction,
    which: WhichApplication & { readonly lines: readonly FinancingLine[] },
  ): Promise<void>;
  addDocuments(
    transaction: Transaction,
    which: WhichApplication & { readonly documents: readonly AskedDocument[] },
  ): Promise<void>;
  addAppraisal(transaction: Transaction, given: GivenAppraisal): Promise<void>;
  listAppraisals(transaction: Transaction, which: WhichApplication): Promise<Appraisal[]>;
  addEvent(transaction: Transaction, event: RecordedEvent): Promise<void>;
  /** By file, when something last happened to it and when it was sent elsewhere. */
  listDays(transaction: Transaction, territory: string): Promise<ReadonlyMap<string, FileDays>>;
  listEvents(transaction: Transaction, which: WhichApplication): Promise<ApplicationEvent[]>;
  listPolicies(transaction: Transaction, territory: string): Promise<TerritoryPolicy[]>;
  /** False when rules already begin that day. */
  addPolicy(
    transaction: Transaction,
    dated: TerritoryPolicy & { readonly territory: string; readonly recordedAt: string },
  ): Promise<boolean>;
  /** Every territory with the stage of its day, by name. */
  listOpenTerritories(transaction: Transaction): Promise<OpenTerritory[]>;
  /** What anyone may know of an open territory; null when none bears this name. */
  findPublicRules(transaction: Transaction, slug: string): Promise<PublicRules | null>;
}

export interface KeptFirm {
  readonly territory: string;
  readonly firm: Firm;
  readonly recordedAt: string;
}

export interface OpenedApplication {
  readonly territory: string;
  readonly application: Application;
  readonly recordedAt: string;
}

export interface ChangedApplication {
  readonly territory: string;
  readonly application: Application;
}

export interface AskedDocument extends Omit<AskedKind, "askedOf"> {
  readonly id: string;
  readonly position: number;
}

export interface GivenAppraisal extends WhichApplication {
  readonly appraisal: Appraisal;
  readonly recordedAt: string;
}

export interface RecordedEvent extends WhichApplication {
  readonly event: Omit<ApplicationEvent, "number">;
  readonly recordedAt: string;
}

export interface OpenTerritory {
  readonly slug: string;
  readonly name: string;
  readonly isDemonstration: boolean;
  readonly stage: Stage;
  readonly communes: PublicRules["communes"];
}

export interface PublicRules {
  readonly territory: { readonly id: string; readonly name: string };
  readonly on: PlainDate;
  readonly communes: readonly { readonly insee: string; readonly name: string }[];
  readonly policies: readonly TerritoryPolicy[];
}
