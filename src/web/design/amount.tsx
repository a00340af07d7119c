import { formatEuros, formatRoundEuros } from "#kernel/format.ts";
import type { Cents } from "#kernel/money.ts";
import { useLocale } from "./use-locale.ts";

/** A sum of money in the reader's language; `round` leaves out cents that are all zeros. */
export function Amount({ cents, round = false }: { cents: Cents; round?: boolean }) {
  const locale = useLocale();
  return <>{round ? formatRoundEuros(cents, locale) : formatEuros(cents, locale)}</>;
}
