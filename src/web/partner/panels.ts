import { expertisePartnerPanel } from "#expertise/pages/index.ts";
import type { PartnerPanel } from "#web/design/panel.ts";

/** What the page of a partner shows besides its pledges, in reading order. */
export const partnerPanels: readonly PartnerPanel[] = [expertisePartnerPanel];
