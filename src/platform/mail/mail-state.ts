/**
 * `failed`: every try was lost. `bounced`: the other side refused it for good. `set-aside`: its reader wants it gathered with others;
 * `gathered`: it was; `withdrawn`: they might not read it any more.
 */
export const mailStates = [
  "queued",
  "sending",
  "sent",
  "failed",
  "bounced",
  "set-aside",
  "gathered",
  "withdrawn",
] as const;

export type MailState = (typeof mailStates)[number];

export const mailErrorKinds = [
  "unreachable",
  "sender-refused",
  "recipient-refused",
  "other",
  /** Not tried: a mail server has said that this address takes nothing any more. */
  "address-refused",
  /** A text that the gateway may or may not have taken: sent again, it might be read twice. */
  "outcome-unknown",
  /** A text that waited too long to be true still. */
  "too-old",
] as const;

export type MailErrorKind = (typeof mailErrorKinds)[number];

/** Why a try was lost, and what the mail server or the gateway answered. */
export interface MailError {
  readonly kind: MailErrorKind;
  readonly said: string;
}
