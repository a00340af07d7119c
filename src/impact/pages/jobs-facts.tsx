import { Trans } from "@lingui/react/macro";
import { formatDay } from "#kernel/format.ts";
import { type Fact, Facts } from "#web/design/facts.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { Fte } from "./fte.tsx";
import type { ReadJobLine } from "./read-jobs.ts";

/** A firm's five counters, side by side; what nobody verified shows a dash. */
export function JobsFacts({ of: { planned, known, baselineHeads } }: { of: ReadJobLine }) {
  const locale = useLocale();
  const countedOn = known === null ? "" : formatDay(known.countedOn, locale);
  const facts: Fact[] = [
    { key: "planned", label: <Trans>Prévus à l'accord</Trans>, value: planned.created },
    {
      key: "hired",
      label: <Trans>Embauchés, vérifiés</Trans>,
      value: known?.hired ?? "–",
      strong: true,
    },
    {
      key: "present",
      label: known === null ? <Trans>Présents</Trans> : <Trans>Présents au {countedOn}</Trans>,
      value:
        known === null ? (
          "–"
        ) : (
          <>
            {known.present}{" "}
            {known.presentFteHundredths === null ? null : (
              <small>
                (<Fte hundredths={known.presentFteHundredths} /> <Trans>ETP</Trans>)
              </small>
            )}
          </>
        ),
    },
    {
      key: "kept",
      label: <Trans>Maintenus, sur {planned.kept} postes menacés</Trans>,
      value: known?.kept ?? "–",
    },
    {
      key: "headcount",
      label:
        baselineHeads === null ? (
          <Trans>Effectif (inconnu à l'accord)</Trans>
        ) : (
          <Trans>Effectif (à l'accord : {baselineHeads})</Trans>
        ),
      value: known?.headcount ?? "–",
    },
  ];
  return <Facts facts={facts.filter(({ key }) => key !== "kept" || planned.kept > 0)} />;
}
