import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatCount } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { readSheetCells } from "./read-sheet.ts";
import type { ReadTakeOvers } from "./read-take-overs.ts";
import { TakeOverPreview } from "./take-over-preview.tsx";

interface FormProps {
  territory: string;
  told: ReadTakeOvers;
}

/** The fund, the day and the workbook: what it would do is shown before it is done. */
export function TakeOverForm({ territory, told }: FormProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [fund, setFund] = useState(told.funds[0]?.id ?? "");
  const [on, setOn] = useState<PlainDate | undefined>(told.businessDate);
  const [cells, setCells] = useState<string[][] | null>(null);
  const [unreadable, setUnreadable] = useState("");
  const [done, setDone] = useState("");
  const [round, setRound] = useState(0);
  const takeOver = useWrite(lendingContract, "takeOverAdvances");

  async function choose(file: File | undefined) {
    setDone("");
    setUnreadable("");
    setCells(null);
    if (file === undefined) return;
    try {
      setCells(await readSheetCells(file));
    } catch {
      setUnreadable(
        t`« ${file.name} » n'est pas un classeur .xlsx. Enregistrez-le sous ce format, puis choisissez-le.`,
      );
    }
  }

  async function submit() {
    const [heading, ...rows] = cells ?? [];
    if (heading === undefined || on === undefined) return;
    const sent = await takeOver.send({ params: { territory }, body: { fund, on, heading, rows } });
    if (sent === null) return;
    const taken = formatCount(sent.taken, locale);
    const known = formatCount(sent.known, locale);
    setDone(t`Avances reprises : ${taken}. Déjà reprises auparavant : ${known}.`);
    setCells(null);
    setRound(round + 1);
  }

  if (told.funds.length === 0)
    return (
      <Card title={<Trans>Aucun fonds n'est ouvert</Trans>}>
        <p>
          <Trans>
            Ouvrez d'abord le fonds qui porte ces avances, et enregistrez ce que ses financeurs ont versé.
          </Trans>
        </p>
      </Card>
    );
  return (
    <>
      <ActForm
        {...takeOver}
        title={<Trans>Lire le classeur</Trans>}
        lead={<Trans>Il est lu ici même ; rien ne part avant « Reprendre les avances ».</Trans>}
        submit={<Trans>Reprendre les avances</Trans>}
        done={done}
        onSubmit={() => void submit()}
      >
        <NativeSelect
          size="md"
          label={<Trans>Fonds</Trans>}
          value={fund}
          onChange={({ currentTarget }) => setFund(currentTarget.value)}
          data={told.funds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField
          label={<Trans>Arrêté au</Trans>}
          hint={<Trans>Le jour dont le classeur donne les restes dus.</Trans>}
          value={on}
          onChange={setOn}
        />
        <FileField
          key={round}
          label={<Trans>Classeur</Trans>}
          hint={<Trans>La première feuille, ses titres de colonnes à la première ligne.</Trans>}
          endings={[".xlsx"]}
          onChange={(file) => void choose(file)}
        />
        {unreadable === "" ? null : <p role="alert">{unreadable}</p>}
      </ActForm>
      {cells === null || on === undefined ? null : (
        <TakeOverPreview
          cells={cells}
          on={on}
          available={told.funds.find(({ id }) => id === fund)?.available ?? null}
          known={told.taken.map(({ reference }) => reference)}
        />
      )}
    </>
  );
}
