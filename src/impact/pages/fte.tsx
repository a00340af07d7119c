import { useLocale } from "#web/design/use-locale.ts";
import { formatFte } from "../domain/format-fte.ts";

/** Full-time equivalents, with two decimals; a dash where nobody gave them. */
export function Fte({ hundredths }: { hundredths: number | null }) {
  const locale = useLocale();
  return <>{hundredths === null ? "–" : formatFte(hundredths, locale)}</>;
}
