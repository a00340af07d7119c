import { Trans } from "@lingui/react/macro";
import styles from "./home.module.css";

export function ProgrammeSteps() {
  return (
    <section>
      <h2>
        <Trans>Chaque euro privé travaille plusieurs fois</Trans>
      </h2>
      <ol className={styles.steps}>
        <li>
          <h3>
            <Trans>Promettre</Trans>
          </h3>
          <p>
            <Trans>
              Les grandes entreprises du bassin promettent, pour trois ans, de l'argent et des journées de
              leurs experts.
            </Trans>
          </p>
        </li>
        <li>
          <h3>
            <Trans>Abonder</Trans>
          </h3>
          <p>
            <Trans>
              Collectivités et État abondent cette mise selon une règle écrite dans la convention, journées
              comprises.
            </Trans>
          </p>
        </li>
        <li>
          <h3>
            <Trans>Accorder</Trans>
          </h3>
          <p>
            <Trans>
              Un comité entend le dirigeant, puis accorde une avance à taux zéro et l'aide d'un expert.
              L'expert conseille ; le dirigeant décide.
            </Trans>
          </p>
        </li>
        <li>
          <h3>
            <Trans>Rembourser</Trans>
          </h3>
          <p>
            <Trans>
              Les échéances reviennent au fonds et se prêtent de nouveau. Les emplois constatés disent si cela
              valait la peine.
            </Trans>
          </p>
        </li>
      </ol>
    </section>
  );
}
