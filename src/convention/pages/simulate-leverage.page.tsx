import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { halfDays } from "#kernel/days.ts";
import { formatDays, formatRoundEuros } from "#kernel/format.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { Choice, Form } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { ShareActions } from "#web/design/share-actions.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { compareReadings, type ReadLeverage, type Simulation } from "../domain/compare-readings.ts";
import { contributorName } from "../domain/contributor-name.ts";
import { explainLine } from "../domain/explanation.ts";
import { publishedCase } from "../domain/published-case.ts";
import { ExplainedLines } from "./explained-lines.tsx";
import { LeverageRiver } from "./leverage-river.tsx";
import type { LeverageSearch } from "./leverage-search.ts";
import { readingNames } from "./reading-names.ts";
import { ReadingsTable } from "./readings-table.tsx";

const route = getRouteApi("/public/simuler/convention");

const published: Required<LeverageSearch> = {
  from: "total",
  euros: Number(publishedCase.mobilised) / 100,
  days: Number(publishedCase.expertHalfDays) / 2,
  rate: Number(publishedCase.dayRate) / 100,
  reading: "state-counts-days-twice",
};

/** What a stake brings under each reading of the matching rule; all of it stands in the address. */
export function SimulateLeveragePage() {
  const typed = { ...published, ...route.useSearch() };
  const navigate = route.useNavigate();
  const change = (changed: Partial<LeverageSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });

  const simulation: Simulation = {
    from: typed.from,
    amount: inCents(typed.euros),
    halfDays: halfDays(Math.round(typed.days * 2)),
    dayRate: inCents(typed.rate),
  };
  const compared = compareReadings(simulation);
  const chosen = compared.ok ? compared.value.find(({ reading }) => reading === typed.reading) : undefined;

  return (
    <Page
      title={<Trans>Combien d'argent public un euro privé amène-t-il ?</Trans>}
      lead={
        <Trans>
          La règle rapportée en 2011 tient en une phrase : la mise des entreprises est doublée par les
          collectivités ; l'État double encore, en comptant 700 € par journée donnée. Elle se lit de plusieurs
          façons ; les voici côte à côte.
        </Trans>
      }
    >
      <LeverageForm typed={typed} onChange={change} />
      {compared.ok ? (
        <Card
          title={<Trans>Une phrase, six lectures</Trans>}
          lead={
            <Trans>
              Le cas publié : 600 000 € mobilisés, 80 % publics, 80 journées. Choisissez une lecture.
            </Trans>
          }
        >
          <ReadingsTable
            compared={compared.value}
            chosen={typed.reading}
            onChoose={(reading) => change({ reading })}
          />
        </Card>
      ) : null}
      {chosen === undefined ? null : <ChosenReading chosen={chosen} simulation={simulation} />}
      <ShareActions />
      <Note>
        <Trans>
          Simulation : elle n'engage aucun partenaire. Chaque convention fixe sa règle, ses plafonds et la
          valeur de la journée. Source de la phrase et des montants publiés : Entreprise & Carrières, 8
          février 2011.
        </Trans>
      </Note>
    </Page>
  );
}

interface LeverageFormProps {
  typed: Required<LeverageSearch>;
  onChange: (changed: Partial<LeverageSearch>) => void;
}

function LeverageForm({ typed, onChange }: LeverageFormProps) {
  const { t } = useLingui();
  return (
    <Form label={t`Les mises`}>
      <Choice
        label={t`Vous partez`}
        value={typed.from}
        options={[
          { value: "total", label: t`du fonds voulu` },
          { value: "stake", label: t`de la mise des entreprises` },
        ]}
        onChange={(from) => onChange({ from })}
      />
      <NumberField
        label={typed.from === "total" ? <Trans>Fonds voulu</Trans> : <Trans>Mise des entreprises</Trans>}
        value={typed.euros}
        suffix="€"
        decimals={2}
        max={1e11}
        onChange={(euros) => onChange({ euros })}
      />
      <NumberField
        label={<Trans>Journées d'experts</Trans>}
        value={typed.days}
        decimals={1}
        max={1e6}
        onChange={(days) => onChange({ days: Math.round(days * 2) / 2 })}
      />
      <NumberField
        label={<Trans>Valeur d'une journée</Trans>}
        value={typed.rate}
        suffix="€"
        decimals={2}
        max={1e6}
        onChange={(rate) => onChange({ rate })}
      />
    </Form>
  );
}

function ChosenReading({ chosen, simulation }: { chosen: ReadLeverage; simulation: Simulation }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { leverage, reading } = chosen;
  const days = formatDays(simulation.halfDays, locale);
  const valued = formatRoundEuros(leverage.valuedDays, locale);
  const total = formatRoundEuros(leverage.totalCash, locale);
  const stake = formatRoundEuros(leverage.privateCash, locale);

  return (
    <Card
      title={
        <Trans>
          {stake} d'entreprises font un fonds de {total}
        </Trans>
      }
      lead={i18n._(readingNames[reading].name)}
    >
      <LeverageRiver leverage={leverage} halfDays={simulation.halfDays} />
      <h3>
        <Trans>Ligne par ligne</Trans>
      </h3>
      <ExplainedLines
        lines={leverage.lines.map((line) => ({
          contributor: line.contributor,
          name: contributorName(line.contributor, locale),
          explanation: explainLine(line, chosen.input, locale),
        }))}
      >
        <li>
          <Trans>
            Journées : {days}, valorisées {valued}. Elles ne sont pas de l'argent : elles s'ajoutent au fonds,
            sans le grossir.
          </Trans>
        </li>
      </ExplainedLines>
    </Card>
  );
}

function inCents(euros: number): Cents {
  return cents(Math.round(euros * 100));
}
