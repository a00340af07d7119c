import { headcountBand } from "../domain/headcount-bands.ts";
import { legalFormName } from "../domain/legal-forms.ts";
import { insolvencyIn, noticeSource, type RegisterNotice } from "../domain/register-notice.ts";
import type { KeptNotice } from "./firm-directory.ts";

/** A notice in the words of the pages: its source and its moment, names for codes. */
export function tellNotice({ notice, readAt }: KeptNotice) {
  const { legalForm, headcountBand: band, managers, establishment, proceeding, ...same } = notice;
  return {
    source: noticeSource,
    readAt: new Date(readAt).toISOString(),
    notice: {
      ...same,
      legalForm: legalForm === null ? null : legalFormName(legalForm),
      headcount: headcountBand(band),
      managers: [...managers],
      establishment,
      proceeding: proceedingOf(proceeding),
      inInsolvency: insolvencyIn(notice),
    },
  };
}

function proceedingOf(proceeding: RegisterNotice["proceeding"]) {
  return proceeding === "none" ? null : proceeding;
}
