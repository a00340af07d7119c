import { accept, refuse } from "#kernel/outcome.ts";
import { findPeople, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { correctionsPreparedMail } from "../domain/adviser-mails.ts";
import { type PreparedCorrections, preparedOf, turnOf } from "../domain/correction-round.ts";
import type { Applications } from "./applications.ts";
import { writeInHistory } from "./ask-corrections.ts";
import { filePath } from "./message-readers.ts";
import { type OpenMessages, openMessages, type Talking } from "./open-messages.ts";
import { ownersOf } from "./owned-firms.ts";
import { findRound } from "./settle-corrections.ts";
import { showCorrections } from "./show-corrections.ts";

interface Preparing extends Talking, PreparedCorrections {
  readonly round: string;
  /** Of the preparation that was read; 0 where there was none. */
  readonly version: number;
  readonly publicAddress: string;
}

/** Keeps what is typed of a round without sending it back: an adviser prepares, the owner alone sends. They are told once a day. */
export async function prepareCorrections(
  applications: Applications,
  transaction: Transaction,
  { round: which, version, typed, lines, answers, publicAddress, ...act }: Preparing,
) {
  const opened = await openMessages(applications, transaction, { ...act, admits: "adviser" }, "lock");
  if (!opened.ok) return opened;
  const { side, by, file } = opened.value;
  if (side !== "firm") return refuse("not-your-firm");
  const found = await findRound(applications, transaction, act, which);
  if (!found.ok) return found;
  const { id, number, items } = found.value;
  if (turnOf(found.value) !== "firm") return refuse("correction-not-with-firm", { round: number });
  const { territory, now } = act;
  const before = await applications.findPreparation(transaction, { territory, round: id });
  if (version !== (before?.version ?? 0)) return refuse("prepared-meanwhile", { by: before?.by.name ?? "" });
  const prepared = preparedOf(items, { typed, lines, answers });
  await applications.keepPreparation(transaction, {
    territory,
    round: id,
    preparation: { ...prepared, version: version + 1, by, at: now },
  });
  const holding = { ...act, ...opened.value };
  const told = { kind: "corrections-prepared", to: file.status, why: null } as const;
  await writeInHistory(applications, transaction, { ...holding, ...told });
  await tellOwners(applications, transaction, { ...holding, round: id, publicAddress });
  return accept(await showCorrections(applications, transaction, holding));
}

async function tellOwners(
  applications: Applications,
  transaction: Transaction,
  told: OpenMessages & Talking & { readonly round: string; readonly publicAddress: string },
): Promise<void> {
  const { territory, application, file, on, by, now, round, publicAddress } = told;
  const owners = await ownersOf(applications, transaction, { territory, firm: file.firm.id });
  const place = await nameOfTerritory(transaction, territory);
  for (const { id, name, email, language } of (await findPeople(transaction, [...owners])).values()) {
    if (id === by.person) continue;
    await queueMail(transaction, {
      territory,
      to: { person: id, name, address: email },
      act: `application.prepareCorrections/${round}/${on}`,
      language,
      ...correctionsPreparedMail(language, {
        reader: name,
        person: by.name,
        firm: file.firm.name,
        number: file.number,
        territory: place,
        link: `${publicAddress}${filePath("mon-dossier", { territory, application })}`,
      }),
      now,
      object: { kind: "application", id: application },
    });
  }
}
