import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { fundContract } from "../contract.ts";

interface ProposeTransferProps {
  params: { territory: string; fund: string };
  others: readonly { id: string; name: string }[];
  today: PlainDate;
  movable: Cents;
  quiet: boolean;
}

/** The first of the two people: how much, to which fund, from which day on, and why. */
export function ProposeTransfer({ params, others, today, movable, quiet }: ProposeTransferProps) {
  const { t } = useLingui();
  const [to, setTo] = useState(others[0]?.id ?? "");
  const [euros, setEuros] = useState<number>();
  const [on, setOn] = useState<PlainDate | undefined>(today);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const propose = useWrite(fundContract, "proposeTransfer");

  async function submit() {
    if (on === undefined) return;
    // An amount left out is refused like any that moves nothing, with its sentence.
    const amount = cents(Math.round((euros ?? 0) * 100));
    const body = { from: params.fund, to, amount, on, reason };
    const sent = await propose.send({ params: { territory: params.territory }, body });
    if (sent === null) return;
    setDone(t`Virement proposé : une autre personne en décide.`);
    setEuros(undefined);
    setReason("");
  }

  return (
    <ActForm
      {...propose}
      quiet={quiet}
      title={<Trans>Proposer un virement</Trans>}
      lead={
        <Trans>
          Rien ne bouge avant la décision d'une autre personne. L'argent prêté ou réservé ne part pas, ni
          celui de l'animation.
        </Trans>
      }
      submit={<Trans>Proposer ce virement</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Fonds à créditer</Trans>}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NumberField
        label={<Trans>Montant à virer</Trans>}
        suffix="€"
        decimals={2}
        min={0}
        value={euros}
        onChange={setEuros}
        hint={
          <Trans>
            Jusqu'à <Amount cents={movable} />.
          </Trans>
        }
      />
      <DateField label={<Trans>Compte à partir du</Trans>} value={on} onChange={setOn} />
      <Textarea
        size="md"
        required
        autosize
        minRows={2}
        label={<Trans>Motif du virement</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
