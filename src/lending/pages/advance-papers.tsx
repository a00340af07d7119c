import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { formatOctets } from "#web/design/octets.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import type { Paper } from "../contract/papers-routes.ts";
import { lendingContract } from "../contract.ts";
import { AddPaper } from "./add-paper.form.tsx";
import { paperKindNames } from "./paper-words.ts";
import type { ActProps } from "./read-advance.ts";
import { WithdrawPaper } from "./withdraw-paper.form.tsx";

type ReadPaper = z.output<typeof Paper>;
type Params = ActProps["params"];

/** What is kept with an advance, and the way to add to it. */
export function AdvancePapers({ params }: { params: Params }) {
  const read = useRead(lendingContract, "listPapers", { params });
  const { mayCall } = useRights(params.territory);
  const [leaving, setLeaving] = useState<string>();
  return (
    <Card
      title={<Trans>Pièces</Trans>}
      lead={
        <Trans>
          Le contrat signé, la preuve du virement, les factures de ce que l'avance a permis d'acheter.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ papers }) => {
          const chosen = papers.find(({ id, withdrawn }) => id === leaving && withdrawn === null);
          return (
            <>
              <PapersTable
                params={params}
                papers={papers}
                onWithdraw={mayCall(lendingContract.routes.withdrawPaper) ? setLeaving : undefined}
              />
              {chosen === undefined ? null : <WithdrawPaper key={chosen.id} params={params} paper={chosen} />}
            </>
          );
        }}
      </Reading>
      {mayCall(lendingContract.routes.addPaper) ? <AddPaper params={params} /> : null}
    </Card>
  );
}

function PapersTable({
  params,
  papers,
  onWithdraw,
}: {
  params: Params;
  papers: readonly ReadPaper[];
  onWithdraw: ((paper: string) => void) | undefined;
}) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  return (
    <DataTable
      caption={t`Pièces de l'avance`}
      file="alize-pieces"
      rows={papers}
      rowKey={({ id }) => id}
      empty={<Trans>Aucune pièce encore : ajoutez d'abord le contrat signé, numérisé.</Trans>}
      columns={[
        { key: "kind", title: t`Pièce`, value: ({ kind }) => i18n._(paperKindNames[kind]) },
        {
          key: "name",
          title: t`Fichier`,
          value: ({ name }) => name,
          cell: ({ id: paper, name }) => (
            <SavedFileLink
              contract={lendingContract}
              file="downloadPaper"
              given={{ params: { ...params, paper } }}
            >
              {name}
            </SavedFileLink>
          ),
        },
        {
          key: "size",
          title: t({ message: "Poids", comment: "Column: how heavy a file is" }),
          value: ({ byteLength }) => byteLength,
          cell: ({ byteLength }) => formatOctets(byteLength, locale),
          numeric: true,
        },
        {
          key: "added",
          title: t`Ajoutée`,
          value: ({ addedAt }) => addedAt,
          cell: ({ addedAt, addedBy }) => (
            <Trans>
              {formatInstant(addedAt, locale)}, par {addedBy}
            </Trans>
          ),
        },
        {
          key: "state",
          title: t`État`,
          value: ({ withdrawn }) => withdrawn?.why ?? "",
          cell: (paper) => <PaperState paper={paper} onWithdraw={onWithdraw} />,
        },
      ]}
    />
  );
}

function PaperState({
  paper: { id, name, withdrawn },
  onWithdraw,
}: {
  paper: ReadPaper;
  onWithdraw: ((paper: string) => void) | undefined;
}) {
  const locale = useLocale();
  if (withdrawn !== null) {
    return (
      <>
        <Status tone="brick">
          <Trans comment="A paper that was taken back">retirée</Trans>
        </Status>{" "}
        <Trans>
          {formatInstant(withdrawn.at, locale)}, par {withdrawn.by} : {withdrawn.why}
        </Trans>
      </>
    );
  }
  if (onWithdraw === undefined) return null;
  return (
    <Actions>
      <ActionButton onClick={() => onWithdraw(id)}>
        <Trans>
          Retirer<span className="visually-hidden"> {name}</span>
        </Trans>
      </ActionButton>
    </Actions>
  );
}
