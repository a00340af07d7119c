import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** The court ends its protection without a plan: debits start again. */
export function EndProceedings({ params, read }: ActProps) {
  const { t } = useLingui();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [done, setDone] = useState("");
  const end = useWrite(lendingContract, "endProceedings");

  async function submit() {
    if (on === undefined) return;
    if ((await end.send({ params, body: { on } })) !== null) setDone(t`Fin de la procédure enregistrée.`);
  }

  return (
    <ActForm
      {...end}
      title={<Trans>Enregistrer la fin de la procédure</Trans>}
      lead={<Trans>Sans plan arrêté : les prélèvements reprennent selon l'échéancier.</Trans>}
      submit={<Trans>Enregistrer la fin</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Date du jugement</Trans>} value={on} onChange={setOn} />
    </ActForm>
  );
}
