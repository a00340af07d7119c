import { Plural, Trans } from "@lingui/react/macro";
import { Figure } from "#web/design/figure.tsx";
import { Rate } from "#web/design/rate.tsx";
import styles from "./five-counters.module.css";
import { Fte } from "./fte.tsx";
import type { ReadJobTotals } from "./read-jobs.ts";

/** Five figures that each say their definition, and what is missing from them. */
export function FiveCounters({ totals }: { totals: ReadJobTotals }) {
  const { planned, hired, present, kept, headcount, realisation, firms } = totals;
  return (
    <>
      <div className={styles.counters}>
        <Figure value={planned.created} label={<Trans>prévus à l'accord</Trans>}>
          <Trans>
            Ce que les {firms} entreprises ont promis de créer dans les 36 mois, tel que le comité l'a
            accordé. Les postes à maintenir ({planned.kept}) se comptent à part.
          </Trans>
        </Figure>
        <Figure value={hired ?? "–"} label={<Trans>embauchés, preuve à l'appui</Trans>}>
          <Trans>
            Recrutés depuis l'accord, départs compris, selon le dernier compte vérifié de chaque entreprise.
            Réalisation : <Rate of={realisation} />, embauchés rapportés aux prévus.
          </Trans>
        </Figure>
        <Figure value={present?.heads ?? "–"} label={<Trans>toujours présents</Trans>}>
          {present === null ? (
            <Trans>De ceux embauchés, combien l'étaient encore au jour du compte.</Trans>
          ) : (
            <Trans>
              De ceux embauchés, combien l'étaient encore au jour du compte :{" "}
              <Fte hundredths={present.fteHundredths} /> équivalents temps plein, que {present.fteUnknown}{" "}
              entreprises n'ont pas donnés.
            </Trans>
          )}
        </Figure>
        <Figure value={kept ?? "–"} label={<Trans>maintenus</Trans>}>
          <Trans>
            Des {planned.kept} postes menacés que l'accord a nommés, combien existent encore, preuve à
            l'appui.
          </Trans>
        </Figure>
        <Figure value={headcount?.heads ?? "–"} label={<Trans>personnes dans les entreprises aidées</Trans>}>
          {headcount === null ? (
            <Trans>
              L'effectif au dernier compte vérifié ; une entreprise aidée deux fois compte une fois.
            </Trans>
          ) : (
            <Trans>
              L'effectif de {headcount.firms} entreprises au dernier compte vérifié ; une entreprise aidée
              deux fois compte une fois.
            </Trans>
          )}
        </Figure>
      </div>
      <p className={styles.missing}>
        <Missing totals={totals} />
      </p>
    </>
  );
}

/** A missing answer is told as missing: never zero, never success. */
function Missing({ totals: { answers, unverified } }: { totals: ReadJobTotals }) {
  const { expected, missing } = answers;
  if (expected === 0) return <Trans>Aucune enquête n'est attendue à ce jour.</Trans>;
  return (
    <>
      <Plural
        value={missing}
        _0={`Aucune enquête ne manque, sur ${expected} attendues à ce jour.`}
        one={`# enquête sans réponse, sur ${expected} attendues à ce jour : elle ne compte ni pour zéro, ni pour un succès.`}
        other={`# enquêtes sans réponse, sur ${expected} attendues à ce jour : elles ne comptent ni pour zéro, ni pour un succès.`}
      />{" "}
      <Plural
        value={unverified}
        _0=""
        one="# entreprise est encore sans compte vérifié."
        other="# entreprises sont encore sans compte vérifié."
      />
    </>
  );
}
