import { aidFilePanel } from "#aid/pages/index.ts";
import { committeeFilePanel } from "#committee/pages/index.ts";
import { expertiseFilePanel } from "#expertise/pages/index.ts";
import { impactFilePanel } from "#impact/pages/index.ts";
import { lendingFilePanel, lendingFileStep } from "#lending/pages/index.ts";
import { mailsFilePanel } from "#network/pages/index.ts";
import type { FilePanel } from "#web/design/panel.ts";

// What other capabilities show on a firm's file, in reading order.

/** In the wide column: what was decided, and what is lent. */
export const wideFilePanels: readonly FilePanel[] = [committeeFilePanel, lendingFilePanel, mailsFilePanel];

/** Beside it: the aid, missions, jobs. */
export const narrowFilePanels: readonly FilePanel[] = [aidFilePanel, expertiseFilePanel, impactFilePanel];

/** What comes next once the committee has granted the advance. */
export const grantedFileStep: FilePanel = lendingFileStep;
