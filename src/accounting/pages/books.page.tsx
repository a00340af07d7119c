import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Form } from "#web/design/form.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep, Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { accountingContract } from "../contract.ts";
import { AdjustBooks } from "./adjust-books.form.tsx";
import { AuxiliaryTable, TrialBalanceTable } from "./balance-tables.tsx";
import type { BooksSearch } from "./books-search.ts";
import { controlNames, type ReadBalances, type ReadState } from "./books-words.ts";
import { ChooseFund, searchOf } from "./choose-fund.tsx";
import { ExportFec } from "./export-fec.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/comptabilite");

/** The books of a territory on a day: what balances, what must agree, and the file for the accountant. */
export function BooksPage() {
  const { territory } = route.useParams();
  const { on, fonds } = route.useSearch();
  const query = { ...(on === undefined ? {} : { on }), ...(fonds === undefined ? {} : { fund: fonds }) };
  const read = useRead(accountingContract, "readBalances", { params: { territory }, query });
  return (
    <Page
      title={<Trans>La comptabilité</Trans>}
      lead={
        <Trans>
          Les écritures sont tirées du journal du fonds, des échéanciers et des clôtures : rien n'est saisi
          deux fois.
        </Trans>
      }
    >
      <Reading of={read}>{(balances) => <Books territory={territory} read={balances} />}</Reading>
    </Page>
  );
}

function Books({ territory, read }: { territory: string; read: ReadBalances }) {
  const { mayCall } = useRights(territory);
  const { state } = read;
  return (
    <>
      <ClosingStep state={state} />
      <ChooseBooks state={state} />
      <Controls controls={read.controls} />
      <Card title={<Trans>Ce que disent les livres</Trans>}>
        <Indicators indicators={read.indicators} />
      </Card>
      <Card
        title={<Trans>Balance générale de {state.year}</Trans>}
        lead={
          <Trans>
            Du 1er janvier au <Day date={state.on} />, à-nouveaux compris. Chaque compte s'ouvre sur ses
            lignes.
          </Trans>
        }
      >
        <TrialBalanceTable territory={territory} read={read} />
      </Card>
      <Card title={<Trans>Balance auxiliaire : financeurs et entreprises</Trans>}>
        <AuxiliaryTable territory={territory} read={read} />
      </Card>
      <Actions>
        <ActionLink to="/territoires/$territory/comptabilite/plan" params={{ territory }}>
          <Trans>Voir le plan comptable</Trans>
        </ActionLink>
        <ActionLink to="/territoires/$territory/comptabilite/prets" params={{ territory }}>
          <Trans>Voir les prêts à déclarer</Trans>
        </ActionLink>
      </Actions>
      <ExportFec territory={territory} state={state} />
      {mayCall(accountingContract.routes.adjustBooks) ? (
        <AdjustBooks territory={territory} state={state} />
      ) : null}
    </>
  );
}

function ClosingStep({ state }: { state: ReadState }) {
  const { closedUntil, drafts, openMonths } = state;
  if (state.entries === 0)
    return (
      <NextStep>
        <Trans>Aucune écriture en {state.year} : la première convention signée les ouvrira.</Trans>
      </NextStep>
    );
  if (openMonths.length === 0)
    return (
      <NextStep>
        <Trans>L'exercice {state.year} est clos : son fichier est prêt pour l'expert-comptable.</Trans>
      </NextStep>
    );
  return (
    <NextStep>
      {closedUntil === null ? (
        <Trans>
          Rien n'est clos : les {drafts} écritures de {state.year} sont un brouillard, qui peut encore
          changer.
        </Trans>
      ) : (
        <Trans>
          Livres clos jusqu'au <Day date={closedUntil} />. Après cette date, {drafts} écritures sont un
          brouillard.
        </Trans>
      )}
    </NextStep>
  );
}

function ChooseBooks({ state }: { state: ReadState }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { territory } = route.useParams();
  const { on, ...books } = searchOf(state);

  function open(search: BooksSearch) {
    void navigate({ to: "/territoires/$territory/comptabilite", params: { territory }, search });
  }

  return (
    <Form label={t`Date des livres`}>
      <ChooseFund state={state} onChoose={(fonds) => open({ on: state.on, fonds })} />
      <DateField
        label={<Trans>Livres arrêtés au</Trans>}
        value={on}
        onChange={(chosen) => open(chosen === undefined ? books : { ...books, on: chosen })}
      />
    </Form>
  );
}

function Controls({ controls }: Pick<ReadBalances, "controls">) {
  const { i18n } = useLingui();
  const wrong = controls.filter(({ holds }) => !holds).length;
  return (
    <Card
      title={
        wrong === 0 ? (
          <Trans>Tous les contrôles tombent juste</Trans>
        ) : (
          <Trans>Des contrôles ne tombent pas juste</Trans>
        )
      }
      lead={<Trans>Chaque chiffre des livres est recompté depuis le journal du territoire.</Trans>}
    >
      <Facts
        facts={controls.map(({ key, books, expected, holds }) => ({
          key,
          label: i18n._(controlNames[key]),
          value: (
            <>
              <Amount cents={books} />{" "}
              {holds ? (
                <Status tone="sea">
                  <Trans>juste</Trans>
                </Status>
              ) : (
                <Status tone="brick">
                  <Trans>
                    attendu <Amount cents={expected} />
                  </Trans>
                </Status>
              )}
            </>
          ),
        }))}
      />
    </Card>
  );
}

function Indicators({ indicators }: Pick<ReadBalances, "indicators">) {
  const facts = [
    { key: "cash", label: <Trans>Trésorerie du fonds</Trans>, value: indicators.fundCash },
    { key: "available", label: <Trans>Disponible pour prêter</Trans>, value: indicators.availableToLend },
    { key: "sound", label: <Trans>Avances saines, à échoir</Trans>, value: indicators.outstandingSound },
    { key: "due", label: <Trans>Échéances exigibles</Trans>, value: indicators.dueUnpaid },
    { key: "doubtful", label: <Trans>Avances douteuses</Trans>, value: indicators.outstandingDoubtful },
    {
      key: "given",
      label: <Trans>Avances accordées, non versées</Trans>,
      value: indicators.commitmentsGiven,
    },
    {
      key: "received",
      label: <Trans>Financements promis, non appelés</Trans>,
      value: indicators.commitmentsReceived,
    },
    {
      key: "resumption",
      label: <Trans>Apports avec droit de reprise</Trans>,
      value: indicators.contributionsWithResumption,
    },
    {
      key: "days",
      label: <Trans>Contributions volontaires de l'année</Trans>,
      value: indicators.volunteering,
    },
    { key: "result", label: <Trans>Résultat de l'année</Trans>, value: indicators.result, strong: true },
  ];
  return <Facts facts={facts.map((fact) => ({ ...fact, value: <Amount cents={fact.value} /> }))} />;
}
