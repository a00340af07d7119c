import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { halfDays } from "#kernel/days.ts";
import { formatCount, formatDays, formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { saveFile } from "#web/design/csv.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Note } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { type AuditSample, fundContract } from "../contract.ts";
import { accountInWords } from "./account-in-words.ts";
import { ControlTotals } from "./control-totals.tsx";
import { entryKindNames } from "./entry-kind-names.ts";
import { Fingerprint } from "./fingerprint.tsx";

type Sample = z.output<typeof AuditSample>;
type Entry = Sample["entries"][number];

interface DrawnSampleProps {
  territory: string;
  asked: { until: PlainDate; kind: "month" | "year"; seed: string; size: number };
}

/** The entries drawn, each with its evidence, and the files to take away. */
export function DrawnSample({ territory, asked }: DrawnSampleProps) {
  const { until, ...query } = asked;
  const read = useRead(fundContract, "drawSample", { params: { territory, until }, query });
  return (
    <Reading of={read}>
      {(sample) => (
        <>
          <ControlTotals closing={sample.period} />
          <ChainEnd sample={sample} />
          <Card title={<SampleTitle sample={sample} />}>
            {sample.withheld === 0 ? null : (
              <Note>
                <Plural
                  value={sample.withheld}
                  one="# écriture tirée touche un dossier dont vous êtes déporté : elle n'est pas montrée."
                  other="# écritures tirées touchent un dossier dont vous êtes déporté : elles ne sont pas montrées."
                />
              </Note>
            )}
            <SampleTable sample={sample} />
            <Actions>
              <ActionButton onClick={() => saveBundle(sample)}>
                <Trans>Télécharger l'échantillon et les totaux (JSON)</Trans>
              </ActionButton>
            </Actions>
          </Card>
        </>
      )}
    </Reading>
  );
}

function SampleTitle({ sample: { seed, entries, population } }: { sample: Sample }) {
  const locale = useLocale();
  return (
    <Trans>
      {formatCount(entries.length, locale)} écritures sur {formatCount(population, locale)}, graine « {seed} »
    </Trans>
  );
}

function ChainEnd({ sample: { head } }: { sample: Sample }) {
  return (
    <Card
      title={<Trans>La fin de la chaîne aujourd'hui</Trans>}
      lead={<Trans>Notée ailleurs, elle prouve que rien n'a été réécrit avant elle.</Trans>}
    >
      <Facts
        facts={[
          { key: "number", label: <Trans>Dernière écriture</Trans>, value: <Trans>n° {head.number}</Trans> },
          { key: "hash", label: <Trans>Son empreinte</Trans>, value: <Fingerprint of={head.hash} /> },
        ]}
      />
    </Card>
  );
}

function SampleTable({ sample }: { sample: Sample }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();

  function kindOf({ kind }: Entry): string {
    const name = entryKindNames[kind];
    return name === undefined ? kind : i18n._(name);
  }

  function linesOf({ lines }: Entry): string[] {
    return lines.map(({ account, unit, amount }) => {
      const words = accountInWords(account);
      const value =
        unit === "EUR"
          ? formatEuros(cents(BigInt(amount)), locale)
          : formatDays(halfDays(BigInt(amount)), locale);
      return `${words === undefined ? account : i18n._(words)} : ${value}`;
    });
  }

  return (
    <DataTable
      caption={t`Écritures tirées`}
      file={`alize-echantillon-${sample.period.until}-${sample.seed}`}
      rows={sample.entries}
      rowKey={({ id }) => id}
      empty={<Trans>La période ne compte aucune écriture.</Trans>}
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
        {
          key: "on",
          title: t`Date`,
          value: ({ effectiveOn }) => effectiveOn,
          cell: ({ effectiveOn }) => <Day date={effectiveOn} />,
        },
        {
          key: "asked",
          title: t`Demandée pour le`,
          value: ({ askedOn }) => askedOn ?? "",
          cell: ({ askedOn }) => (askedOn === null ? "–" : <Day date={askedOn} />),
        },
        { key: "act", title: t`Acte`, value: (entry) => `${kindOf(entry)} · ${entry.act}` },
        {
          key: "lines",
          title: t`Lignes`,
          value: (entry) => linesOf(entry).join(" | "),
          cell: (entry) => linesOf(entry).map((line) => <div key={line}>{line}</div>),
        },
        {
          key: "by",
          title: t`Par`,
          value: ({ doneBy }) =>
            doneBy.length === 0 ? t`le programme` : [...new Set(doneBy.map(({ name }) => name))].join(", "),
        },
        {
          key: "at",
          title: t`Enregistrée`,
          value: ({ recordedAt }) => recordedAt,
          cell: ({ recordedAt }) => formatInstant(recordedAt, locale),
        },
        { key: "reason", title: t`Motif`, value: ({ reason }) => reason ?? "" },
        {
          key: "hash",
          title: t`Empreinte`,
          value: ({ hash }) => hash,
          cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code>,
        },
      ]}
    />
  );
}

/** Everything on the page as a file that another program reads; amounts as whole cents and half-days. */
function saveBundle(sample: Sample): void {
  const text = JSON.stringify(
    sample,
    (_, part: unknown) => (typeof part === "bigint" ? Number(part) : part),
    2,
  );
  saveFile(`alize-controle-${sample.period.until}-${sample.seed}.json`, text);
}
