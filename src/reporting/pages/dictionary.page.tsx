import { Trans, useLingui } from "@lingui/react/macro";
import { Facts } from "#web/design/facts.tsx";
import { Page } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { type Definition, dictionary } from "../domain/indicators.ts";
import styles from "./report.module.css";
import { unitNames } from "./unit-names.ts";

/** Every figure that a report shows: what it means, how it is computed, from what. */
export function DictionaryPage() {
  return (
    <Page
      title={<Trans>Le dictionnaire des indicateurs</Trans>}
      lead={
        <Trans>
          Chaque chiffre d'un bilan a une définition, une formule, une source et une version. Un tiret veut
          dire « rien à mesurer », jamais zéro.
        </Trans>
      }
    >
      <div>
        {dictionary().map((entry) => (
          <DictionaryEntry key={entry.key} entry={entry} />
        ))}
      </div>
    </Page>
  );
}

function DictionaryEntry({ entry }: { entry: Definition }) {
  const locale = useLocale();
  const { i18n } = useLingui();
  const { key, name, definition, formula, unit, source, version } = entry;
  return (
    <section id={key} className={styles.entry}>
      <h2>{name[locale]}</h2>
      <p>{definition[locale]}</p>
      <Facts
        facts={[
          { key: "formula", label: <Trans>Formule</Trans>, value: formula[locale] },
          { key: "unit", label: <Trans>Unité</Trans>, value: i18n._(unitNames[unit]) },
          {
            key: "source",
            label: <Trans>Source</Trans>,
            value: <span className={styles.hash}>{source.join(", ")}</span>,
          },
          { key: "version", label: <Trans>Version</Trans>, value: version },
        ]}
      />
    </section>
  );
}
