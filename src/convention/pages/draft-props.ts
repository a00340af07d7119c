import type { ReactNode } from "react";
import type { ConventionDraft } from "./convention-draft.ts";

/** What each part of the form is handed. */
export interface DraftProps {
  draft: ConventionDraft;
  onChange: (draft: ConventionDraft) => void;
  organisations: readonly KnownOrganisation[];
  nameOf: (organisation: string) => string;
  /** Why this part is refused, beside its fields; null where nothing is. */
  refusedAt: (...fields: readonly string[]) => ReactNode;
  /** The same, where the whole list is refused and not one of its rows. */
  refusedHere: (field: string) => ReactNode;
}

export interface KnownOrganisation {
  id: string;
  name: string;
  kind:
    | "company"
    | "association"
    | "bank"
    | "local-authority"
    | "state"
    | "chamber"
    | "accountants"
    | "other";
}
