import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import { parseSiren, parseSiret, type Siren, type Siret, sirenOf } from "#kernel/siren.ts";
import { businessDateOf, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { RegisterNotice } from "../domain/register-notice.ts";
import type { FirmDirectory, KeptNotice, RegisterNotices } from "./firm-directory.ts";
import { tellNotice } from "./tell-notice.ts";

/** For so long the notice that was read is told again, without asking. */
const freshForMs = 24 * 60 * 60 * 1000;

export interface LookUp {
  readonly territory: string;
  /** A SIREN, or the SIRET of one of the firm's establishments. */
  readonly number: string;
  /** Whoever asks; null where they have no account. */
  readonly by: string | null;
  readonly now: string;
}

/** What the public register says of a firm: read again after a day, kept with the territory's files. */
export async function lookUpFirm(
  notices: RegisterNotices,
  transaction: Transaction,
  { territory, number, by, now, directory }: LookUp & { readonly directory: FirmDirectory },
) {
  const asked = readNumber(number);
  if (!asked.ok) return asked;
  const { siren, siret } = asked.value;
  const known = await notices.findNotice(transaction, { territory, siren });
  if (known !== null && isFresh(known, now) && saysOf(known.notice, siret))
    return accept({ state: "found" as const, ...tellNotice(known) });

  const answer = await directory.ask({ siren, siret });
  if (answer.state !== "found") return accept(answer);
  const kept = { notice: await namedAsHere(transaction, territory, answer.notice), readAt: now };
  await notices.keepNotice(transaction, { territory, readBy: by, ...kept });
  return accept({ state: "found" as const, ...tellNotice(kept) });
}

function isFresh({ readAt }: KeptNotice, now: string): boolean {
  return Date.parse(now) - Date.parse(readAt) < freshForMs;
}

function saysOf({ establishment }: RegisterNotice, siret: Siret | null): boolean {
  return siret === null ? establishment?.isHeadOffice !== false : establishment?.siret === siret;
}

type NumberRefusal = Refusal<"siren-malformed" | "siren-key-wrong" | "siret-malformed" | "siret-key-wrong">;

function readNumber(
  text: string,
): Outcome<{ readonly siren: Siren; readonly siret: Siret | null }, NumberRefusal> {
  if (text.replace(/\s/gu, "").length > 9) {
    const siret = parseSiret(text);
    if (siret.ok) return accept({ siren: sirenOf(siret.value), siret: siret.value });
    return { ok: false, refusal: { ...siret.refusal, field: "number" } };
  }
  const siren = parseSiren(text);
  if (siren.ok) return accept({ siren: siren.value, siret: null });
  return { ok: false, refusal: { ...siren.refusal, field: "number" } };
}

/** The register writes communes in capitals; those of the perimeter have their own name. */
async function namedAsHere(
  transaction: Transaction,
  territory: string,
  notice: RegisterNotice,
): Promise<RegisterNotice> {
  const { establishment } = notice;
  if (establishment === null) return notice;
  const perimeter = await perimeterAt(transaction, territory, await businessDateOf(transaction, territory));
  const commune = perimeter?.communes.find(({ insee }) => insee === establishment.commune.insee);
  return { ...notice, establishment: { ...establishment, commune: commune ?? establishment.commune } };
}
