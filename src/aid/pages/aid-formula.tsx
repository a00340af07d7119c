import { Trans } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Rate } from "#web/design/rate.tsx";
import type { ReadComputation } from "./read-aid.ts";

/** How an aid was computed: the formula, each of its inputs, and where they come from. */
export function AidFormula({ of }: { of: ReadComputation }) {
  const { method, baseRate, baseRateFrom, baseRateSource, margin, rates, equivalent, share, counted } = of;
  return (
    <>
      <p>
        {method === "A" ? (
          <Trans>
            Méthode A : pour chaque mois, le reste dû × le taux de référence / 12, ramené au jour de l'octroi
            par le taux d'actualisation.
          </Trans>
        ) : (
          <Trans>
            Méthode B : le montant, moins chaque échéance ramenée au jour de l'octroi par le taux de
            référence.
          </Trans>
        )}
      </p>
      <Facts
        facts={[
          { key: "base", label: <Trans>Taux de base</Trans>, value: <Rate of={baseRate} /> },
          { key: "margin", label: <Trans>Marge</Trans>, value: <Rate of={margin} /> },
          {
            key: "reference",
            label: <Trans>Taux de référence (base + marge)</Trans>,
            value: <Rate of={rates.reference} />,
          },
          {
            key: "discount",
            label: <Trans>Taux d'actualisation (base + 1 %)</Trans>,
            value: <Rate of={rates.discount} />,
          },
          {
            key: "equivalent",
            label: <Trans>Équivalent-subvention brut</Trans>,
            value: <Amount cents={equivalent} />,
          },
          { key: "share", label: <Trans>Part publique du fonds</Trans>, value: <Rate of={share} /> },
          {
            key: "counted",
            label: <Trans>Aide comptée</Trans>,
            value: <Amount cents={counted} />,
            strong: true,
          },
        ]}
      />
      <p>
        <Trans>
          Taux de base en vigueur depuis le <Day date={baseRateFrom} />, d'après : {baseRateSource}.
        </Trans>
      </p>
    </>
  );
}
