import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { useLocale } from "#web/design/use-locale.ts";

/** « 3,92 € » for "3.9180": what a private euro brings, to the nearest cent. */
export function PublicPerPrivateEuro({ ratio }: { ratio: string | null }) {
  const locale = useLocale();
  return <>{ratio === null ? "–" : formatEuros(cents(Math.round(Number(ratio) * 100)), locale)}</>;
}
