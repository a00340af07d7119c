/** What presses enough for a text beside its mail: what waits for the morning, and what may no longer be true by then. */
const hastes: Readonly<Record<string, "waits" | "now-or-never">> = {
  "signature.ask": "now-or-never",
  "signature.changed": "now-or-never",
  "signature.reminder": "now-or-never",
  "committee.moved": "waits",
  "committee.cancelled": "waits",
  "committee.member-reminder": "waits",
  "committee.consultation": "waits",
  "committee.offer-reminder": "waits",
  "committee.condition-coming": "waits",
  "committee.condition-late": "waits",
  "banking.debit-notice": "waits",
  "lending.reminder": "waits",
  "application.corrections-asked": "waits",
  "application.corrections-reminder": "waits",
  "application.confirmation-asked": "waits",
  "application.opinion-reminder": "waits",
};

/** The occasions that are told by text to whoever gave a mobile number. */
export const textedEvents: readonly string[] = Object.keys(hastes);

/** Null: this occasion ("application.message") is told by mail alone. */
export function haste(event: string): "waits" | "now-or-never" | null {
  return hastes[event] ?? null;
}
