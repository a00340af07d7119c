import { cents } from "#kernel/money.ts";

/** Invented accounts, whose keys are right. */
export const ibans = {
  fund: "FR14 2004 1010 0505 0001 3M02 606",
  firm: "FR76 3000 6000 0112 3456 7890 189",
  other: "DE89 3704 0044 0532 0130 00",
};

export const profile = {
  leadDays: 2,
  cutOff: "14:00",
  collectionVersion: "pain.008.001.08" as const,
  transferVersion: "pain.001.001.09" as const,
  batchBooking: true,
  b2bAllowed: false,
  noticeDays: 14,
  scheduleIsNotice: true,
  returnFeeLimit: cents(30_00n),
};
