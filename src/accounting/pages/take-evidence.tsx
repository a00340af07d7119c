import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { z } from "zod";
import { formatCount, formatDay } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { saveFile } from "#web/design/save-file.ts";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { accountingContract, type EvidenceBundle$ } from "../contract.ts";

type Bundle = z.output<typeof EvidenceBundle$>;

interface TakeEvidenceProps {
  territory: string;
  /** The sample drawn; null before one is. */
  asked: { until: PlainDate; kind: "month" | "year"; seed: string; size: number } | null;
}

/** One button for what an auditor keeps ten years, and the list of what was taken, by whom. */
export function TakeEvidence({ territory, asked }: TakeEvidenceProps) {
  const { mayCall } = useRights(territory);
  if (!mayCall(accountingContract.routes.takeEvidence)) return null;
  return (
    <Card
      title={<Trans>Le dossier de preuve</Trans>}
      lead={
        <Trans>
          Un seul fichier : les totaux de contrôle, la balance et les lignes du FEC, le journal avec ses
          empreintes, et pour chaque écriture tirée les pièces de son avance, l'extrait de la décision et
          l'aide de minimis. Ce que vous ne pouvez pas voir n'y est pas.
        </Trans>
      }
    >
      {asked === null ? (
        <NextStep>
          <Trans>Tirez d'abord un échantillon : le dossier porte ses pièces.</Trans>
        </NextStep>
      ) : (
        <TakeOne territory={territory} asked={asked} />
      )}
      <TakenBundles territory={territory} />
    </Card>
  );
}

function TakeOne({
  territory,
  asked,
}: {
  territory: string;
  asked: NonNullable<TakeEvidenceProps["asked"]>;
}) {
  const { t } = useLingui();
  const [done, setDone] = useState("");
  const take = useWrite(accountingContract, "takeEvidence");

  async function submit() {
    const bundle = await take.send({ params: { territory }, body: asked });
    if (bundle === null) return;
    setDone(t`Dossier constitué : ${bundle.files} fichiers. Son empreinte est notée ci-dessous.`);
    saveFile(accountingContract, "downloadEvidence", {
      given: { params: { territory, bundle: bundle.id } },
      name: bundle.name,
    });
  }

  return (
    <Asked
      {...take}
      quiet
      submit={
        take.isSending ? (
          <Trans>Le dossier se constitue…</Trans>
        ) : (
          <Trans>Télécharger le dossier de preuve</Trans>
        )
      }
      done={done}
      onSubmit={() => {
        if (!take.isSending) void submit();
      }}
    />
  );
}

function TakenBundles({ territory }: { territory: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const read = useRead(accountingContract, "listEvidence", { params: { territory } });

  function sampleOf({ kind, until, seed, size }: Bundle): string {
    const period = kind === "month" ? t`mois` : t`année`;
    return t`${period} au ${formatDay(until, locale)}, graine « ${seed} », ${size} écritures`;
  }

  return (
    <Reading of={read}>
      {({ bundles }) => (
        <DataTable
          caption={t`Dossiers de preuve constitués`}
          file="alize-dossiers-de-preuve"
          rows={bundles}
          rowKey={({ id }) => id}
          empty={<Trans>Aucun dossier n'a encore été constitué.</Trans>}
          columns={[
            {
              key: "at",
              title: t`Constitué`,
              value: ({ takenAt }) => takenAt,
              cell: ({ takenAt }) => formatInstant(takenAt, locale),
            },
            { key: "by", title: t`Par`, value: ({ takenBy }) => takenBy },
            { key: "sample", title: t`Période et échantillon`, value: sampleOf },
            {
              key: "files",
              title: t`Contenu`,
              value: ({ files }) => files,
              cell: ({ files, byteLength }) => (
                <>
                  <Plural value={files} one="# fichier" other="# fichiers" />,{" "}
                  {formatCount(Math.ceil(byteLength / 1000), locale)} <Trans>ko</Trans>
                </>
              ),
            },
            {
              key: "hash",
              title: t`Empreinte`,
              value: ({ sha256 }) => sha256,
              cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code>,
            },
            {
              key: "open",
              title: t`Fichier`,
              value: ({ name }) => name,
              cell: ({ id, isOwn }) =>
                isOwn ? (
                  <SavedFileLink
                    contract={accountingContract}
                    file="downloadEvidence"
                    given={{ params: { territory, bundle: id } }}
                  >
                    <Trans>Télécharger</Trans>
                  </SavedFileLink>
                ) : (
                  <Trans>à qui l'a constitué</Trans>
                ),
            },
          ]}
        />
      )}
    </Reading>
  );
}
