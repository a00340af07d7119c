import type { Problem } from "#platform/calculator/problem.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database/database.ts";

/** A command that works on the database, as `--help` shows it; light, so that every command line may read them all. */
export interface CommandOutline {
  /** As typed: "verify", "user add". */
  readonly name: string;
  readonly summary: string;
  /** A word that must follow, unless it is optional, given to the command under its name. */
  readonly argument?: { readonly name: string; readonly description: string; readonly isOptional?: true };
  /** What follows its options in `--help`. */
  readonly manual: string;
  readonly options: readonly CommandOption[];
}

export interface CommandOption {
  /** Such as `--email <adresse>`, or `--all` for a yes. */
  readonly flags: string;
  readonly description: string;
}

/** An outline with what it does, loaded when it is called only. */
export interface DatabaseCommand extends CommandOutline {
  readonly load: () => Promise<CommandRun>;
}

export type CommandRun = (
  given: Readonly<Record<string, unknown>>,
  desk: CommandDesk,
) => Promise<CommandAnswer>;

export interface CommandDesk {
  readonly clock: Clock;
  /** Opens the database and brings it up to date, at the first call; whoever runs the command closes it. */
  readonly database: () => Promise<Database>;
  /** Opens it as it stands, in place of the former. */
  readonly databaseAsItStands: () => Promise<Database>;
  /** All of standard input, as text. */
  readonly readInput: () => Promise<string>;
  /** The same as it comes: a mail is of several alphabets. */
  readonly readOctets: () => Promise<Uint8Array>;
}

export type CommandAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly problem: Problem };
