import { accept, refuse } from "#kernel/outcome.ts";
import { closeAccompaniment, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type EndingSide, qualityName } from "../domain/file-adviser.ts";
import type { Applications } from "./applications.ts";
import { type OpenMessages, openMessages, type Talking } from "./open-messages.ts";
import { showAdvisers } from "./show-advisers.ts";
import { tellEnded } from "./tell-advisers.ts";

type Ending = Talking & { readonly adviser: string; readonly publicAddress: string };

/** The owner, the coordinator or the adviser ends it: the file is closed to them at once. */
export async function endAdviser(
  applications: Applications,
  transaction: Transaction,
  { adviser: id, publicAddress, ...asked }: Ending,
) {
  const opened = await openMessages(applications, transaction, { ...asked, admits: "adviser" }, "lock");
  if (!opened.ok) return opened;
  const { file, on, by } = opened.value;
  const { territory, application, now } = asked;
  const advisers = await applications.listAdvisers(transaction, asked);
  const adviser = advisers.find((one) => one.id === id);
  if (adviser === undefined) return refuse("adviser-unknown");
  if (opened.value.adviser !== undefined && opened.value.adviser.person !== adviser.person)
    return refuse("not-your-firm");
  if (adviser.ended !== null) return refuse("adviser-already-ended", { on: adviser.ended.on });

  const ended = { by, on, at: now, side: sideOf(opened.value) };
  if (!(await applications.endAdviser(transaction, { territory, adviser: id, ended })))
    return refuse("adviser-already-ended", { on });
  const { person } = adviser;
  const left = await applications.listAccompanied(transaction, { territory, person });
  await closeAccompaniment(transaction, { territory, person, application, isLast: left.size === 0, on });
  const named = (await findPeople(transaction, [person])).get(person);
  const why = [named?.name ?? "", qualityName(adviser, "fr")].join(", ");
  const { status } = file;
  const event = { kind: "adviser-ended", from: status, to: status, on, by, why } as const;
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  if (named !== undefined)
    await tellEnded(applications, transaction, {
      ...asked,
      ...opened.value,
      adviser,
      person: named,
      publicAddress,
    });
  return accept(await showAdvisers(applications, transaction, { ...asked, ...opened.value }));
}

function sideOf({ side, adviser }: OpenMessages): EndingSide {
  if (adviser !== undefined) return "adviser";
  return side === "firm" ? "owner" : "coordinator";
}
