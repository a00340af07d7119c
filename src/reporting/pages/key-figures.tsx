import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Figure } from "#web/design/figure.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { definitionOf, type IndicatorKey } from "../domain/indicators.ts";
import { IndicatorValue } from "./indicator-value.tsx";
import type { ReadFigures } from "./read-report.ts";
import styles from "./report.module.css";

/** The few figures that one remembers; each opens on what it means. */
export function KeyFigures({ keys, read }: { keys: readonly IndicatorKey[]; read: ReadFigures }) {
  const locale = useLocale();
  return (
    <div className={styles.figures}>
      {keys.map((key) => {
        const { name, definition, formula } = definitionOf(key);
        return (
          <Figure key={key} value={<IndicatorValue of={key} read={read} />} label={name[locale]}>
            {definition[locale]}{" "}
            <Trans>
              Formule : {formula[locale]}.{" "}
              <Link to="/indicateurs" hash={key}>
                Voir au dictionnaire
              </Link>
            </Trans>
          </Figure>
        );
      })}
    </div>
  );
}
