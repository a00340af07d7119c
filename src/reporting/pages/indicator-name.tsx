import { Link } from "@tanstack/react-router";
import { useLocale } from "#web/design/use-locale.ts";
import { definitionOf, type IndicatorKey } from "../domain/indicators.ts";

/** The name of a figure, which leads to its definition. */
export function IndicatorName({ of }: { of: IndicatorKey }) {
  const locale = useLocale();
  return (
    <Link to="/indicateurs" hash={of}>
      {definitionOf(of).name[locale]}
    </Link>
  );
}
