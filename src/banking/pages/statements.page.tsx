import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { lineMatchNames } from "./banking-words.ts";
import { ImportStatement } from "./import-statement.form.tsx";
import type { ReadStatements } from "./read-banking.ts";
import { TakeRunDebits } from "./take-run-debits.form.tsx";
import { UndoMatch } from "./undo-match.form.tsx";
import { WaitingLines } from "./waiting-lines.section.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/releves");

/** What the bank told: what waits for someone, what was recognised, the files. */
export function StatementsPage() {
  const params = route.useParams();
  const [after, setAfter] = useState(0);
  const statements = useRead(bankingContract, "readStatements", { params, query: { after } });
  return (
    <Page
      title={<Trans>Les relevés de banque</Trans>}
      lead={
        <Trans>
          Les mouvements se reconnaissent à leurs références ; le reste attend ici qu'une personne dise ce que
          c'est.
        </Trans>
      }
    >
      <ImportStatement {...params} />
      <Reading of={statements}>
        {(read) => (
          <>
            <WaitingLines read={read} onTurn={setAfter} />
            <MatchedLines read={read} />
            <Files read={read} />
          </>
        )}
      </Reading>
      <p>
        <Link to="/territoires/$territory/fonds/$fund/banque" params={params}>
          <Trans>Revenir au travail de banque</Trans>
        </Link>
      </p>
    </Page>
  );
}

function MatchedLines({ read }: { read: ReadStatements }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  return (
    <Card title={<Trans>Derniers mouvements reconnus</Trans>}>
      <DataTable
        caption={t`Mouvements reconnus`}
        file="alize-mouvements"
        rows={read.matched}
        rowKey={({ id }) => id}
        empty={<Trans>Aucun mouvement reconnu encore. Importez un relevé.</Trans>}
        columns={[
          {
            key: "on",
            title: t`Date`,
            value: ({ bookedOn }) => bookedOn,
            cell: ({ bookedOn }) => <Day date={bookedOn} />,
          },
          moneyColumn("amount", t`Montant`, ({ amount }: ReadStatements["matched"][number]) => amount),
          { key: "as", title: t`Reconnu comme`, value: ({ matchedAs }) => i18n._(lineMatchNames[matchedAs]) },
          {
            key: "firm",
            title: t`Entreprise`,
            value: ({ id, firm }) =>
              firm ??
              sharesOf(read, id)
                .map((share) => share.firm)
                .join(", "),
            cell: ({ id, advance, firm }) =>
              advance === null ? (
                <Shares read={read} line={id} />
              ) : (
                <AdvanceLink territory={read.territory} advance={advance} name={firm ?? ""} />
              ),
          },
          {
            key: "why",
            title: t`Motif, et que faire`,
            value: ({ reason }) =>
              reason === null ? "" : `${reason.code} : ${reason.meaning[locale]}. ${reason.action[locale]}`,
          },
        ]}
      />
      <UndoMatch read={read} />
      <TakeRunDebits read={read} />
    </Card>
  );
}

function sharesOf({ shares }: ReadStatements, line: string) {
  return shares.filter((share) => share.line === line);
}

/** A movement shared between several advances: each with its part. */
function Shares({ read, line }: { read: ReadStatements; line: string }) {
  return sharesOf(read, line).map(({ advance, firm, amount }) => (
    <div key={advance}>
      <AdvanceLink territory={read.territory} advance={advance} name={firm} /> <Amount cents={amount} />
    </div>
  ));
}

function Files({ read }: { read: ReadStatements }) {
  const { t } = useLingui();
  return (
    <Card title={<Trans>Fichiers pris</Trans>}>
      <DataTable
        caption={t`Fichiers de la banque`}
        file="alize-releves"
        rows={read.files}
        rowKey={({ id }) => id}
        empty={<Trans>Aucun fichier encore.</Trans>}
        columns={[
          { key: "name", title: t`Fichier`, value: ({ fileName }) => fileName },
          { key: "source", title: t`Format`, value: ({ source }) => source },
          { key: "lines", title: t`Lignes nouvelles`, numeric: true, value: ({ lines }) => lines },
          { key: "known", title: t`Déjà connues`, numeric: true, value: ({ known }) => known },
          {
            key: "closing",
            title: t`Solde final`,
            numeric: true,
            value: ({ closing }) => String(closing ?? ""),
            cell: ({ closing }) => (closing === null ? "–" : <Amount cents={closing} />),
          },
        ]}
      />
    </Card>
  );
}
