import { Trans } from "@lingui/react/macro";
import { publishedCase } from "#convention/pages/index.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import page from "#web/design/page.module.css";
import styles from "./home.module.css";
import { ProgrammeSteps } from "./programme-steps.tsx";
import { PublishedFigures } from "./published-figures.tsx";
import { PublishedRiver } from "./published-river.tsx";

/** The way in: what the programme is, what it did once, and two questions one can answer at once. */
export function HomePage() {
  return (
    <div className={page.page}>
      <header className={styles.hero}>
        <h1>
          <Trans>Les entreprises d'un bassin d'emploi aident les plus petites à embaucher</Trans>
        </h1>
        <p>
          <Trans>
            Elles apportent de l'argent et des journées de leurs cadres. Collectivités et État doublent la
            mise. Un comité accorde des avances à taux zéro et de l'expertise. Les remboursements
            reconstituent le fonds.
          </Trans>
        </p>
        <Actions>
          <ActionLink to="/simuler/convention" filled>
            <Trans>Simuler une convention</Trans>
          </ActionLink>
          <ActionLink to="/simuler/avance">
            <Trans>Simuler une avance</Trans>
          </ActionLink>
          <ActionLink to="/suis-je-eligible">
            <Trans>Mon entreprise est-elle éligible ?</Trans>
          </ActionLink>
        </Actions>
      </header>
      <PublishedFigures published={publishedCase} />
      <PublishedRiver published={publishedCase} />
      <ProgrammeSteps />
    </div>
  );
}
