import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { TacitRenewal } from "../contract/tacit-routes.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps } from "./read-convention.ts";

type ReadTacit = z.output<typeof TacitRenewal>;
type Clause = NonNullable<ReadTacit["clause"]>;

/** Whether the convention goes on by itself, until when one may say no, and who did. */
export function TacitRenewalSection({ params, read }: ConventionActProps) {
  const { mayCall } = useRights(params.territory);
  const { recordTacitClause, denounceConvention } = conventionContract.routes;
  const tacit = useRead(conventionContract, "readTacitRenewal", { params });
  return (
    <Card id="fin" title={<Trans>À la fin de la convention</Trans>}>
      <Reading of={tacit}>
        {({ clause, on, endsOn }) => (
          <>
            <p>
              {clause === null ? (
                <WithoutClause endsOn={endsOn} />
              ) : (
                <WithClause clause={clause} endsOn={endsOn} />
              )}
            </p>
            {clause === null &&
            on <= endsOn &&
            read.convention.renewedBy === null &&
            mayCall(recordTacitClause) ? (
              <details>
                <summary>
                  <Trans>Le texte signé prévoit une tacite reconduction</Trans>
                </summary>
                <RecordClause params={params} />
              </details>
            ) : null}
            {clause !== null && mayDenounce(clause, { on, endsOn }) && mayCall(denounceConvention) ? (
              <details>
                <summary>
                  <Trans>Une partie dénonce la convention</Trans>
                </summary>
                <Denounce params={params} read={read} on={on < clause.lastDay ? on : clause.lastDay} />
              </details>
            ) : null}
          </>
        )}
      </Reading>
    </Card>
  );
}

/** What came in time is recorded until the end. */
function mayDenounce(
  { denunciation, isRenewed, timesLeft }: Clause,
  { on, endsOn }: Pick<ReadTacit, "on" | "endsOn">,
): boolean {
  return denunciation === null && !isRenewed && timesLeft > 0 && on <= endsOn;
}

function WithoutClause({ endsOn }: { endsOn: PlainDate }) {
  return (
    <Trans>
      Elle finit le <Day date={endsOn} />, et ne continue que si une reconduction est signée.
    </Trans>
  );
}

function WithClause({ clause, endsOn }: { clause: Clause; endsOn: PlainDate }) {
  const { denunciation, isRenewed, timesLeft, lastDay, termMonths, ended } = clause;
  if (denunciation !== null)
    return (
      <Trans>
        {denunciation.organisation.name} l'a dénoncée le <Day date={denunciation.denouncedOn} /> («{" "}
        {denunciation.reason} ») : elle finit le <Day date={endsOn} />.
      </Trans>
    );
  if (isRenewed)
    return (
      <Trans>
        Elle a fini le <Day date={endsOn} />, et continue dans la convention qui la suit.
      </Trans>
    );
  if (ended === "closed")
    return (
      <Trans>
        Elle a fini le <Day date={endsOn} /> et a été close : elle ne se reconduit plus d'elle-même.
      </Trans>
    );
  if (ended === "nothing-promised")
    return (
      <Trans>
        Elle a fini le <Day date={endsOn} /> et ne s'est pas reconduite d'elle-même : plus aucune partie n'y
        promet rien que l'on puisse reprendre. Pour continuer, signez une reconduction.
      </Trans>
    );
  if (ended === "last-time")
    return (
      <Trans>
        Reconduite pour la dernière fois, elle finit le <Day date={endsOn} />.
      </Trans>
    );
  return (
    <Trans>
      Elle se reconduit d'elle-même pour {termMonths} mois après le <Day date={endsOn} />, sauf si une partie
      la dénonce au plus tard le <Day date={lastDay} />. Elle peut encore l'être {timesLeft} fois.
    </Trans>
  );
}

function RecordClause({ params }: Pick<ConventionActProps, "params">) {
  const { t } = useLingui();
  const [noticeMonths, setNoticeMonths] = useState(6);
  const [termMonths, setTermMonths] = useState(36);
  const [times, setTimes] = useState(1);
  const record = useWrite(conventionContract, "recordTacitClause");
  return (
    <Asked
      {...record}
      quiet
      submit={<Trans>Enregistrer la clause</Trans>}
      onSubmit={() => void record.send({ params, body: { noticeMonths, termMonths, times } })}
    >
      <NumberField
        label={<Trans>Délai pour dénoncer, avant la fin</Trans>}
        suffix={t`mois`}
        min={1}
        max={120}
        value={noticeMonths}
        onChange={setNoticeMonths}
      />
      <NumberField
        label={<Trans>Durée de chaque reconduction</Trans>}
        suffix={t`mois`}
        min={1}
        max={120}
        value={termMonths}
        onChange={setTermMonths}
        hint={<Trans>Chacun promet alors ce qu'il promettait par mois, pour cette durée.</Trans>}
      />
      <NumberField
        label={<Trans>Combien de fois</Trans>}
        min={1}
        max={20}
        value={times}
        onChange={setTimes}
      />
    </Asked>
  );
}

function Denounce({ params, read, on }: ConventionActProps & { on: PlainDate }) {
  const { t } = useLingui();
  const seated = read.parties.filter(({ leftOn }) => leftOn === null);
  const [organisation, setOrganisation] = useState(seated[0]?.id ?? "");
  const [denouncedOn, setDenouncedOn] = useState<PlainDate | undefined>(on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const denounce = useWrite(conventionContract, "denounceConvention");

  async function submit() {
    if (denouncedOn === undefined) return;
    const sent = await denounce.send({ params, body: { organisation, denouncedOn, reason } });
    if (sent !== null) setDone(t`Dénonciation enregistrée.`);
  }

  return (
    <Asked
      {...denounce}
      quiet
      done={done}
      submit={<Trans>Enregistrer la dénonciation</Trans>}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Partie qui dénonce</Trans>}
        value={organisation}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
        data={seated.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label={<Trans>Reçue le</Trans>} value={denouncedOn} onChange={setDenouncedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Motif</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Asked>
  );
}
