import { ownersOf } from "#application/index.ts";
import { type HalfDays, halfDays } from "#kernel/days.ts";
import { formatDays } from "#kernel/format.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { findPeople, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { NewDocument, NewSignatory, Signatures, SignedKind } from "#signature/index.ts";
import {
  type LetterPaper,
  letterEssentials,
  letterFingerprint,
  missionLetterKind,
} from "../domain/letter-paper.ts";
import { type LetterParty, letterParties, type Mission } from "../domain/mission.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { findOwnMission, lockOwnMission, type WhichMission } from "./open-mission.ts";
import { heldDays } from "./quotas.ts";
import { readLetterPaper } from "./read-letter-paper.ts";
import { readMission } from "./read-missions.ts";
import { planLetter } from "./sign-letter.ts";

export interface LetterDesk {
  readonly store: ExpertiseStore;
  readonly signatures: Signatures;
}

/** Someone with an account here, or a name and an address. */
export type LetterSigner = { readonly person: string } | { readonly name: string; readonly email: string };

/** Prints the letter: the pages are the http room's. */
export type PrintLetter = (paper: LetterPaper) => Promise<{ name: string; content: Uint8Array }>;

type Sending = WhichMission & { readonly print: PrintLetter; readonly now: string };

/** Sends the letter to be signed by its four parties, each by a personal link: its days are planned when the last has. */
export async function askLetterSignature(
  { store, signatures }: LetterDesk,
  transaction: Transaction,
  asking: Sending & {
    readonly signers: Readonly<Record<LetterParty, LetterSigner>>;
    readonly inTurn: boolean;
    readonly asksCode: boolean;
    readonly dueOn: PlainDate;
  },
) {
  const prepared = await prepare(store, transaction, asking);
  if (!prepared.ok) return prepared;
  const { mission, paper, document } = prepared.value;
  const { territory, signers, inTurn, asksCode, dueOn, reader, now } = asking;
  const [first] = (await store.readLetter(transaction, { territory, id: mission.id })).signatures;
  if (first !== undefined) return refuse("letter-signed-by-hand", { by: first.by, on: first.on });
  const available = await daysLeft(transaction, { territory, mission });
  if (available < mission.halfDays)
    return refuse("pledge-lacks-days", { holder: paper.holder, available, wanted: mission.halfDays });
  const signatories: NewSignatory[] = [];
  for (const party of letterParties) {
    const signatory = await signatoryOf(transaction, paper, { party, signer: signers[party] });
    if (!signatory.ok) return signatory;
    signatories.push(signatory.value);
  }
  const asked = await signatures.ask(transaction, {
    territory,
    subject: { kind: missionLetterKind, id: mission.id },
    object: { kind: "application", id: mission.application.id },
    title: typesetFrench(`Lettre de mission n° ${mission.number}, ${mission.firm.name}`),
    asker: paper.operator.name,
    inTurn,
    asksCode,
    dueOn,
    document,
    signatories,
    person: reader.person,
    now,
  });
  return asked.ok ? readMission(store, transaction, asking) : asked;
}

/** The letter says something else than what was sent, such as a name: signatures and links given are void, new links leave. */
export async function renewLetterSignature(
  { store, signatures }: LetterDesk,
  transaction: Transaction,
  renewing: Sending & { readonly why: string },
) {
  const prepared = await prepare(store, transaction, renewing);
  if (!prepared.ok) return prepared;
  const { territory, why, reader, now } = renewing;
  const { mission, document } = prepared.value;
  const renewed = await signatures.renew(transaction, {
    territory,
    subject: { kind: missionLetterKind, id: mission.id },
    document,
    why,
    person: reader.person,
    now,
  });
  return renewed.ok ? readMission(store, transaction, renewing) : renewed;
}

/** Who may be thought of to sign at each place, as accounts are known here: the coordinator chooses, or types someone else. */
export async function suggestSigners(store: ExpertiseStore, transaction: Transaction, which: WhichMission) {
  const found = await findOwnMission(store, transaction, which);
  if (!found.ok) return found;
  const { territory, reader } = which;
  const { firm, expert } = found.value;
  const owners = await ownersOf(transaction, { territory, firm: firm.id });
  const roles = ["partner-referent"] as const;
  const referents = await holdersOf(transaction, { territory, roles, organisation: expert.employer });
  const people = await findPeople(transaction, [...owners, expert.person, reader.person]);
  const named = (ids: Iterable<string>) =>
    [...ids].map((id) => ({ id, name: people.get(id)?.name ?? "" })).filter(({ name }) => name !== "");
  return accept({
    owner: named(owners),
    expert: named([expert.person]),
    employer: referents.map(({ id, name }) => ({ id, name })),
    operator: named([reader.person]),
  });
}

/** What signatures ask of the letter of a mission, and what they tell once the four have signed. */
export function signedLettersOf(store: ExpertiseStore): SignedKind {
  return {
    async hold(transaction, { territory, id }) {
      const mission = await store.lockMission(transaction, { territory, id });
      if (mission?.status !== "drawn-up") return null;
      return letterFingerprint(await readLetterPaper(store, transaction, { territory, mission }));
    },
    async onSigned(transaction, { territory, id, request, signatures, signedOn, now }) {
      const mission = await store.lockMission(transaction, { territory, id });
      invariant(mission?.status === "drawn-up", "a letter is signed while it is drawn up");
      for (const [index, party] of letterParties.entries()) {
        const given = signatures[index];
        invariant(given !== undefined, "a letter is sent to its four parties");
        const signature = { party, ...given, recordedBy: null, request };
        await store.addSignature(transaction, { territory, id }, signature, now);
      }
      const planned = await planLetter(store, transaction, mission, { territory, on: signedOn, now });
      return planned.ok ? accept(null) : refuse("signature-cannot-count", lackTold(planned.refusal.facts));
    },
  };
}

function lackTold({ holder, available, wanted }: Readonly<Record<string, unknown>>) {
  const left = halfDays(typeof available === "bigint" ? available : 0n);
  const asked = halfDays(typeof wanted === "bigint" ? wanted : 0n);
  return {
    inFrench: `il reste ${formatDays(left, "fr")} à planifier de ce qu'a promis ${String(holder)}, et la lettre en demande ${formatDays(asked, "fr")}`,
    inEnglish: `${formatDays(left, "en")} are left to plan on the pledge of ${String(holder)}, and the letter asks for ${formatDays(asked, "en")}`,
  };
}

async function prepare(store: ExpertiseStore, transaction: Transaction, { print, ...which }: Sending) {
  const opened = await lockOwnMission(store, transaction, which);
  if (!opened.ok) return opened;
  const mission = opened.value;
  const { number, closedOn, signedOn } = mission;
  if (closedOn !== null) return refuse("mission-closed", { number, on: closedOn });
  if (signedOn !== null) return refuse("letter-signed", { number, on: signedOn });
  const paper = await readLetterPaper(store, transaction, { territory: which.territory, mission });
  const document: NewDocument = {
    ...(await print(paper)),
    essentials: letterEssentials(paper),
    fingerprint: letterFingerprint(paper),
  };
  return accept({ mission, paper, document });
}

async function daysLeft(
  transaction: Transaction,
  { territory, mission }: { readonly territory: string; readonly mission: Mission },
): Promise<HalfDays> {
  const held = await heldDays(transaction, { territory, convention: mission.convention });
  return held(mission.holder, "promised");
}

async function signatoryOf(
  transaction: Transaction,
  { firm, employer, operator }: LetterPaper,
  { party, signer }: { readonly party: LetterParty; readonly signer: LetterSigner },
): Promise<Outcome<NewSignatory, Refusal<"signer-not-known">>> {
  const roles: Record<LetterParty, string> = {
    owner: `dirigeant de ${firm.name}`,
    expert: "expert",
    employer: `représentant de ${employer.name}`,
    operator: `représentant de ${operator.name}`,
  };
  // The expert's own agreement is asked: nobody gives it in their place.
  const place = { role: typesetFrench(roles[party]), mayDelegate: party !== "expert" };
  if (!("person" in signer)) return accept({ ...place, ...signer, person: null, language: "fr" });
  const known = (await findPeople(transaction, [signer.person])).get(signer.person);
  if (known === undefined) return refuse("signer-not-known", {}, `signers.${party}`);
  const { id: person, name, email, language } = known;
  return accept({ ...place, person, name, email, language });
}
