import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatDay } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { paperEndings } from "./paper-words.ts";
import type { ActProps } from "./read-advance.ts";

interface Awaited {
  params: ActProps["params"];
  on: PlainDate;
  /** The ends of the years that are awaited, the oldest first. */
  awaited: readonly PlainDate[];
}

/** Hands in the accounts of a year; those who lend say when they came. */
export function RecordAccounts({ params, on, awaited }: Awaited) {
  const { t } = useLingui();
  const locale = useLocale();
  const { mayCall } = useRights(params.territory);
  const [closedOn, setClosedOn] = useState(awaited[0] ?? on);
  const [receivedOn, setReceivedOn] = useState<PlainDate | undefined>(on);
  const [chosen, setChosen] = useState<File>();
  const record = useWrite(lendingContract, "recordAccounts");
  const lends = mayCall(lendingContract.routes.setYearEnd);

  async function submit() {
    if (chosen === undefined || receivedOn === undefined) return;
    const file = new Uint8Array(await chosen.arrayBuffer());
    await record.send({ params, query: { closedOn, receivedOn, name: chosen.name }, file });
  }

  return (
    <Asked {...record} quiet submit={<Trans>Remettre ces comptes</Trans>} onSubmit={() => void submit()}>
      <Choice
        label={t`Quel exercice ?`}
        value={closedOn}
        options={awaited.map((value) => ({ value, label: t`clos le ${formatDay(value, locale)}` }))}
        onChange={setClosedOn}
      />
      {lends ? (
        <DateField label={<Trans>Reçus le</Trans>} value={receivedOn} onChange={setReceivedOn} />
      ) : null}
      <FileField
        label={<Trans>Fichier des comptes</Trans>}
        hint={
          <Trans>PDF, image, document, tableau ou texte. Il est gardé avec les pièces de l'avance.</Trans>
        }
        endings={paperEndings}
        onChange={setChosen}
      />
    </Asked>
  );
}
