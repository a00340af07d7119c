import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findPeople, inviteAdviser as giveSeat, holdersOf, isDenied, type Person } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import {
  type AdviserQuality,
  freePlace,
  judgingRoles,
  mayBeAccompanied,
  mostAdvisers,
  qualityName,
} from "../domain/file-adviser.ts";
import type { Applications } from "./applications.ts";
import { type OpenMessages, openMessages, type Talking } from "./open-messages.ts";
import { ownersOf } from "./owned-firms.ts";
import { showAdvisers } from "./show-advisers.ts";
import { tellInvited, tellNamed } from "./tell-advisers.ts";

export interface InvitingAdviser extends Talking {
  readonly name: string;
  readonly email: string;
  readonly language: Person["language"];
  readonly quality: AdviserQuality;
  readonly qualityWord: string | null;
  /** The owner who asked the coordinator for it; null from the owner themselves. */
  readonly askedBy: string | null;
  readonly publicAddress: string;
}

type Holding = InvitingAdviser & OpenMessages;

/** The owner lets someone help with their file, or has the coordinator do it: a seat where they have none, and one mail. */
export async function inviteAdviser(
  applications: Applications,
  transaction: Transaction,
  inviting: InvitingAdviser,
) {
  const opened = await openMessages(applications, transaction, inviting, "lock");
  if (!opened.ok) return opened;
  const { file, side, on, by } = opened.value;
  const { territory, application, name, email, language, quality, now, publicAddress } = inviting;
  const { number, status, firm } = file;
  if (!mayBeAccompanied(status)) return refuse("file-is-over", { number });
  const qualityWord = quality === "other" ? (inviting.qualityWord?.trim() ?? "") : null;
  if (qualityWord === "") return refuse("quality-without-word", {}, "qualityWord");
  const holding = { ...inviting, ...opened.value };
  const asker = await whoAsks(applications, transaction, holding);
  if (!asker.ok) return asker;

  const invited = { territory, name, email, language, about: firm.name, fromOn: on, by, publicAddress, now };
  // A refusal below takes the seat back with everything else.
  const { person: id, isInvited } = await giveSeat(transaction, invited);
  const free = await checkFree(applications, transaction, { ...holding, person: id });
  if (!free.ok) return free;
  const { person, place } = free.value;
  const adviser = {
    id: newId(now),
    application,
    person: id,
    place,
    quality,
    qualityWord,
    askedBy: asker.value,
    invitedBy: by,
    invitedOn: on,
    invitedAt: now,
    ended: null,
  };
  if (!(await applications.addAdviser(transaction, { territory, adviser })))
    return refuse("adviser-already-there", { name: person.name }, "email");
  const told = [person.name, qualityName(adviser, "fr")];
  const why = side === "firm" ? told : [...told, `à la demande de ${asker.value.name}`];
  const event = { kind: "adviser-invited", from: status, to: status, on, by, why: why.join(", ") } as const;
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  const telling = { ...holding, adviser, person };
  if (!isInvited) await tellInvited(transaction, telling);
  if (side === "desk") await tellNamed(applications, transaction, telling);
  return accept(await showAdvisers(applications, transaction, { ...inviting, ...opened.value }));
}

/** The owner who wants it: nobody is invited into a file without one. */
async function whoAsks(
  applications: Applications,
  transaction: Transaction,
  { territory, file, side, by, askedBy }: Holding,
): Promise<Outcome<OpenMessages["by"], Refusal<"asked-by-no-owner">>> {
  if (side === "firm") return accept(by);
  const owners = await ownersOf(applications, transaction, { territory, firm: file.firm.id });
  const asker =
    askedBy === null || !owners.has(askedBy)
      ? undefined
      : (await findPeople(transaction, [askedBy])).get(askedBy);
  if (asker === undefined) return refuse("asked-by-no-owner", {}, "askedBy");
  return accept({ person: asker.id, name: asker.name });
}

type NotFree = Refusal<
  | "adviser-runs-the-firm"
  | "adviser-judges-files"
  | "adviser-recused"
  | "adviser-gave-an-opinion"
  | "adviser-already-there"
  | "too-many-advisers"
>;

/** Whoever runs the firm, judges files, is recused from this one or says what they think of it does not help with it. */
async function checkFree(
  applications: Applications,
  transaction: Transaction,
  { territory, application, file, person: id, now }: Holding & { readonly person: string },
): Promise<Outcome<{ person: Person; place: number }, NotFree>> {
  const which = { territory, application };
  const person = (await findPeople(transaction, [id])).get(id);
  const named = { name: person?.name ?? "" };
  if (person === undefined) return refuse("adviser-already-there", named, "email");
  const owners = await ownersOf(applications, transaction, { territory, firm: file.firm.id });
  if (owners.has(id)) return refuse("adviser-runs-the-firm", named, "email");
  const judges = await holdersOf(transaction, { territory, roles: judgingRoles });
  if (judges.some((judge) => judge.id === id)) return refuse("adviser-judges-files", named, "email");
  const nobody = { person: id, name: person.name, seats: [] };
  const denial = { territory, kind: "application", id: application };
  if (await isDenied(transaction, nobody, denial, now)) return refuse("adviser-recused", named, "email");
  const opinions = await applications.listOpinions(transaction, which);
  const isReferee = opinions.some(
    ({ email, withdrawnOn }) => withdrawnOn === null && email.toLowerCase() === person.email.toLowerCase(),
  );
  if (isReferee) return refuse("adviser-gave-an-opinion", named, "email");
  const advisers = await applications.listAdvisers(transaction, which);
  if (advisers.some((one) => one.person === id && one.ended === null))
    return refuse("adviser-already-there", named, "email");
  const place = freePlace(advisers);
  return place === null ? refuse("too-many-advisers", { most: mostAdvisers }) : accept({ person, place });
}
