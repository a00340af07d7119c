import { applicationMailEvents } from "#application/index.ts";
import { bankingMailEvents } from "#banking/index.ts";
import { committeeMailEvents } from "#committee/index.ts";
import { conventionMailEvents } from "#convention/index.ts";
import { lendingMailEvents } from "#lending/index.ts";
import { gatherMails, isOfDemonstration, listTerritories, networkMailEvents } from "#network/index.ts";
import { systemClock } from "#platform/clock.ts";
import type { Database } from "#platform/database/database.ts";
import type { RunningJobs } from "#platform/jobs/start-jobs.ts";
import type { MailSettings } from "#platform/mail/settings.ts";
import { startMails } from "#platform/mail/start-mails.ts";
import { httpTextGateway } from "#platform/mail/texts/gateway.ts";
import type { TextSettings } from "#platform/mail/texts/settings.ts";
import { signatureMailEvents } from "#signature/index.ts";

/** Every occasion on which the product writes to someone. */
export const mailEvents = [
  ...applicationMailEvents,
  ...committeeMailEvents,
  ...signatureMailEvents,
  ...lendingMailEvents,
  ...bankingMailEvents,
  ...conventionMailEvents,
  ...networkMailEvents,
];

/**
 * Gathers the mails that people want together, and delivers them: of every territory but those of the demonstration, whose people are
 * invented. Without a mail server they wait in the outbox.
 */
export async function deliverMails(
  database: Database,
  {
    settings,
    texts = null,
    publicAddress,
    report,
  }: {
    readonly settings: MailSettings | null;
    /** The gateway of texts; null: none leaves. */
    readonly texts?: TextSettings | null;
    readonly publicAddress: string;
    readonly report: (error: unknown) => void;
  },
): Promise<RunningJobs> {
  const territories = await database.transaction({ read: [] }, listTerritories);
  return startMails({
    database,
    clock: systemClock,
    settings,
    texts: texts === null ? null : httpTextGateway(texts),
    leaves: async (territory) =>
      database.transaction({ read: [] }, async (asked) => !(await isOfDemonstration(asked, territory))),
    territories: territories.map(({ id }) => id),
    gather: async ({ territory, person }) =>
      database.transaction({ read: [territory], write: territory }, async (transaction) =>
        gatherMails(transaction, { territory, person, publicAddress, now: systemClock.now() }),
      ),
    report,
  });
}
