import type { PlainDate } from "#kernel/plain-date.ts";
import type { ExpertDomain } from "./expert-domain.ts";

/** Someone who gives days, under the authority of their employer. */
export interface Expert {
  readonly id: string;
  readonly person: string;
  readonly employer: string;
  /** The first is the one they know best. */
  readonly domains: readonly ExpertDomain[];
  readonly isAvailable: boolean;
  /** « À partir de septembre », « le vendredi seulement ». */
  readonly availability: string | null;
  readonly fromOn: PlainDate;
  /** The first day they are no longer an expert. */
  readonly toOn: PlainDate | null;
}

export function isExpertOn({ fromOn, toOn }: Pick<Expert, "fromOn" | "toOn">, on: PlainDate): boolean {
  return fromOn <= on && (toOn === null || on < toOn);
}
