import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { z } from "zod";
import { type Cents, cents, sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Form } from "#web/design/form.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { type FunderUse, fundContract } from "../contract.ts";
import { DecideLossRule } from "./decide-loss-rule.form.tsx";
import { lossRuleNames } from "./loss-rule-names.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/emploi");

type Use = z.output<typeof FunderUse>;

/** Each funder's euros: what is lent, what is lost, what can be lent again. */
export function FundUsePage() {
  const { t } = useLingui();
  const params = route.useParams();
  const { on } = route.useSearch();
  const navigate = route.useNavigate();
  const { mayCall } = useRights(params.territory);
  const query = on === undefined ? {} : { on };
  const read = useRead(fundContract, "readUse", { params, query });
  return (
    <Reading of={read}>
      {({ fund, on: day, funders, notBorne }) => (
        <Page
          title={<Trans>L'emploi des fonds</Trans>}
          lead={
            <Trans>
              {fund.name}, au <Day date={day} />. Chaque avance est partagée selon le capital de chacun ce
              jour-là, au centime.
            </Trans>
          }
        >
          <p>
            <Link to="/territoires/$territory/fonds/$fund" params={params} search={query}>
              <Trans>Revenir à la position</Trans>
            </Link>
          </p>
          <Form label={t`Date de l'emploi des fonds`}>
            <DateField
              label={<Trans>Voir à une autre date</Trans>}
              value={on}
              onChange={(chosen) =>
                void navigate({ search: chosen === undefined ? {} : { on: chosen }, replace: true })
              }
            />
          </Form>
          <Card title={<Trans>Financeur par financeur</Trans>}>
            <UseTable params={params} funders={funders} file={`alize-emploi-des-fonds-${day}`} />
          </Card>
          <Totals funders={funders} />
          <NotBorne losses={notBorne} />
          {mayCall(fundContract.routes.decideLossRule) && funders.length > 0 ? (
            <DecideLossRule params={params} funders={funders} on={day} />
          ) : null}
        </Page>
      )}
    </Reading>
  );
}

interface UseTableProps {
  params: { territory: string; fund: string };
  funders: readonly Use[];
  file: string;
}

function UseTable({ params, funders, file }: UseTableProps) {
  const { t, i18n } = useLingui();
  const { mayCall } = useRights(params.territory);
  const opens = mayCall(fundContract.routes.readFunderUse);
  const nobody = t`Sans financeur`;
  return (
    <DataTable
      caption={t`Emploi des fonds par financeur`}
      file={file}
      rows={funders}
      rowKey={({ funder }) => funder?.id ?? "nobody"}
      empty={<Trans>Personne n'a encore versé à ce fonds. Le premier versement ouvrira ce tableau.</Trans>}
      columns={[
        {
          key: "funder",
          title: t`Financeur`,
          value: ({ funder }) => funder?.name ?? nobody,
          cell: ({ funder }) =>
            funder === null || !opens ? (
              (funder?.name ?? nobody)
            ) : (
              <Link
                to="/territoires/$territory/fonds/$fund/emploi/$funder"
                params={{ ...params, funder: funder.id }}
              >
                {funder.name}
              </Link>
            ),
        },
        moneyColumn("paid-in", t`Versé`, ({ paidIn }: Use) => paidIn),
        moneyColumn("returned", t`Rendu`, ({ returned }: Use) => returned),
        moneyColumn("moved", t`Venu d'autres fonds`, ({ moved }: Use) => moved),
        moneyColumn("lost", t`Perdu`, ({ lost }: Use) => lost),
        moneyColumn("recovered", t`Récupéré`, ({ recovered }: Use) => recovered),
        moneyColumn("costs", t`Frais`, ({ costs }: Use) => costs),
        moneyColumn("capital", t`Capital`, ({ capital }: Use) => capital),
        moneyColumn("lent", t`Prêté, en cours`, ({ lent }: Use) => lent),
        moneyColumn("available", t`Non prêté`, ({ available }: Use) => available),
        {
          key: "rule",
          title: t`Pertes`,
          value: ({ rule }) => i18n._(lossRuleNames[rule]),
        },
      ]}
    />
  );
}

/** What the lines add up to is what the fund's position says. */
function Totals({ funders }: { funders: readonly Use[] }) {
  const total = (of: (use: Use) => Cents) => (funders.length === 0 ? cents(0n) : sum(funders.map(of)));
  return (
    <Card title={<Trans>En tout</Trans>}>
      <Facts
        facts={[
          {
            key: "capital",
            label: <Trans>Capital</Trans>,
            value: <Amount cents={total(({ capital }) => capital)} />,
            strong: true,
          },
          {
            key: "lent",
            label: <Trans>Prêté, en cours</Trans>,
            value: <Amount cents={total(({ lent }) => lent)} />,
          },
          {
            key: "available",
            label: <Trans>Non prêté, réservé ou non</Trans>,
            value: <Amount cents={total(({ available }) => available)} />,
          },
        ]}
      />
    </Card>
  );
}

interface NotBorneProps {
  losses: readonly { act: string; loss: Cents; borne: Cents }[];
}

function NotBorne({ losses }: NotBorneProps) {
  return losses.map(({ act, loss, borne }) => (
    <Note key={act}>
      <Trans>
        {act} : la perte est de <Amount cents={loss} />, et les règles de ce jour n'en font supporter que{" "}
        <Amount cents={borne} />. Elle est partagée au prorata en attendant votre décision.
      </Trans>
    </Note>
  ));
}
