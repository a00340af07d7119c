import { Trans } from "@lingui/react/macro";
import type { PublishedCase } from "#convention/pages/index.ts";
import { Amount } from "#web/design/amount.tsx";
import { Figure } from "#web/design/figure.tsx";
import styles from "./home.module.css";

/** Longwy, as published; each figure opens on what it counts and where it was printed. */
export function PublishedFigures({ published }: { published: PublishedCase }) {
  const { publicSharePercent, expertHalfDays, jobsCreated, firmsAbout } = published;
  const days = Number(expertHalfDays) / 2;
  return (
    <section className={styles.figures}>
      <h2 className="visually-hidden">
        <Trans>Longwy, 2007-2010, en quatre chiffres</Trans>
      </h2>
      <Figure
        value={<Amount cents={published.mobilised} round />}
        label={<Trans>mobilisés, {publicSharePercent} % publics</Trans>}
      >
        <Trans>
          Promis par les entreprises, les collectivités et l'État du bassin de Longwy pour trois ans. Publié :
          Entreprise & Carrières, 8 février 2011.
        </Trans>
      </Figure>
      <Figure
        value={<Amount cents={published.meanAdvance} round />}
        label={<Trans>d'avance moyenne, à taux zéro</Trans>}
      >
        <Trans>
          Pour une dizaine d'entreprises ({firmsAbout} dans la démonstration) de moins de dix salariés. Publié
          : Entreprise & Carrières, 8 février 2011.
        </Trans>
      </Figure>
      <Figure value={days} label={<Trans>journées d'experts bénévoles</Trans>}>
        <Trans>
          Données par les entreprises du bassin, comptées 700 € l'une dans la règle d'abondement. Publié :
          Entreprise & Carrières, 8 février 2011.
        </Trans>
      </Figure>
      <Figure value={jobsCreated} label={<Trans>emplois créés en trois ans</Trans>}>
        <Trans>
          Constatés dans les entreprises aidées ; l'aide n'en est pas la seule cause. Publié : Entreprise &
          Carrières, 8 février 2011.
        </Trans>
      </Figure>
    </section>
  );
}
