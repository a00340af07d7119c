import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** A court puts the firm into liquidation: all is due, and nothing is debited any more. */
export function RecordLiquidation({ params, read }: ActProps) {
  const { t } = useLingui();
  const [judgedOn, setJudgedOn] = useState<PlainDate | undefined>(read.on);
  const [publishedOn, setPublishedOn] = useState<PlainDate>();
  const [done, setDone] = useState("");
  const record = useWrite(lendingContract, "recordLiquidation");

  async function submit() {
    if (judgedOn === undefined) return;
    const body = { judgedOn, publishedOn: publishedOn ?? null };
    if ((await record.send({ params, body })) !== null) setDone(t`Liquidation enregistrée.`);
  }

  return (
    <ActForm
      {...record}
      title={<Trans>Enregistrer une liquidation judiciaire</Trans>}
      lead={
        <Trans>
          Du jour du jugement, tout ce qui reste est dû et plus rien n'est prélevé. La créance se déclare dans
          les deux mois de la publication au Bodacc.
        </Trans>
      }
      submit={<Trans>Enregistrer la liquidation</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Date du jugement</Trans>} value={judgedOn} onChange={setJudgedOn} />
      <DateField
        label={<Trans>Date de publication</Trans>}
        hint={<Trans>Laissez vide si elle n'est pas encore connue.</Trans>}
        value={publishedOn}
        onChange={setPublishedOn}
      />
    </ActForm>
  );
}
