import type { PlainDate } from "#kernel/plain-date.ts";
import type { Siren, Siret } from "#kernel/siren.ts";

/** Whose word a notice is: every datum that is shown from it says so. */
export const noticeSource = "recherche-entreprises" as const;

/** A collective proceeding that was published; its day is not always told. */
export interface PublishedProceeding {
  readonly status: string;
  readonly on: PlainDate | null;
}

/** What the public register says of a firm. A firm that is only partly published has neither name, address nor managers here. */
export interface RegisterNotice {
  readonly siren: Siren;
  readonly isPartlyPublished: boolean;
  readonly isActive: boolean;
  readonly isStruckOff: boolean;
  readonly name: string | null;
  readonly createdOn: PlainDate | null;
  /** Codes, as the register writes them: NAF (revision 2, then 2025), legal category, band of headcount. */
  readonly activity: string | null;
  readonly activity2025: string | null;
  readonly legalForm: string | null;
  readonly headcountBand: string | null;
  readonly managers: readonly { readonly name: string; readonly quality: string | null }[];
  /** The one that was asked for by its SIRET, or the head office. */
  readonly establishment: NoticeEstablishment | null;
  /** Null where the notice tells nothing about proceedings; `none` where none is published. */
  readonly proceeding: PublishedProceeding | "none" | null;
}

export interface NoticeEstablishment {
  readonly siret: Siret;
  readonly isHeadOffice: boolean;
  readonly address: string | null;
  readonly commune: { readonly insee: string; readonly name: string };
}

/** What the notice says about insolvency, in the file's own words: null where it says nothing. */
export function insolvencyIn({ proceeding }: RegisterNotice): boolean | null {
  if (proceeding === null) return null;
  return proceeding !== "none" && !/cl[oô]tur/iu.test(proceeding.status);
}
