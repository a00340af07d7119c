import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { formatDays } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import { CloseConvention } from "./close-convention.form.tsx";
import type { ReadClosing } from "./read-convention.ts";
import { ReturnMoney } from "./return-money.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/$convention/fin");

/** What a convention leaves once it is over, and where its money goes. */
export function CloseConventionPage() {
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const closing = useRead(conventionContract, "readClosing", { params });
  const { closeConvention, returnMoney } = conventionContract.routes;
  return (
    <Page
      title={<Trans>La fin de la convention</Trans>}
      lead={
        <Trans>
          Ce qui n'a pas été appelé s'éteint, ce qui l'a été reste dû, les avances vont à leur terme. L'argent
          passe à la convention suivante ou revient à ceux qui l'ont apporté.
        </Trans>
      }
    >
      <Reading of={closing}>
        {(read) => (
          <>
            <WhereItStands read={read} />
            <Shares read={read} />
            <Returns read={read} />
            {read.closed === null && read.isOver && mayCall(closeConvention) ? (
              <CloseConvention params={params} closing={read} />
            ) : null}
            {read.closed?.fate === "return" && mayCall(returnMoney) ? (
              <ReturnMoney params={params} closing={read} />
            ) : null}
          </>
        )}
      </Reading>
      <Actions>
        <ActionLink to="/territoires/$territory/conventions/$convention" params={params}>
          <Trans>Revenir à la convention</Trans>
        </ActionLink>
      </Actions>
    </Page>
  );
}

function WhereItStands({ read }: { read: ReadClosing }) {
  const locale = useLocale();
  const { closed, endsOn, isOver, lapsing, due } = read;
  return (
    <>
      <NextStep>
        {closed !== null ? (
          <Trans>
            Close le <Day date={closed.closedOn} />. {closed.reason}
          </Trans>
        ) : isOver ? (
          <Trans>
            <strong>Prochaine étape.</strong> La convention est finie depuis le <Day date={endsOn} /> :
            clôturez-la.
          </Trans>
        ) : (
          <Trans>
            La convention court jusqu'au <Day date={endsOn} /> : elle se clôture à partir du lendemain.
          </Trans>
        )}
      </NextStep>
      <Card title={<Trans>Ce qu'elle laisse</Trans>}>
        <Facts
          facts={[
            {
              key: "lapsing",
              label: <Trans>Promis, jamais appelé</Trans>,
              value: <Amount cents={lapsing.cash} />,
            },
            {
              key: "days",
              label: <Trans>Journées jamais planifiées</Trans>,
              value: formatDays(lapsing.halfDays, locale),
            },
            {
              key: "due",
              label: <Trans>Appelé, encore dû</Trans>,
              value: <Amount cents={due} />,
              strong: true,
            },
          ]}
        />
      </Card>
    </>
  );
}

const figures = ["paidIn", "lost", "recovered", "costs", "returned", "lent", "available"] as const;

function Shares({ read }: { read: ReadClosing }) {
  const { t } = useLingui();
  const titles: Record<(typeof figures)[number], string> = {
    paidIn: t`Versé`,
    lost: t`Perdu`,
    recovered: t`Récupéré`,
    costs: t`Frais`,
    returned: t`Rendu`,
    lent: t`En avances`,
    available: t`Peut revenir`,
  };
  return (
    <Card
      title={<Trans>Ce qui revient à chacun</Trans>}
      lead={
        <Trans>
          Les euros du fonds, suivis jusqu'à ceux qui les ont apportés. Une perte est partagée selon la règle
          de chaque financeur.
        </Trans>
      }
    >
      <DataTable
        caption={t`Ce qui revient à chaque financeur`}
        file="alize-fin-de-convention"
        rows={read.shares}
        rowKey={({ organisation }) => organisation.id}
        empty={<Trans>Personne n'a encore versé au fonds : il n'y a rien à rendre.</Trans>}
        columns={[
          { key: "funder", title: t`Financeur`, value: ({ organisation }) => organisation.name },
          ...figures.map((figure) => ({
            key: figure,
            title: titles[figure],
            numeric: true,
            value: (share: ReadClosing["shares"][number]) => decimalOf(share[figure]),
            cell: (share: ReadClosing["shares"][number]) => <Amount cents={share[figure]} />,
          })),
        ]}
      />
    </Card>
  );
}

function Returns({ read }: { read: ReadClosing }) {
  const { t } = useLingui();
  if (read.closed === null || read.closed.fate !== "return") return null;
  return (
    <Card title={<Trans>L'argent rendu</Trans>}>
      <DataTable
        caption={t`L'argent rendu aux financeurs`}
        file="alize-argent-rendu"
        rows={read.closed.returns}
        rowKey={({ organisation, bankReference }) => `${organisation.id} ${bankReference}`}
        empty={<Trans>Rien n'a encore été rendu.</Trans>}
        columns={[
          { key: "funder", title: t`Financeur`, value: ({ organisation }) => organisation.name },
          {
            key: "on",
            title: t`Rendu le`,
            value: ({ returnedOn }) => returnedOn,
            cell: ({ returnedOn }) => <Day date={returnedOn} />,
          },
          {
            key: "amount",
            title: t`Montant`,
            numeric: true,
            value: ({ amount }) => decimalOf(amount),
            cell: ({ amount }) => <Amount cents={amount} />,
          },
          { key: "reference", title: t`Référence bancaire`, value: ({ bankReference }) => bankReference },
        ]}
      />
    </Card>
  );
}
