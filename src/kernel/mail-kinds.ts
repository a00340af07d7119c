/** What a person chooses a pace for: mails that tell of what stands in the product anyway. */
export const mailKinds = ["messages", "files", "advances"] as const;
export type MailKind = (typeof mailKinds)[number];

export const paces = ["at-once", "daily", "weekly"] as const;
export type Pace = (typeof paces)[number];

export type Paces = Readonly<Record<MailKind, Pace>>;

export const housePaces: Paces = { messages: "at-once", files: "at-once", advances: "at-once" };

/** Any other occasion has a deadline, or is asked by law, by a contract or by the person: it leaves at once. */
const kindOfEvent: Readonly<Record<string, MailKind>> = {
  "application.message": "messages",
  "application.files-assigned": "files",
  "application.document-asked": "files",
  "application.document-refused": "files",
  "application.corrections-sent": "files",
  "application.confirmation-answered": "files",
  "application.opinion-answered": "files",
  "lending.disbursement": "advances",
};

/** The occasions whose mails may wait. */
export const waitingEvents: readonly string[] = Object.keys(kindOfEvent);

/** Null: mails of this event ("application.message") never wait. */
export function mailKindOf(event: string): MailKind | null {
  return kindOfEvent[event] ?? null;
}
