import type { Firm } from "./firm.ts";
import { headcountBand } from "./headcount-bands.ts";
import { legalFormName } from "./legal-forms.ts";
import { insolvencyIn, type RegisterNotice } from "./register-notice.ts";

export const noticeData = [
  "name",
  "siret",
  "commune",
  "activity",
  "legalForm",
  "ownerName",
  "createdOn",
  "headcount",
  "insolvency",
] as const;

export type NoticeDatum = (typeof noticeData)[number];

type ToldFirm = Pick<
  Firm,
  | "name"
  | "siret"
  | "commune"
  | "activity"
  | "legalForm"
  | "ownerName"
  | "createdOn"
  | "headcount"
  | "inInsolvency"
>;

/** Of each datum that the notice tells: whether the file says the same. What the file leaves open says nothing against it. */
export function compareWithNotice(
  firm: ToldFirm,
  notice: RegisterNotice,
): { readonly datum: NoticeDatum; readonly agrees: boolean }[] {
  const { establishment, managers } = notice;
  const { siret, commune } = establishment ?? { siret: null, commune: null };
  const form = notice.legalForm === null ? null : legalFormName(notice.legalForm);
  const insolvency = insolvencyIn(notice);
  return [
    ...compared("name", notice.name, same(firm.name, notice.name)),
    ...compared("siret", siret, firm.siret === siret),
    ...compared("commune", commune, firm.commune.insee === commune?.insee),
    ...compared("activity", notice.activity, firm.activity.includes(notice.activity ?? "")),
    ...compared("legalForm", form, same(firm.legalForm, form)),
    ...compared("ownerName", managers[0] ?? null, isAmong(firm.ownerName, managers)),
    ...compared("createdOn", notice.createdOn, firm.createdOn === notice.createdOn),
    ...compared("headcount", headcountBand(notice.headcountBand), isWithin(firm.headcount, notice)),
    ...compared("insolvency", insolvency, firm.inInsolvency === insolvency),
  ];
}

function compared(datum: NoticeDatum, told: unknown, agrees: boolean) {
  return told === null ? [] : [{ datum, agrees }];
}

function isAmong(owner: string | null, managers: RegisterNotice["managers"]): boolean {
  return managers.some(({ name }) => same(owner, name));
}

function isWithin(headcount: number | null, { headcountBand: code }: RegisterNotice): boolean {
  const band = headcountBand(code);
  if (headcount === null || band === null) return false;
  return headcount >= band.from && (band.to === null || headcount <= band.to);
}

/** The register writes in capitals, without accents, and the surname where it likes. */
function same(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  return plain
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "")
    .toSorted()
    .join(" ");
}
