import { Trans } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { committeeContract } from "../contract.ts";
import { AppointmentFields, appointmentIn, typedAppointment } from "./appointment.fields.tsx";
import styles from "./committee.module.css";
import type { ReadCall } from "./read-convening.ts";
import type { SittingParams } from "./read-sitting.ts";

/** Another day, hour or place: the members are told and asked again. */
export function MoveSitting({ params, call }: { params: SittingParams; call: ReadCall }) {
  const [typed, setTyped] = useState(() => typedAppointment(call));
  const [why, setWhy] = useState("");
  const move = useWrite(committeeContract, "moveSitting");

  async function submit() {
    const appointment = appointmentIn(typed);
    if (appointment === null) return;
    await move.send({ params, body: { ...appointment, why } });
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>Changer le jour, l'heure ou le lieu</Trans>
      </summary>
      <Asked
        quiet
        refusal={move.refusal}
        isSending={move.isSending}
        submit={<Trans>Déplacer la séance</Trans>}
        onSubmit={() => void submit()}
      >
        <AppointmentFields value={typed} onChange={setTyped} />
        <Why value={why} onChange={setWhy} />
      </Asked>
    </details>
  );
}

/** The sitting is not held: its files are ready for another. */
export function CancelSitting({ params }: { params: SittingParams }) {
  const [why, setWhy] = useState("");
  const cancel = useWrite(committeeContract, "cancelSitting");
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Annuler la séance</Trans>
      </summary>
      <Asked
        quiet
        refusal={cancel.refusal}
        isSending={cancel.isSending}
        submit={<Trans>Annuler la séance</Trans>}
        onSubmit={() => void cancel.send({ params, body: { why } })}
      >
        <p className={styles.wide}>
          <Trans>
            Les dossiers redeviennent prêts pour une autre séance. Une annulation ne se reprend pas.
          </Trans>
        </p>
        <Why value={why} onChange={setWhy} />
      </Asked>
    </details>
  );
}

function Why({ value, onChange }: { value: string; onChange: (why: string) => void }) {
  return (
    <Textarea
      size="md"
      required
      autosize
      className={styles.wide ?? ""}
      label={<Trans>Motif, que lisent les membres</Trans>}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
