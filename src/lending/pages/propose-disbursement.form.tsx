import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** The first of the two people: says when the money is to leave. */
export function ProposeDisbursement({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [payOn, setPayOn] = useState<PlainDate | undefined>(read.on);
  const [done, setDone] = useState("");
  const propose = useWrite(lendingContract, "proposeDisbursement");
  const amount = formatEuros(read.principal, locale);

  async function submit() {
    if (payOn === undefined) return;
    if ((await propose.send({ params, body: { payOn } })) !== null) setDone(t`Versement proposé.`);
  }

  return (
    <ActForm
      {...propose}
      title={<Trans>Proposer le versement de {amount}</Trans>}
      lead={<Trans>Une autre personne devra le libérer.</Trans>}
      submit={<Trans>Proposer le versement</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>À verser le</Trans>} value={payOn} onChange={setPayOn} />
    </ActForm>
  );
}
