import type { BasisPoints } from "#kernel/basis-points.ts";
import { formatShare } from "#kernel/format.ts";
import { useLocale } from "./use-locale.ts";

/** A share; a dash where there is nothing to take a share of. */
export function Rate({ of }: { of: BasisPoints | null }) {
  const locale = useLocale();
  return <>{of === null ? "–" : formatShare(of, locale)}</>;
}
