import type { MailEvent } from "#kernel/mail-words.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { VirusCheck } from "#platform/files/virus-check.ts";
import type { AuditTrail } from "./audit-trail.ts";
import type { SetAside } from "./gather-mails.ts";
import type { Carrier, HandOvers } from "./hand-over-stores.ts";
import type { Invitations, PasswordResets, SetUpCodes } from "./link-stores.ts";
import type { MailReturns } from "./mail-returns.ts";
import type { MailTemplates } from "./mail-templates.ts";
import type { Outbox } from "./outbox.ts";
import type {
  CommuneDirectory,
  Followers,
  Organisations,
  People,
  Perimeters,
  Seats,
  Sessions,
  Settings,
  Tries,
  Units,
} from "./stores.ts";

/** What the use cases of the network work with. */
export interface Office {
  readonly people: People;
  readonly seats: Seats;
  readonly sessions: Sessions;
  readonly tries: Tries;
  readonly units: Units;
  readonly followers: Followers;
  readonly handOvers: HandOvers;
  readonly settings: Settings;
  readonly perimeters: Perimeters;
  readonly organisations: Organisations;
  readonly communes: CommuneDirectory;
  readonly trail: AuditTrail;
  readonly outbox: Outbox;
  readonly setAside: SetAside;
  readonly templates: MailTemplates;
  readonly returns: MailReturns;
  readonly invitations: Invitations;
  readonly passwordResets: PasswordResets;
  readonly setUpCodes: SetUpCodes;
}

/** What those who keep the files count in a territory. */
export type CountFiles = (
  transaction: Transaction,
  territory: string,
) => Promise<{ readonly filesBeforeCommittee: number; readonly openFiles: number }>;

/** Where seats are given: their mails hold links. */
export interface SeatDesk extends Office {
  /** Where people reach the server, as the links of mails write it. */
  readonly publicAddress: string;
}

/** Where work is handed over. */
export interface HandOverDesk extends SeatDesk {
  /** What a person holds in a territory, by kind: it moves when they hand over. */
  readonly carriers: readonly Carrier[];
}

/** Sign-in besides keeps what must outlive a refusal, and opens the demonstration where there is one. */
export interface FrontDesk extends HandOverDesk {
  readonly database: Database;
  readonly isDemonstration: boolean;
  readonly countFiles: CountFiles;
  /** Every occasion on which the product writes to someone. */
  readonly mailEvents: readonly MailEvent[];
  /** Whether a mail server is set; without one, mails wait in the outbox. */
  readonly hasMailServer?: boolean;
  /** Whether texts leave, or are read in the outbox of the demonstration. */
  readonly takesTexts?: boolean;
  /** The domain whose mail comes back; null where replies are not read. */
  readonly replyDomain?: string | null;
  /** Looks at what is handed in; null where none is set. */
  readonly virusCheck?: VirusCheck | null;
}
