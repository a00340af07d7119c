import type { PlainDate } from "#kernel/plain-date.ts";

/** What may be read about a firm in the official notices, such as the Bodacc. */
export const firmNoticeKinds = ["proceedings", "liquidation", "sale", "dissolution", "strike-off"] as const;

export type FirmNoticeKind = (typeof firmNoticeKinds)[number];

/** A notice as a person read it: it concerns every advance of the firm. */
export type FirmNotice = {
  readonly id: string;
  readonly firm: string;
  readonly kind: FirmNoticeKind;
  readonly publishedOn: PlainDate;
  /** Where it is published. */
  readonly reference: string;
  readonly note: string | null;
};

/** Once the court's act is recorded on the advance, the act itself warns. */
export function isActedUpon({ kind }: Pick<FirmNotice, "kind">, status: string): boolean {
  if (kind === "proceedings") return status === "in-proceedings" || status === "in-liquidation";
  return kind === "liquidation" && status === "in-liquidation";
}
