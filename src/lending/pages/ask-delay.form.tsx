import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** The owner asks for time, or the coordinator writes down what the owner asked: offered while nothing awaits its answer. */
export function AskDelay({ params, read }: ActProps) {
  const { t } = useLingui();
  const next = read.instalments.find(
    ({ status, paid, dueOn }) => status === "to-come" && paid === 0n && dueOn >= read.on,
  );
  const [typedFrom, setFrom] = useState<number>();
  const [count, setCount] = useState(3);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const ask = useWrite(lendingContract, "askDelay");
  const isAsked = read.delays.some(({ answered }) => answered === null);
  if (read.status !== "running" || isAsked || next === undefined)
    return done === "" ? null : <p role="status">{done}</p>;
  const from = typedFrom ?? next.number;

  async function submit() {
    if ((await ask.send({ params, body: { from, count, reason, askedOn: null } })) === null) return;
    setDone(t`Délai demandé : la réponse paraîtra ici.`);
    setReason("");
  }

  return (
    <ActForm
      {...ask}
      title={<Trans>Demander un délai</Trans>}
      lead={
        <Trans>
          Parlez-nous avant l'échéance : une demande n'est pas une faute. Un délai ne coûte rien : ni frais,
          ni intérêt.
        </Trans>
      }
      submit={<Trans>Demander un délai</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NumberField label={<Trans>À partir de l'échéance n°</Trans>} value={from} onChange={setFrom} />
      <NumberField label={<Trans>Nombre d'échéances à reporter</Trans>} value={count} onChange={setCount} />
      <Textarea
        size="md"
        required
        rows={3}
        label={<Trans>Ce qui se passe</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
