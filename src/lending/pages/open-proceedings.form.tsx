import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { lendingContract } from "../contract.ts";
import type { ProceedingsNature } from "../domain/advance-event.ts";
import type { ActProps } from "./read-advance.ts";

/** A court protects the firm: nothing is debited nor accelerated any more. */
export function OpenProceedings({ params, read }: ActProps) {
  const { t } = useLingui();
  const [nature, setNature] = useState<ProceedingsNature>("reorganisation");
  const [judgedOn, setJudgedOn] = useState<PlainDate | undefined>(read.on);
  const [publishedOn, setPublishedOn] = useState<PlainDate>();
  const [done, setDone] = useState("");
  const open = useWrite(lendingContract, "openProceedings");

  async function submit() {
    if (judgedOn === undefined) return;
    const body = { nature, judgedOn, publishedOn: publishedOn ?? null };
    if ((await open.send({ params, body })) !== null) setDone(t`Procédure enregistrée.`);
  }

  return (
    <ActForm
      {...open}
      title={<Trans>Enregistrer une sauvegarde ou un redressement</Trans>}
      lead={
        <Trans>
          Du jour du jugement, plus rien n'est prélevé et la déchéance du terme est interdite. La créance se
          déclare dans les deux mois de la publication au Bodacc.
        </Trans>
      }
      submit={<Trans>Enregistrer la procédure</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`Le tribunal ouvre`}
        value={nature}
        options={[
          { value: "reorganisation", label: t`un redressement judiciaire` },
          { value: "safeguard", label: t`une sauvegarde` },
        ]}
        onChange={setNature}
      />
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
