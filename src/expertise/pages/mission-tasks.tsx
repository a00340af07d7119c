import { Trans, useLingui } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import type { Task } from "#web/design/today.ts";
import type { LetterParty } from "../domain/mission.ts";
import { Days } from "./days.tsx";
import type { ReadTask } from "./read-expertise.ts";
import { partyNames } from "./words.ts";

type MissionTask = Extract<ReadTask, { mission: unknown }>;
type Of<Kind extends ReadTask["kind"]> = Extract<MissionTask, { kind: Kind }>;

/** What waits on a mission: a signature, a visit to confirm, a dispute, its end. */
export function missionTask(task: MissionTask, territory: string, on: string): Task {
  const { mission } = task;
  const common = {
    key: `${task.kind}-${"visit" in task ? task.visit : mission.id}`,
    link: { to: "/territoires/$territory/missions/$mission", params: { territory, mission: mission.id } },
  } as const;
  switch (task.kind) {
    case "letter-to-sign":
      return { ...common, ...letterToSign(task, on) };
    case "half-day-to-confirm":
      return { ...common, ...halfDayToConfirm(task) };
    case "visit-disputed":
      return { ...common, ...visitDisputed(task) };
    case "mission-to-close":
      return { ...common, ...missionToClose(task, on) };
    case "review-to-write":
      return {
        ...common,
        sentence: <Trans>Écrire votre bilan de mission : {task.firm.name}</Trans>,
        detail: (
          <Trans>
            Mission n° {mission.number}, jusqu'au <Day date={task.endsOn} />.
          </Trans>
        ),
        verb: <Trans>Écrire le bilan</Trans>,
        dueOn: task.endsOn,
        tone: "ochre",
      };
  }
}

type Said = Pick<Task, "sentence" | "detail" | "verb" | "dueOn" | "tone">;

function letterToSign(task: Of<"letter-to-sign">, on: string): Said {
  return {
    sentence: <Trans>Signer une lettre de mission : {task.firm.name}</Trans>,
    detail: (
      <Trans>
        {task.expert.name}, à partir du <Day date={task.startsOn} /> ; à signer par{" "}
        <PartyNames of={task.parties} />.
      </Trans>
    ),
    verb: <Trans>Lire et signer</Trans>,
    dueOn: task.startsOn,
    tone: task.startsOn < on ? "brick" : "ochre",
  };
}

function halfDayToConfirm(task: Of<"half-day-to-confirm">): Said {
  const { firm, expert, isLate, waitsForOwner } = task;
  return {
    sentence: waitsForOwner ? (
      <Trans>Visite à confirmer par l'entreprise : {firm.name}</Trans>
    ) : (
      <Trans>Confirmer la visite de votre expert, {expert.name}</Trans>
    ),
    detail: (
      <Trans>
        <Days of={task.halfDays} /> le <Day date={task.on} />, {expert.name} chez {firm.name}.
      </Trans>
    ),
    verb: waitsForOwner ? <Trans>Ouvrir la mission</Trans> : <Trans>Confirmer</Trans>,
    dueOn: task.on,
    tone: isLate ? "brick" : waitsForOwner ? "sea" : "ochre",
  };
}

function visitDisputed(task: Of<"visit-disputed">): Said {
  return {
    sentence: <Trans>Une visite est contestée : {task.firm.name}</Trans>,
    detail: (
      <Trans>
        <Days of={task.halfDays} /> le <Day date={task.on} /> : « {task.why} »
      </Trans>
    ),
    verb: <Trans>Ouvrir la mission</Trans>,
    dueOn: task.disputedOn,
    tone: "brick",
  };
}

function missionToClose(task: Of<"mission-to-close">, on: string): Said {
  return {
    sentence: <Trans>Clore une mission : {task.firm.name}</Trans>,
    detail:
      task.missingReviews.length === 0 ? (
        <Trans>
          Les deux bilans sont écrits ; elle finit le <Day date={task.endsOn} />.
        </Trans>
      ) : (
        <Trans>
          Elle finit le <Day date={task.endsOn} /> ; il manque un bilan :{" "}
          <PartyNames of={task.missingReviews} />.
        </Trans>
      ),
    verb: <Trans>Clore</Trans>,
    dueOn: task.endsOn,
    tone: task.endsOn < on ? "ochre" : "sea",
  };
}

function PartyNames({ of }: { of: readonly LetterParty[] }) {
  const { i18n } = useLingui();
  return <>{of.map((party) => i18n._(partyNames[party])).join(", ")}</>;
}
