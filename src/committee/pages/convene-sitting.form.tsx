import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { formatRoundEuros } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { committeeContract } from "../contract.ts";
import { usualQuorum } from "../domain/quorum.ts";
import { AppointmentFields, appointmentIn, noAppointment } from "./appointment.fields.tsx";
import styles from "./committee.module.css";

/** Convenes a sitting on the files that are ready: their packs are frozen at once. */
export function ConveneSitting({ territory }: { territory: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const navigate = useNavigate();
  const ready = useRead(committeeContract, "listReadyItems", { params: { territory } });
  const [typed, setTyped] = useState(noAppointment);
  const [chosenFund, setFund] = useState<string>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const convene = useWrite(committeeContract, "conveneSitting");
  const files = ready.data?.items ?? [];
  const funds = ready.data?.funds ?? [];
  const fund = chosenFund ?? funds[0]?.id;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const appointment = appointmentIn(typed);
    if (appointment === null || fund === undefined) return;
    const items = files.filter(({ id }) => !left.has(id)).map(({ kind, id }) => ({ kind, id }));
    const body = { ...appointment, fund, quorum: usualQuorum, items };
    const sitting = await convene.send({ params: { territory }, body });
    if (sitting === null) return;
    await navigate({
      to: "/territoires/$territory/comite/$sitting",
      params: { territory, sitting: sitting.id },
    });
  }

  return (
    <Card
      title={<Trans>Convoquer une séance</Trans>}
      lead={
        <Trans>
          Les dossiers sont figés tels quels, et chaque membre reçoit un courriel : le jour, le lieu, l'ordre
          du jour, sa page.
        </Trans>
      }
    >
      {files.length === 0 ? (
        <p>
          <Trans>Aucun dossier n'est prêt. Un dossier le devient quand son instruction est terminée.</Trans>
        </p>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <AppointmentFields value={typed} onChange={setTyped} />
          <NativeSelect
            size="md"
            label={<Trans>Fonds</Trans>}
            value={fund ?? ""}
            onChange={(event) => setFund(event.currentTarget.value)}
            data={funds.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <fieldset className={`${styles.choices} ${styles.wide}`}>
            <legend>
              <Trans>Ordre du jour</Trans>
            </legend>
            {files.map(({ id, firm, title, amount }) => (
              <Checkbox
                key={id}
                size="md"
                label={t`${firm.name}, ${title} : ${formatRoundEuros(amount, locale)}`}
                checked={!left.has(id)}
                onChange={() => setLeft(toggled(left, id))}
              />
            ))}
          </fieldset>
          <Refusal of={convene.refusal} />
          <SubmitButton busy={convene.isSending}>
            <Trans>Convoquer la séance</Trans>
          </SubmitButton>
        </form>
      )}
    </Card>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]);
}
