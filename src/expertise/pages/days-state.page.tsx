import { Plural, Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { formatRoundEuros } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import { DaysPeriod } from "./days-period.form.tsx";
import styles from "./expertise.module.css";
import { HolderState } from "./holder-state.tsx";
import type { ReadDaysState } from "./read-expertise.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/journees/$convention");

/** « État des journées »: what each pledge of days became, printable, and its attestation. */
export function DaysStatePage() {
  const params = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const read = useRead(expertiseContract, "readDaysState", { params, query: search });
  return (
    <Reading of={read}>
      {(state) => {
        const toSign = state.holders.find(({ maySign }) => maySign);
        return (
          <Page
            title={<Trans>État des journées</Trans>}
            lead={
              <Trans>
                Convention n° {state.convention.number}, du <Day date={state.fromOn} /> au{" "}
                <Day date={state.toOn} />.
              </Trans>
            }
          >
            <div className={styles.screen}>
              <DaysPeriod
                key={`${state.fromOn}-${state.toOn}`}
                state={state}
                onRead={(period) => void navigate({ search: { ...search, ...period } })}
              />
            </div>
            {state.detail === "totals" || state.holders.length > 1 ? <Totals state={state} /> : null}
            {state.holders.length === 0 ? null : (
              <div className={styles.holders}>
                {state.holders.map((holder) => (
                  <div key={holder.holder.id} className={`${styles.holder} ${styles.printed}`}>
                    <HolderState
                      territory={params.territory}
                      state={state}
                      holder={holder}
                      isFirst={holder === toSign}
                    />
                  </div>
                ))}
              </div>
            )}
            {state.holders.length === 0 && state.detail !== "totals" ? <NoPledge /> : null}
            <Note>
              <Trans>
                Une journée compte quand le dirigeant l'a confirmée. Les journées données n'ouvrent droit à
                aucun reçu fiscal de notre part.
              </Trans>
            </Note>
          </Page>
        );
      }}
    </Reading>
  );
}

function NoPledge() {
  return (
    <p>
      <Trans>Personne n'a promis de journées dans cette convention : rien n'est à compter.</Trans>
    </p>
  );
}

function Totals({ state: { totals, convention } }: { state: ReadDaysState }) {
  const locale = useLocale();
  const worth = formatRoundEuros(totals.value, locale);
  return (
    <Card
      title={
        <Plural
          value={Number(totals.confirmed) / 2}
          one={`# journée confirmée, valorisée ${worth}`}
          other={`# journées confirmées, valorisées ${worth}`}
        />
      }
      lead={
        <Trans>
          Une journée compte <Amount cents={convention.dayRate} round /> dans cette convention.
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
          { key: "planned", label: <Trans>Prévues en mission</Trans>, value: <Days of={totals.planned} /> },
          { key: "to-confirm", label: <Trans>À confirmer</Trans>, value: <Days of={totals.toConfirm} /> },
          { key: "confirmed", label: <Trans>Confirmées</Trans>, value: <Days of={totals.confirmed} /> },
          { key: "left", label: <Trans>Restent à prévoir</Trans>, value: <Days of={totals.left} /> },
        ]}
      />
    </Card>
  );
}
