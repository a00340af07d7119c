import { aidTodaySource } from "#aid/pages/index.ts";
import { applicationTodaySource } from "#application/pages/index.ts";
import { bankingTodaySource } from "#banking/pages/index.ts";
import { committeeTodaySource } from "#committee/pages/index.ts";
import { conventionTodaySource } from "#convention/pages/panels.ts";
import { expertiseTodaySource } from "#expertise/pages/index.ts";
import { fundTodaySource } from "#fund/pages/index.ts";
import { impactTodaySource } from "#impact/pages/index.ts";
import { lendingTodaySource } from "#lending/pages/index.ts";
import { networkTodaySource } from "#network/pages/index.ts";
import { signatureTodaySource } from "#signature/pages/index.ts";
import type { TodaySource } from "#web/design/today.ts";

/** What the to-do list is made of: each capability says what waits for the reader. */
export const todaySources: readonly TodaySource[] = [
  signatureTodaySource,
  applicationTodaySource,
  committeeTodaySource,
  conventionTodaySource,
  lendingTodaySource,
  bankingTodaySource,
  fundTodaySource,
  expertiseTodaySource,
  impactTodaySource,
  aidTodaySource,
  networkTodaySource,
];
