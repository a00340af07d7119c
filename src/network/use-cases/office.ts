import type { Database } from "#platform/database/database.ts";
import type { AuditTrail } from "./audit-trail.ts";
import type { Invitations, PasswordResets, SetUpCodes } from "./link-stores.ts";
import type { Outbox } from "./outbox.ts";
import type {
  CommuneDirectory,
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
  readonly settings: Settings;
  readonly perimeters: Perimeters;
  readonly organisations: Organisations;
  readonly communes: CommuneDirectory;
  readonly trail: AuditTrail;
  readonly outbox: Outbox;
  readonly invitations: Invitations;
  readonly passwordResets: PasswordResets;
  readonly setUpCodes: SetUpCodes;
}

/** Where seats are given: their mails hold links. */
export interface SeatDesk extends Office {
  /** Where people reach the server, as the links of mails write it. */
  readonly publicAddress: string;
}

/** Sign-in besides keeps what must outlive a refusal, and opens the demonstration where there is one. */
export interface FrontDesk extends SeatDesk {
  readonly database: Database;
  readonly isDemonstration: boolean;
  /** Whether a mail server is set; without one, mails wait in the outbox. */
  readonly hasMailServer?: boolean;
}
