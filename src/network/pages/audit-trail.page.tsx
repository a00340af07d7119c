import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { getRouteApi, Link, type LinkProps } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { AuditLine } from "../contract/words.ts";
import { useAudit } from "./use-audit.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/journal");

/** What an act was done to, as people call it, and its page where it has one. */
export interface AuditedObject {
  name: string;
  link: Pick<LinkProps, "to" | "params"> | null;
}

/** The words of the acts and of their objects: the whole product's, which a capability alone does not know. */
export interface AuditWords {
  acts: readonly { code: string; words: string }[];
  sayAct: (code: string) => string;
  sayObject: (address: string) => AuditedObject;
}

type Line = z.output<typeof AuditLine>;

/** Who did what, latest first: readable by those it concerns. */
export function AuditTrailPage({ words }: { words: AuditWords }) {
  const { t } = useLingui();
  const { territory } = route.useParams();
  const [act, setAct] = useState("");
  const { read, readMore } = useAudit(territory, act === "" ? undefined : act);
  return (
    <Page
      title={<Trans>Journal des actes</Trans>}
      lead={<Trans>Qui a fait quoi, quand, du plus récent au plus ancien. Rien ne s'y efface.</Trans>}
    >
      <NativeSelect
        size="md"
        label={t`Montrer`}
        value={act}
        onChange={(event) => setAct(event.currentTarget.value)}
        data={[
          { value: "", label: t`tous les actes` },
          ...words.acts.map(({ code, words: label }) => ({ value: code, label })),
        ]}
      />
      <Reading of={read}>
        {(lines) => (
          <>
            <AuditTable lines={lines} words={words} />
            {readMore === null ? null : (
              <Actions>
                <ActionButton onClick={readMore}>
                  <Trans>Montrer les cinquante actes d'avant</Trans>
                </ActionButton>
              </Actions>
            )}
          </>
        )}
      </Reading>
    </Page>
  );
}

function AuditTable({ lines, words }: { lines: readonly Line[]; words: AuditWords }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <DataTable
      caption={t`Journal des actes`}
      file="alize-journal-des-actes"
      rows={lines}
      rowKey={({ id }) => id}
      empty={<Trans>Aucun acte de cette sorte encore : ils s'inscriront ici d'eux-mêmes.</Trans>}
      columns={[
        {
          key: "when",
          title: t`Quand`,
          value: ({ doneAt }) => doneAt,
          cell: ({ doneAt }) => formatInstant(doneAt, locale),
        },
        { key: "who", title: t`Qui`, value: ({ actorName }) => actorName },
        { key: "act", title: t`Acte`, value: ({ act }) => words.sayAct(act) },
        {
          key: "object",
          title: t`Objet`,
          value: ({ object }) => words.sayObject(object).name,
          cell: ({ object }) => <ObjectName of={words.sayObject(object)} />,
        },
        { key: "why", title: t`Pourquoi`, value: ({ why }) => why ?? "" },
      ]}
    />
  );
}

function ObjectName({ of: { name, link } }: { of: AuditedObject }) {
  return link === null ? name : <Link {...link}>{name}</Link>;
}
