import type { PlainDate } from "#kernel/plain-date.ts";

/** The colleges in which the parties of a convention sit. */
export const colleges = [
  "partner-firms",
  "local-authorities",
  "state",
  "banks",
  "accountants",
  "chambers",
  "associations",
] as const;

export type College = (typeof colleges)[number];

export const partyRoles = ["contributor", "operator", "associate"] as const;

export type PartyRole = (typeof partyRoles)[number];

export type Party = {
  readonly organisation: string;
  readonly college: College;
  readonly role: PartyRole;
  /** The day it left, by an amendment; what it owed by then it still owes. */
  readonly leftOn?: PlainDate;
};
