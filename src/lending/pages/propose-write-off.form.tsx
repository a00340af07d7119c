import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useCommitteeDecides } from "#committee/pages/index.ts";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import { DecisionFields, useDecision } from "./decision-fields.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** The treasurer proposes the loss that was decided; the chair or the coordinator confirms it. */
export function ProposeWriteOff({ params, read }: ActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [euros, setEuros] = useState<number>();
  const [on, setOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const decided = useDecision(read.on);
  const waits = useCommitteeDecides(params.territory, "write-off");
  const propose = useWrite(lendingContract, "proposeWriteOff");
  const amount = euros === undefined ? read.outstanding : cents(Math.round(euros * 100));

  async function submit() {
    const decision = waits ? null : decided.decision;
    if (on === undefined || (decision === null && !waits)) return;
    if ((await propose.send({ params, body: { amount, on, decision, reason } })) === null) return;
    const lost = formatEuros(amount, locale);
    setDone(
      waits
        ? t`Perte de ${lost} proposée : elle attend une séance du comité.`
        : t`Perte de ${lost} proposée : une autre personne la confirme.`,
    );
  }

  return (
    <ActForm
      {...propose}
      title={<Trans>Proposer un passage en perte</Trans>}
      lead={
        waits ? (
          <Trans>
            En tout ou en partie. Le comité la décide en séance. L'entreprise n'est pas libérée : ce qu'elle
            verserait ensuite se récupère.
          </Trans>
        ) : (
          <Trans>
            En tout ou en partie, par décision. Le président ou le chargé de mission confirme. L'entreprise
            n'est pas libérée : ce qu'elle verserait ensuite se récupère.
          </Trans>
        )
      }
      submit={<Trans>Proposer la perte</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {waits ? null : <DecisionFields of={decided} />}
      <NumberField
        label={<Trans>Montant perdu</Trans>}
        suffix="€"
        decimals={2}
        value={Number(amount) / 100}
        onChange={setEuros}
      />
      <DateField label={<Trans>Prend effet le</Trans>} value={on} onChange={setOn} />
      <ReasonField label={<Trans>Motif</Trans>} value={reason} onChange={setReason} />
      <BeforeAfter
        read={read}
        event={on === undefined || amount <= 0n ? null : { kind: "write-off", on, amount }}
      />
    </ActForm>
  );
}
