import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** Spreads what is left over more instalments. */
export function ExtendTerm({ params, read }: ActProps) {
  const { t } = useLingui();
  const next = read.instalments.find(({ left }) => left > 0n);
  const [from, setFrom] = useState(next?.number ?? 1);
  const [terms, setTerms] = useState(6);
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const extend = useWrite(lendingContract, "extendTerm");

  async function submit() {
    if (decidedOn === undefined) return;
    if ((await extend.send({ params, body: { from, terms, decidedOn, reason } })) === null) return;
    setDone(t`Durée allongée : l'échéancier a une nouvelle version.`);
    setReason("");
  }

  return (
    <ActForm
      {...extend}
      title={<Trans>Allonger la durée</Trans>}
      lead={<Trans>Ce qui reste se répartit sur davantage d'échéances. Rien ne s'ajoute à la dette.</Trans>}
      submit={<Trans>Allonger la durée</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NumberField label={<Trans>À partir de l'échéance n°</Trans>} value={from} onChange={setFrom} />
      <NumberField label={<Trans>Nombre d'échéances en plus</Trans>} value={terms} onChange={setTerms} />
      <DateField label={<Trans>Décidé le</Trans>} value={decidedOn} onChange={setDecidedOn} />
      <ReasonField label={<Trans>Motif</Trans>} value={reason} onChange={setReason} />
      <BeforeAfter
        read={read}
        event={decidedOn === undefined ? null : { kind: "extension", on: decidedOn, from, terms }}
      />
    </ActForm>
  );
}
