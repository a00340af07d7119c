import type { Locale } from "#kernel/format.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { newId } from "#platform/requests/id.ts";
import { draftLinkMail } from "../domain/draft-mails.ts";
import {
  dayOf,
  draftDays,
  erasedAt,
  mostAsksOfAddress,
  mostAsksOfEmail,
  waitBeforeAsking,
} from "../domain/file-draft.ts";
import type { Applications } from "./applications.ts";
import { addLink, eraseOldDrafts } from "./draft-links.ts";
import { hashOf } from "./link-token.ts";
import { openTerritory } from "./open-territory.ts";

interface Asked {
  readonly territory: string;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly address: string;
  readonly publicAddress: string;
  readonly now: string;
}

/**
 * Writes a personal link to an address, to begin a request or to take up the one that waits there: whoever asks is told the same.
 * The mail says the name under which the request was begun, never one that a stranger typed for someone else's.
 */
export async function askDraftLink(
  applications: Applications,
  transaction: Transaction,
  { territory, name, email: typed, language, address, publicAddress, now }: Asked,
) {
  const open = await openTerritory(applications, transaction, territory);
  if (open === null) return refuse("territory-not-open");
  const email = typed.trim().toLowerCase();
  const asking = { territory, emailHash: hashOf(email), address };
  const most = { ofEmail: mostAsksOfEmail, ofAddress: mostAsksOfAddress };
  const wait = waitBeforeAsking(await applications.lockAsks(transaction, asking, most), Date.parse(now));
  if (wait > 0) return refuse("too-many-asks", { minutes: Math.ceil(wait / 60_000) });

  await applications.addAsk(transaction, { ...asking, id: newId(now), at: now });
  await eraseOldDrafts(applications, transaction, { territory, now });
  const known = await applications.lockDraftOfEmail(transaction, { territory, email });
  const draft = known ?? { id: newId(now), email, name, language, savedAt: now };
  if (known === null) await applications.addDraft(transaction, { territory, draft: draft.id, ...draft, now });
  const link = await addLink(applications, transaction, { territory, draft: draft.id, now });
  await queueMail(transaction, {
    territory,
    to: { person: null, name: draft.name, address: email },
    act: `application.askDraftLink/${link.id}`,
    language: draft.language,
    ...draftLinkMail(draft.language, {
      name: draft.name,
      territory: open.name,
      link: secretMarks[draft.language],
      erasedOn: dayOf(erasedAt(draft.savedAt)),
    }),
    secret: `${publicAddress}${link.path}`,
    now,
  });
  // In the demonstration no mail leaves, and everyone there is invented.
  return accept({ days: draftDays, demonstrationLink: open.isDemonstration ? link.path : null });
}
