import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatRoundEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { Attestations } from "./attestations.tsx";
import { Days, useDaysInWords } from "./days.tsx";
import styles from "./expertise.module.css";
import type { HolderStateProps, ReadAttested, ReadHolderDays } from "./read-expertise.ts";
import { SignAttestation } from "./sign-attestation.form.tsx";
import { visitStatusNames } from "./words.ts";

/** One pledge of days on one sheet: where its days stand, each mission of the period, the attestation. */
export function HolderState(given: HolderStateProps) {
  const { holder, state } = given;
  const [signed, setSigned] = useState<ReadAttested>();
  return (
    <>
      <Card title={holder.holder.name} lead={<PeriodFinding {...given} />}>
        <Facts
          facts={[
            {
              key: "promised",
              label: <Trans>Promises</Trans>,
              value: <Days of={holder.promised} />,
              strong: true,
            },
            { key: "confirmed", label: <Trans>Confirmées</Trans>, value: <Days of={holder.confirmed} /> },
            { key: "to-confirm", label: <Trans>À confirmer</Trans>, value: <Days of={holder.toConfirm} /> },
            { key: "planned", label: <Trans>Prévues en mission</Trans>, value: <Days of={holder.planned} /> },
            { key: "left", label: <Trans>Restent à prévoir</Trans>, value: <Days of={holder.left} /> },
            ...(holder.released === 0n
              ? []
              : [{ key: "released", label: <Trans>Libérées</Trans>, value: <Days of={holder.released} /> }]),
          ]}
        />
        <h3>
          <Trans>
            Du <Day date={state.fromOn} /> au <Day date={state.toOn} />
          </Trans>
        </h3>
        <MissionsOfPeriod {...given} />
        <Attestations attestations={holder.attestations} />
        <p role="status">
          {signed === undefined ? null : <Signed {...signed} isWaited={state.waiting.length > 0} />}
        </p>
        {holder.maySign ? <PaperSignature {...given} /> : null}
      </Card>
      {holder.maySign ? <SignAttestation {...given} onSigned={setSigned} /> : null}
    </>
  );
}

function Signed({ lifted, awaited, isWaited }: ReadAttested & { isWaited: boolean }) {
  if (lifted.length === 0 && awaited.length > 0 && isWaited) {
    const holders = awaited.map(({ name }) => name).join(", ");
    return <Trans>Attestation enregistrée. Les appels attendent encore la signature de : {holders}.</Trans>;
  }
  if (lifted.length === 0) return <Trans>Attestation enregistrée.</Trans>;
  const payers = [...new Set(lifted.map(({ payer }) => payer.name))].join(", ");
  return (
    <Trans>
      Attestation enregistrée : plus rien ne retient{" "}
      <Amount cents={sum(lifted.map(({ amount }) => amount))} /> ({payers}).
    </Trans>
  );
}

/** Where the holder signs on the printed sheet; on screen, the act below. */
function PaperSignature({ holder, state }: HolderStateProps) {
  return (
    <div className={styles.paper}>
      <div className={styles.signature}>
        <p>
          <Trans>
            {holder.holder.name} atteste avoir donné <Days of={holder.period.halfDays} /> du{" "}
            <Day date={state.fromOn} /> au <Day date={state.toOn} />, soit{" "}
            <Amount cents={holder.period.value} />. Nom, date et signature :
          </Trans>
        </p>
      </div>
    </div>
  );
}

/** « 9,5 journées × 700 € = 6 650 € ». */
function PeriodFinding({ holder, state }: HolderStateProps) {
  const locale = useLocale();
  const inWords = useDaysInWords();
  if (holder.period.halfDays === 0n) return <Trans>Aucune journée confirmée sur la période.</Trans>;
  const days = inWords(holder.period.halfDays);
  const rate = formatRoundEuros(state.convention.dayRate, locale);
  const worth = formatRoundEuros(holder.period.value, locale);
  return (
    <Trans>
      Confirmées sur la période : {days} × {rate} = {worth}.
    </Trans>
  );
}

function MissionsOfPeriod({ territory, holder }: HolderStateProps) {
  const { t } = useLingui();
  if (holder.missions.length === 0) {
    return (
      <p>
        <Trans>Aucune mission sur ces journées encore.</Trans>
      </p>
    );
  }
  return (
    <>
      <MoneyTable
        caption={t`Missions : ${holder.holder.name}`}
        headTitle={<Trans>Mission</Trans>}
        columns={[
          { key: "expert", title: <Trans>Expert</Trans>, label: t`Expert` },
          { key: "contracted", title: <Trans>Dans la lettre</Trans>, label: t`Dans la lettre` },
          { key: "confirmed", title: <Trans>Confirmées</Trans>, label: t`Confirmées` },
          { key: "value", title: <Trans>Valorisées</Trans>, label: t`Valorisées` },
        ]}
        rows={[
          ...holder.missions.map((mission) => ({
            key: mission.id,
            head: <MissionHead territory={territory} mission={mission} />,
            cells: [
              mission.expert.name,
              <Days key="contracted" of={mission.contracted} />,
              <Days key="confirmed" of={mission.period.halfDays} />,
              <Amount key="value" cents={mission.period.value} />,
            ],
          })),
          {
            key: "total",
            chosen: true,
            head: (
              <strong>
                <Trans>En tout, sur la période</Trans>
              </strong>
            ),
            cells: [
              "",
              "",
              <Days key="confirmed" of={holder.period.halfDays} />,
              <Amount key="value" cents={holder.period.value} />,
            ],
          },
        ]}
      />
      <VisitsOfPeriod holder={holder} />
    </>
  );
}

function MissionHead({
  territory,
  mission,
}: {
  territory: string;
  mission: ReadHolderDays["missions"][number];
}) {
  return (
    <Trans>
      n° {mission.number},{" "}
      <Link to="/territoires/$territory/missions/$mission" params={{ territory, mission: mission.id }}>
        {mission.firm.name}
      </Link>
    </Trans>
  );
}

function VisitsOfPeriod({ holder }: { holder: ReadHolderDays }) {
  const { i18n } = useLingui();
  const visits = holder.missions.flatMap((mission) => mission.visits.map((visit) => ({ ...visit, mission })));
  if (visits.length === 0) return null;
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Voir chaque visite</Trans>
      </summary>
      <ul>
        {visits
          .toSorted((a, b) => (a.on < b.on ? -1 : 1))
          .map(({ id, on, halfDays, status, mission }) => (
            <li key={id}>
              <Day date={on} /> : <Days of={halfDays} />, {mission.firm.name} (
              {i18n._(visitStatusNames[status])})
            </li>
          ))}
      </ul>
    </details>
  );
}
