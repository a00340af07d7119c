/**
 * Mails that tell of what stands in the product anyway, or remind of it. Any other is asked by law, by a contract or by the
 * person it is for, and leaves whatever became of the one before.
 */
const waiting: ReadonlySet<string> = new Set([
  "application.actOnMany",
  "application.giveOpinion",
  "application.remindDraft",
  "application.sendMessage",
  "committee.remindCondition",
  "committee.remindMembers",
  "committee.remindOffer",
  "convention.tacitRenewalComing",
  "convention.tacitlyRenewed",
  "lending.releaseDisbursement",
  "network.gatherMails",
]);

/** Whether a mail of this act ("lending.answerDelay/0199…") is kept from an address that takes nothing. */
export function canWait(act: string): boolean {
  return waiting.has(act.split("/")[0] ?? act);
}
