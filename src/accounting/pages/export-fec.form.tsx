import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { SaidRefusal } from "#web/api/said-refusal.ts";
import { readOf } from "#web/api/use-read.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { saveFile } from "#web/design/csv.ts";
import { Choice } from "#web/design/form.tsx";
import { accountingContract } from "../contract.ts";
import type { ReadState } from "./books-words.ts";

type Refused = Parameters<typeof ActForm>[0]["refusal"];

/** What a year can give today: asked for more, it would be refused. */
function fileOf(year: string, { closedUntil }: ReadState): "closed" | "draft" {
  return closedUntil !== null && `${year}-12-31` <= closedUntil ? "closed" : "draft";
}

/** Saved as it is when asked, never as it was read before. */
function useSave() {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<Refused>(null);
  const [isSending, setSending] = useState(false);
  const [done, setDone] = useState("");

  async function save(read: () => Promise<{ name: string; content: string }>) {
    setSending(true);
    setDone("");
    setRefusal(null);
    try {
      const { name, content } = await read();
      saveFile(name, content);
      setDone(t`Fichier ${name} enregistré.`);
    } catch (error) {
      if (!(error instanceof SaidRefusal)) throw error;
      setRefusal(error.refusal);
    } finally {
      setSending(false);
    }
  }

  return { save, refusal, isSending, done };
}

/** The file of a year for the accountant or the tax office, and what describes it. */
export function ExportFec({ territory, state }: { territory: string; state: ReadState }) {
  const { t } = useLingui();
  const years = state.years.length === 0 ? [state.year] : state.years.toReversed();
  const [year, setYear] = useState(String(state.year));
  const [siren, setSiren] = useState("");
  const [kind, setKind] = useState(fileOf(String(state.year), state));
  const { save, ...saving } = useSave();
  const queries = useQueryClient();

  async function download() {
    const query = {
      year: Number(year),
      ...(state.fund === null ? {} : { fund: state.fund }),
      ...(siren === "" ? {} : { siren }),
      ...(kind === "draft" ? { draft: "yes" as const } : {}),
    };
    const asked = readOf(accountingContract, "exportFec", { params: { territory }, query });
    await save(async () => queries.fetchQuery({ ...asked, staleTime: 0 }));
  }

  async function describe() {
    const query = { year: Number(year) };
    const asked = readOf(accountingContract, "readFecNotice", { params: { territory }, query });
    await save(async () => queries.fetchQuery({ ...asked, staleTime: 0 }));
  }

  return (
    <>
      <ActForm
        {...saving}
        title={<Trans>Le fichier des écritures comptables (FEC)</Trans>}
        lead={
          <Trans>
            Un exercice clos donne un fichier définitif, conforme à l'article A47 A-1. Un exercice en cours ne
            donne qu'un brouillard.
          </Trans>
        }
        submit={<Trans>Télécharger le fichier</Trans>}
        onSubmit={() => void download()}
      >
        <NativeSelect
          size="md"
          label={<Trans>Exercice</Trans>}
          value={year}
          onChange={(event) => {
            setYear(event.currentTarget.value);
            setKind(fileOf(event.currentTarget.value, state));
          }}
          data={years.map(String)}
        />
        <TextInput
          size="md"
          label={<Trans>SIREN de la structure qui tient le fonds</Trans>}
          description={<Trans>Laissez vide si nous le connaissons déjà.</Trans>}
          value={siren}
          onChange={(event) => setSiren(event.currentTarget.value)}
        />
        <Choice
          label={t`Exercice`}
          value={kind}
          options={[
            { value: "closed", label: t`clos : fichier définitif` },
            { value: "draft", label: t`ouvert : brouillard` },
          ]}
          onChange={setKind}
        />
      </ActForm>
      <Actions>
        <ActionButton onClick={() => void describe()}>
          <Trans>Télécharger la description du fichier</Trans>
        </ActionButton>
      </Actions>
    </>
  );
}
