import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { cents } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Form } from "#web/design/form.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { accountingContract } from "../contract.ts";
import { type ReadDeclaration, reasonNames } from "./books-words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comptabilite/prets");

/** The loan contracts of a year that tax form 2062 asks for, and what to remind the firms of. */
export function DeclaredLoansPage() {
  const { territory } = route.useParams();
  const { annee } = route.useSearch();
  const { mayCall } = useRights(territory);
  const query = annee === undefined ? {} : { year: annee };
  const read = useRead(accountingContract, "readLoanDeclaration", { params: { territory }, query });
  return (
    <Page
      title={<Trans>Les prêts à déclarer</Trans>}
      lead={<Trans>Formulaire 2062 : les contrats de prêt de l'année (CGI, article 242 ter, 3).</Trans>}
    >
      <Reading of={read}>
        {(declaration) => (
          <>
            <NextStep>
              <Trans>
                Qui prête ou s'entremet déclare avant le <Day date={declaration.declareBefore} /> ; sinon
                l'entreprise le fait avec sa déclaration de résultat.
              </Trans>
            </NextStep>
            <ChooseYear territory={territory} year={declaration.year} />
            <Card
              title={<Trans>Contrats signés en {declaration.year}</Trans>}
              lead={
                <Trans>
                  Seuil : <Amount cents={declaration.threshold.amount} /> ({declaration.threshold.source}).
                  Prêté dans l'année : <Amount cents={declaration.total} />.
                </Trans>
              }
            >
              <Lenders lenders={declaration.lenders} />
              <LoansTable territory={territory} declaration={declaration} />
            </Card>
            {declaration.threshold.from > `${declaration.year}-12-31` ? (
              <Note>
                <Trans>
                  Ce seuil ne vaut que depuis le <Day date={declaration.threshold.from} /> : pour{" "}
                  {declaration.year}, fixez celui de l'époque.
                </Trans>
              </Note>
            ) : null}
            {declaration.loans.length === 0 ? null : <Reminder declaration={declaration} />}
            {mayCall(accountingContract.routes.setDeclarationThreshold) ? (
              <SetThreshold territory={territory} year={declaration.year} />
            ) : null}
          </>
        )}
      </Reading>
    </Page>
  );
}

function ChooseYear({ territory, year }: { territory: string; year: number }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <Form label={t`Année`}>
      <NativeSelect
        size="md"
        label={<Trans>Année des contrats</Trans>}
        value={String(year)}
        onChange={(event) => {
          void navigate({
            to: "/territoires/$territory/comptabilite/prets",
            params: { territory },
            search: { annee: Number(event.currentTarget.value) },
          });
        }}
        data={[year + 1, year, year - 1, year - 2, year - 3].map(String)}
      />
    </Form>
  );
}

/** Who declares, as the form asks. */
function Lenders({ lenders }: Pick<ReadDeclaration, "lenders">) {
  return lenders.map(({ name, siren }) => (
    <p key={name}>
      {siren === null ? (
        <Trans>Prêteur : {name}, SIREN inconnu.</Trans>
      ) : (
        <Trans>
          Prêteur : {name}, SIREN {siren}.
        </Trans>
      )}
    </p>
  ));
}

type Loan = ReadDeclaration["loans"][number];

function LoansTable({ territory, declaration }: { territory: string; declaration: ReadDeclaration }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Prêts à déclarer`}
      file={`alize-2062-${declaration.year}`}
      rows={declaration.loans}
      rowKey={({ id }) => id}
      empty={<Trans>Aucun contrat signé cette année ne dépasse le seuil, seul ou avec les autres.</Trans>}
      columns={[
        {
          key: "firm",
          title: t`Emprunteur`,
          value: ({ firm }) => firm,
          cell: ({ id, firm }) => (
            <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance: id }}>
              {firm}
            </Link>
          ),
        },
        { key: "legal-form", title: t`Forme`, value: ({ legalForm }) => legalForm ?? "" },
        { key: "siren", title: t`SIREN`, value: ({ siren }) => siren ?? "" },
        { key: "siret", title: t`SIRET`, value: ({ siret }) => siret ?? "" },
        { key: "commune", title: t`Commune`, value: ({ commune }) => commune ?? "" },
        { key: "number", title: t`Avance`, value: ({ number }) => number, numeric: true },
        { key: "on", title: t`Date du contrat`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
        moneyColumn("amount", t`Montant`, ({ amount }: Loan) => amount),
        { key: "rate", title: t`Taux`, value: () => t`0 %` },
        {
          key: "terms",
          title: t`Remboursement`,
          value: ({ instalments, frequency, graceMonths }) =>
            frequency === "monthly"
              ? t`${instalments} mensualités, différé de ${graceMonths} mois`
              : t`${instalments} trimestrialités, différé de ${graceMonths} mois`,
        },
        { key: "reason", title: t`Pourquoi`, value: ({ reason }) => i18n._(reasonNames[reason]) },
      ]}
    />
  );
}

function Reminder({ declaration }: { declaration: ReadDeclaration }) {
  return (
    <Card
      title={<Trans>Rappel à donner aux entreprises</Trans>}
      lead={<Trans>À copier dans votre lettre ou votre courriel.</Trans>}
    >
      <p>
        <Trans>
          Votre avance remboursable à taux zéro, signée en {declaration.year}, est un contrat de prêt. Si
          personne ne l'a déclarée pour vous, joignez à votre déclaration de résultat le formulaire n° 2062 :
          date, montant, durée, taux nul et conditions de remboursement, noms et adresses du prêteur et de
          l'emprunteur. Un oubli expose à une amende.
        </Trans>
      </p>
    </Card>
  );
}

function SetThreshold({ territory, year }: { territory: string; year: number }) {
  const { t } = useLingui();
  const [from, setFrom] = useState<PlainDate | undefined>(plainDate(`${year}-01-01`));
  const [euros, setEuros] = useState<number>();
  const [source, setSource] = useState("");
  const [done, setDone] = useState("");
  const set = useWrite(accountingContract, "setDeclarationThreshold");

  async function submit() {
    if (from === undefined || euros === undefined) return;
    const body = { from, amount: cents(Math.round(euros * 100)), source };
    if ((await set.send({ params: { territory }, body })) !== null) setDone(t`Seuil enregistré.`);
  }

  return (
    <ActForm
      {...set}
      title={<Trans>Changer le seuil</Trans>}
      lead={<Trans>Quand la loi change : les années passées gardent le leur.</Trans>}
      submit={<Trans>Enregistrer le seuil</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>À partir du</Trans>} value={from} onChange={setFrom} />
      <NumberField label={<Trans>Seuil</Trans>} suffix="€" decimals={2} value={euros} onChange={setEuros} />
      <TextInput
        size="md"
        required
        label={<Trans>Texte qui le fixe</Trans>}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </ActForm>
  );
}
