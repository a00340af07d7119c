import { z } from "zod";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { parseSiret, type Siren, type Siret } from "#kernel/siren.ts";
import type { NoticeEstablishment, RegisterNotice } from "../domain/register-notice.ts";
import type { DirectoryAnswer } from "../use-cases/firm-directory.ts";

// Only what is read of the reply is checked: the register adds fields when it likes, and leaves many null.

const Text = z
  .string()
  .transform((text) => text.trim() || null)
  .nullish()
  .transform((text) => text ?? null);

const Establishment = z.object({
  siret: z.string(),
  adresse: Text,
  commune: Text,
  libelle_commune: Text,
});

const Result = z.object({
  siren: z.string(),
  nom_complet: Text,
  nom_raison_sociale: Text,
  etat_administratif: Text,
  statut_diffusion: Text,
  date_creation: Text,
  nature_juridique: Text,
  tranche_effectif_salarie: Text,
  activite_principale: Text,
  activite_principale_naf25: Text,
  siege: Establishment.nullish(),
  matching_etablissements: z.array(Establishment).nullish(),
  dirigeants: z.array(z.object({ nom: Text, prenoms: Text, denomination: Text, qualite: Text })).nullish(),
  bodacc: z
    .object({
      radiation: z.object({ est_radie: z.boolean().nullish() }).nullish(),
      procedure_collective: z.object({ statut: Text, date: Text }).nullish(),
    })
    .nullish(),
});

const Reply = z.object({ results: z.array(Result) });

type Read = z.output<typeof Result>;

/** What a reply of the API Recherche d'entreprises says of the firm that was asked for. */
export function readDirectoryReply(
  reply: unknown,
  { siren, siret }: { readonly siren: Siren; readonly siret: Siret | null },
): DirectoryAnswer {
  const parsed = Reply.safeParse(reply);
  if (!parsed.success) return { state: "silent", why: "unreadable" };
  const found = parsed.data.results.find((result) => result.siren === siren);
  if (found === undefined) return { state: "absent" };
  return { state: "found", notice: noticeOf(found, { siren, siret }) };
}

function noticeOf(found: Read, { siren, siret }: { siren: Siren; siret: Siret | null }): RegisterNotice {
  // Whoever asked that not all be published is only known by what the register may say: masked here, whatever came.
  const isPartlyPublished = found.statut_diffusion === "P";
  const establishment = establishmentOf(found, siret);
  return {
    siren,
    isPartlyPublished,
    isActive: found.etat_administratif === "A",
    isStruckOff: found.bodacc?.radiation?.est_radie === true,
    name: isPartlyPublished ? null : (found.nom_raison_sociale ?? found.nom_complet),
    createdOn: dayOf(found.date_creation),
    activity: found.activite_principale,
    activity2025: found.activite_principale_naf25,
    legalForm: found.nature_juridique,
    headcountBand: found.tranche_effectif_salarie,
    managers: isPartlyPublished ? [] : (found.dirigeants ?? []).flatMap(managerOf),
    establishment:
      isPartlyPublished && establishment !== null ? { ...establishment, address: null } : establishment,
    proceeding: proceedingOf(found),
  };
}

function establishmentOf({ siege, matching_etablissements }: Read, asked: Siret | null) {
  const other = matching_etablissements?.find(({ siret }) => asked !== null && siret === asked);
  if (other !== undefined) return placeOf(other, { isHeadOffice: other.siret === siege?.siret });
  return siege === null || siege === undefined ? null : placeOf(siege, { isHeadOffice: true });
}

function placeOf(
  { siret, adresse, commune, libelle_commune }: z.output<typeof Establishment>,
  { isHeadOffice }: { isHeadOffice: boolean },
): NoticeEstablishment | null {
  const parsed = parseSiret(siret);
  if (!parsed.ok || commune === null) return null;
  return {
    siret: parsed.value,
    isHeadOffice,
    address: adresse,
    commune: { insee: commune, name: libelle_commune ?? commune },
  };
}

function managerOf({ nom, prenoms, denomination, qualite }: NonNullable<Read["dirigeants"]>[number]) {
  const name = denomination ?? [prenoms, nom].filter((part) => part !== null).join(" ");
  return name === "" ? [] : [{ name, quality: qualite }];
}

/** Without the part that tells of published notices, nothing is known: not that there is none. */
function proceedingOf({ bodacc }: Read): RegisterNotice["proceeding"] {
  if (bodacc?.procedure_collective === undefined) return null;
  if (bodacc.procedure_collective === null) return "none";
  const { statut, date } = bodacc.procedure_collective;
  return { status: statut ?? "procédure collective", on: dayOf(date) };
}

function dayOf(text: string | null): PlainDate | null {
  const parsed = parsePlainDate(text?.slice(0, 10) ?? "");
  return parsed.ok ? parsed.value : null;
}
