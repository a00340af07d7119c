import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** The day from which two months run to declare the debt. */
export function RecordPublication({ params, read }: ActProps) {
  const { t } = useLingui();
  const [publishedOn, setPublishedOn] = useState<PlainDate | undefined>(read.on);
  const [done, setDone] = useState("");
  const record = useWrite(lendingContract, "recordPublication");

  async function submit() {
    if (publishedOn === undefined) return;
    if ((await record.send({ params, body: { publishedOn } })) !== null) setDone(t`Publication enregistrée.`);
  }

  return (
    <ActForm
      {...record}
      title={<Trans>Enregistrer la publication du jugement</Trans>}
      lead={<Trans>La créance se déclare dans les deux mois qui suivent.</Trans>}
      submit={<Trans>Enregistrer la publication</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Publié le</Trans>} value={publishedOn} onChange={setPublishedOn} />
    </ActForm>
  );
}
