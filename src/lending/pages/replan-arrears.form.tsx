import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** Spreads what is late, and that alone, over new instalments. */
export function ReplanArrears({ params, read }: ActProps) {
  const { t } = useLingui();
  const [terms, setTerms] = useState(3);
  const [firstDueOn, setFirstDueOn] = useState<PlainDate | undefined>(addMonths(read.on, 1));
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const replan = useWrite(lendingContract, "replanArrears");

  async function submit() {
    if (decidedOn === undefined || firstDueOn === undefined) return;
    if ((await replan.send({ params, body: { terms, firstDueOn, decidedOn, reason } })) === null) return;
    setDone(t`Impayé replanifié : l'échéancier a une nouvelle version.`);
    setReason("");
  }

  return (
    <ActForm
      {...replan}
      title={<Trans>Replanifier l'impayé</Trans>}
      lead={<Trans>Seul ce qui est en retard se répartit sur de nouvelles échéances, sans pénalité.</Trans>}
      submit={<Trans>Replanifier l'impayé</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NumberField label={<Trans>Nombre d'échéances</Trans>} value={terms} onChange={setTerms} />
      <DateField label={<Trans>Première échéance le</Trans>} value={firstDueOn} onChange={setFirstDueOn} />
      <DateField label={<Trans>Décidé le</Trans>} value={decidedOn} onChange={setDecidedOn} />
      <ReasonField label={<Trans>Motif</Trans>} value={reason} onChange={setReason} />
      <BeforeAfter
        read={read}
        event={
          decidedOn === undefined || firstDueOn === undefined
            ? null
            : { kind: "replan", on: decidedOn, terms, firstDueOn }
        }
      />
    </ActForm>
  );
}
