import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Cents, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { readTakeOver } from "../domain/read-take-over.ts";
import { type TakeOverFinding, totalsOf } from "../domain/take-over.ts";
import { placeColumns, takeOverColumns } from "../domain/take-over-columns.ts";
import { takeOverFindingSentences } from "../domain/take-over-sentences.ts";

interface PreviewProps {
  /** The first row is the heading. */
  cells: readonly (readonly string[])[];
  on: PlainDate;
  available: Cents | null;
  known: readonly string[];
}

/** What the sheet says, before anything is done: its faults cell by cell, or its totals to compare with the former books. */
export function TakeOverPreview({ cells, on, available, known }: PreviewProps) {
  const [heading = [], ...rows] = cells;
  const { places, unknown, missing } = placeColumns(heading);
  if (missing.length > 0) {
    const names = missing.map((key) => takeOverColumns[key].name).join(", ");
    return (
      <Card title={<Trans>Il manque des colonnes</Trans>}>
        <p role="alert">
          <Trans>La première ligne ne porte pas : {names}. Partez du modèle, ou donnez-leur ces noms.</Trans>
        </p>
      </Card>
    );
  }
  const { taken, findings } = readTakeOver(rows, { places, on });
  const ignored = unknown.join(", ");
  return (
    <>
      {ignored === "" ? null : (
        <Note>
          <Trans>Colonnes laissées de côté : {ignored}.</Trans>
        </Note>
      )}
      {findings.length > 0 ? (
        <Findings findings={findings} />
      ) : (
        <Totals taken={taken.map(({ advance }) => advance)} {...{ on, available, known }} />
      )}
    </>
  );
}

function Findings({ findings }: { findings: readonly TakeOverFinding[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <Card
      title={<Plural value={findings.length} one="# case à corriger" other="# cases à corriger" />}
      lead={<Trans>Corrigez le classeur, puis choisissez-le de nouveau : rien n'a été repris.</Trans>}
    >
      <DataTable
        caption={t`Cases à corriger`}
        file="alize-reprise-a-corriger"
        rows={findings}
        rowKey={({ row, column, reason }) => `${row} ${column} ${reason}`}
        empty={null}
        columns={[
          { key: "row", title: t`Ligne`, numeric: true, value: ({ row }) => row },
          {
            key: "column",
            title: t`Colonne`,
            value: ({ column }) => (column === null ? "" : takeOverColumns[column].name),
          },
          {
            key: "what",
            title: t`Ce qu'il faut corriger`,
            value: ({ reason, facts }) => takeOverFindingSentences[reason](facts, locale),
          },
        ]}
      />
    </Card>
  );
}

function Totals({
  taken,
  on,
  available,
  known,
}: Pick<PreviewProps, "on" | "available" | "known"> & {
  taken: Parameters<typeof totalsOf>[0];
}) {
  const { advances, disbursed, outstanding, late } = totalsOf(taken, on);
  const fresh = taken.filter(({ reference }) => !known.includes(reference));
  const needed = sum(fresh.map((one) => one.outstanding));
  const isShort = available !== null && needed > available;
  return (
    <Card
      title={<Plural value={advances} one="# avance lue, sans faute" other="# avances lues, sans faute" />}
      lead={<Trans>Comparez ces totaux aux anciens livres avant de reprendre.</Trans>}
    >
      <Facts
        facts={[
          { key: "disbursed", label: <Trans>Versé à l'origine</Trans>, value: <Amount cents={disbursed} /> },
          {
            key: "outstanding",
            label: <Trans>Reste dû</Trans>,
            value: <Amount cents={outstanding} />,
            strong: true,
          },
          { key: "late", label: <Trans>Dont en retard</Trans>, value: <Amount cents={late} /> },
          { key: "fresh", label: <Trans>À reprendre</Trans>, value: fresh.length },
          {
            key: "known",
            label: <Trans>Déjà reprises, inchangées</Trans>,
            value: taken.length - fresh.length,
          },
          ...(available === null
            ? []
            : [
                {
                  key: "free",
                  label: <Trans>Libre dans le fonds</Trans>,
                  value: <Amount cents={available} />,
                },
              ]),
        ]}
      />
      {isShort ? (
        <p role="alert">
          <Trans>
            Le fonds n'a pas assez d'argent libre pour porter ces restes dus : enregistrez d'abord ce que ses
            financeurs ont versé, à la date où ils l'ont fait.
          </Trans>
        </p>
      ) : null}
    </Card>
  );
}
