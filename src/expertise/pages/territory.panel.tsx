import { Plural, Trans } from "@lingui/react/macro";
import { formatRoundEuros } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import type { ReadDaysState } from "./read-expertise.ts";
import { useDaysConvention } from "./use-days-convention.ts";

/** The days of the convention that runs: promised, planned, confirmed, left. */
export function ExpertiseTerritoryPanel({ territory }: { territory: string }) {
  const convention = useDaysConvention(territory);
  return convention === undefined ? null : <DaysOfConvention territory={territory} convention={convention} />;
}

function DaysOfConvention({ territory, convention }: { territory: string; convention: string }) {
  const read = useRead(expertiseContract, "readDaysState", { params: { territory, convention }, query: {} });
  return (
    <Reading of={read}>
      {({ totals, convention: { number, startsOn, endsOn } }) => (
        <Card
          title={<DaysTitle totals={totals} />}
          lead={
            <Trans>
              Convention n° {number}, du <Day date={startsOn} /> au <Day date={endsOn} />
            </Trans>
          }
        >
          <Facts
            facts={[
              {
                key: "promised",
                label: <Trans>Promises</Trans>,
                value: <Days of={totals.promised} />,
                strong: true,
              },
              {
                key: "planned",
                label: <Trans>Prévues en mission</Trans>,
                value: <Days of={totals.planned} />,
              },
              { key: "to-confirm", label: <Trans>À confirmer</Trans>, value: <Days of={totals.toConfirm} /> },
              { key: "confirmed", label: <Trans>Confirmées</Trans>, value: <Days of={totals.confirmed} /> },
              { key: "left", label: <Trans>Restent à prévoir</Trans>, value: <Days of={totals.left} /> },
            ]}
          />
          <Actions>
            <ActionLink to="/territoires/$territory/journees/$convention" params={{ territory, convention }}>
              <Trans>Ouvrir l'état des journées</Trans>
            </ActionLink>
          </Actions>
        </Card>
      )}
    </Reading>
  );
}

function DaysTitle({ totals }: Pick<ReadDaysState, "totals">) {
  const locale = useLocale();
  const worth = formatRoundEuros(totals.value, locale);
  return (
    <Plural
      value={Number(totals.confirmed) / 2}
      one={`# journée d'expert confirmée, valorisée ${worth}`}
      other={`# journées d'experts confirmées, valorisées ${worth}`}
    />
  );
}
