import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { HalfDays } from "#kernel/days.ts";
import { Day } from "#web/design/day.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { LetterParty } from "../domain/mission.ts";
import { Days } from "./days.tsx";
import { type MissionStep, missionStep } from "./mission-step.ts";
import type { MissionActProps, ReadMission } from "./read-expertise.ts";
import { partyNames } from "./words.ts";

/** What comes next for this mission, and whose turn it is. */
export function MissionNextStep({ params, read }: MissionActProps) {
  const { roles } = useRights(params.territory);
  if (read.status === "closed") return <ClosedStep read={read} />;
  const step = missionStep(read, roles.includes("coordinator"));
  return (
    <NextStep>
      <strong>{step.isMine ? <Trans>À vous.</Trans> : <Trans>Prochaine étape.</Trans>}</strong>{" "}
      <Sentence step={step} />
    </NextStep>
  );
}

function Sentence({ step }: { step: MissionStep }) {
  switch (step.step) {
    case "sign":
      return (
        <Trans>
          La lettre de mission attend une signature : <Parties of={step.parties} />.
        </Trans>
      );
    case "sent-to-sign":
      return <Trans>La lettre est partie à la signature : chacun la signe par son lien personnel.</Trans>;
    case "confirm":
      return <ToConfirm halfDays={step.halfDays} isMine={step.isMine} />;
    case "settle-dispute":
      return (
        <Trans>
          Le dirigeant conteste la visite du <Day date={step.on} /> : l'expert la retire, ou le dirigeant la
          confirme après en avoir parlé.
        </Trans>
      );
    case "start":
      return (
        <Trans>
          La mission commence le <Day date={step.on} />.
        </Trans>
      );
    case "give":
      return (
        <Trans>
          Il reste <Days of={step.halfDays} /> à donner d'ici au <Day date={step.until} />.
        </Trans>
      );
    case "review":
      return (
        <Trans>
          Il manque un bilan de mission : <Parties of={step.by} />.
        </Trans>
      );
    case "close":
      return step.returned === 0n ? (
        <Trans>Tout est donné et les deux bilans sont écrits : l'animateur clôt la mission.</Trans>
      ) : (
        <Trans>
          Les deux bilans sont écrits : l'animateur clôt la mission et rend ce qui reste,{" "}
          <Days of={step.returned} />.
        </Trans>
      );
    case "none":
      return null;
  }
}

function Parties({ of }: { of: readonly LetterParty[] }) {
  const { i18n } = useLingui();
  return <>{of.map((party) => i18n._(partyNames[party])).join(", ")}</>;
}

function ToConfirm({ halfDays, isMine }: { halfDays: HalfDays; isMine: boolean }) {
  const count = Number(halfDays);
  return isMine ? (
    <Plural
      value={count}
      one="Une demi-journée attend votre confirmation."
      other="# demi-journées attendent votre confirmation."
    />
  ) : (
    <Plural
      value={count}
      one="Une demi-journée attend d'être confirmée par le dirigeant."
      other="# demi-journées attendent d'être confirmées par le dirigeant."
    />
  );
}

function ClosedStep({ read }: { read: ReadMission }) {
  if (read.closed === null) return null;
  return (
    <NextStep>
      <Trans>
        <strong>Rien à faire.</strong> La mission est close depuis le <Day date={read.closed.on} />.
      </Trans>{" "}
      {read.days.returned === 0n ? null : (
        <Trans>
          Rendu à qui l'avait promis, {read.holder.name} : <Days of={read.days.returned} />.
        </Trans>
      )}
    </NextStep>
  );
}
