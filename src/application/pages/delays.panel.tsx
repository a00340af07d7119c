import { Trans, useLingui } from "@lingui/react/macro";
import { NumberInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { timedStatuses } from "../domain/stage-ageing.ts";
import { statusName } from "../domain/status-names.ts";
import styles from "./application.module.css";
import type { ReadDelays, StageDays } from "./read-lists.ts";

/** How long a file may stay in each state before whoever holds it is told. */
export function DelaysPanel({ territory }: { territory: string }) {
  const read = useRead(applicationContract, "readDelays", { params: { territory } });
  const { mayCall } = useRights(territory);
  return (
    <Card
      title={<Trans>Les délais d'instruction</Trans>}
      lead={
        <Trans>
          Au-delà, « Aujourd'hui » le dit à qui suit le dossier. Un délai change à partir d'une date.
        </Trans>
      }
    >
      <Reading of={read}>
        {(delays) => (
          <>
            <StageFacts of={delays.inForce} />
            <Since of={delays} />
            {mayCall(applicationContract.routes.setDelays) ? (
              <SetDelays territory={territory} read={delays} />
            ) : null}
          </>
        )}
      </Reading>
    </Card>
  );
}

function StageFacts({ of }: { of: StageDays }) {
  const locale = useLocale();
  return (
    <Facts
      facts={timedStatuses.map((status) => {
        const days = of[status];
        return {
          key: status,
          label: statusName(status, locale),
          value: days === null ? <Trans>sans délai</Trans> : <Trans>{days} jours</Trans>,
        };
      })}
    />
  );
}

function Since({ of: { on, dated } }: { of: ReadDelays }) {
  const last = dated.findLast(({ fromOn }) => fromOn <= on);
  const next = dated.filter(({ fromOn }) => fromOn > on);
  return (
    <>
      <Note>
        {last === undefined ? (
          <Trans>Ce sont ceux du programme : ce territoire n'a pas encore fixé les siens.</Trans>
        ) : (
          <Trans>
            En vigueur depuis le <Day date={last.fromOn} />.
          </Trans>
        )}
      </Note>
      {next.map(({ fromOn, delays }) => (
        <details key={fromOn} className={styles.block}>
          <summary>
            <Trans>
              À partir du <Day date={fromOn} />
            </Trans>
          </summary>
          <StageFacts of={delays} />
        </details>
      ))}
    </>
  );
}

function SetDelays({ territory, read }: { territory: string; read: ReadDelays }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(read.on);
  const [delays, setDelays] = useState<StageDays>(read.inForce);
  const [done, setDone] = useState("");
  const write = useWrite(applicationContract, "setDelays");

  async function submit() {
    if (fromOn === undefined) return;
    if ((await write.send({ params: { territory }, body: { fromOn, delays } })) !== null)
      setDone(t`Les délais sont fixés.`);
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>Fixer d'autres délais</Trans>
      </summary>
      <Asked
        {...write}
        quiet
        done={done}
        submit={<Trans>Fixer les délais</Trans>}
        onSubmit={() => void submit()}
      >
        <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
        {timedStatuses.map((status) => (
          <NumberInput
            key={status}
            size="md"
            hideControls
            allowNegative={false}
            allowDecimal={false}
            min={1}
            max={730}
            label={statusName(status, locale)}
            description={<Trans>En jours ; vide, personne n'est averti.</Trans>}
            value={delays[status] ?? ""}
            onChange={(days) => setDelays({ ...delays, [status]: days === "" ? null : Number(days) })}
          />
        ))}
      </Asked>
    </details>
  );
}
