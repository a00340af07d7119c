import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import type { CommitteeTask } from "../contract/tasks.ts";
import { committeeContract } from "../contract.ts";
import { conditionTask, type ReadConditionTask } from "./condition-tasks.tsx";
import { consultationTask, type ReadConsultationTask } from "./consultation-tasks.tsx";

type ReadTask = z.output<typeof CommitteeTask>;
type Told = Omit<Task, "key">;
type FollowedTask = Extract<ReadTask, { kind: "letter-to-write" | "offer-ended" }>;
type SittingTask = Exclude<
  ReadTask,
  { kind: "conditions-to-lift" } | FollowedTask | ReadConsultationTask | ReadConditionTask
>;

/** What waits for the reader on the committee. */
export const committeeTodaySource = todaySource(committeeContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => {
    if (task.kind === "conditions-to-lift")
      return { key: `${task.kind} ${task.decision}`, ...conditionsToLift(task, territory) };
    if (task.kind === "letter-to-write" || task.kind === "offer-ended")
      return { key: `${task.kind} ${task.decision}`, ...followedTask(task, territory) };
    if (task.kind === "consultation-to-answer" || task.kind === "consultation-to-close")
      return { key: `${task.kind} ${task.sitting}`, ...consultationTask(task, territory) };
    if (task.kind === "conditions-to-prove" || task.kind === "evidence-to-judge")
      return { key: `${task.kind} ${task.decision}`, ...conditionTask(task, territory) };
    return { key: `${task.kind} ${task.sitting}`, ...sittingTask(task, territory) };
  }),
);

function followedTask({ kind, firm, application, on }: FollowedTask, territory: string): Told {
  const link = {
    to: "/territoires/$territory/dossiers/$application",
    params: { territory, application },
  } as const;
  if (kind === "letter-to-write") {
    return {
      sentence: <Trans>Notifier la décision du comité à « {firm} »</Trans>,
      detail: (
        <Trans>
          Décidée le <Day date={on} /> : la lettre part par courriel à qui dirige l'entreprise.
        </Trans>
      ),
      verb: <Trans>Notifier</Trans>,
      link,
      dueOn: on,
      tone: "ochre",
    };
  }
  return {
    sentence: <Trans>Constater la caducité de l'offre à « {firm} »</Trans>,
    detail: (
      <Trans>
        Elle tenait jusqu'au <Day date={on} /> et la somme reste réservée. Si le contrat est signé, poursuivez
        le versement.
      </Trans>
    ),
    verb: <Trans>Ouvrir le dossier</Trans>,
    link,
    dueOn: on,
    tone: "ochre",
  };
}

function conditionsToLift(
  { firm, application, conditions, decidedOn }: Extract<ReadTask, { kind: "conditions-to-lift" }>,
  territory: string,
): Told {
  return {
    sentence: <Trans>Lever les conditions de l'accord de « {firm} »</Trans>,
    detail: (
      <Trans>
        <Plural value={conditions} one="# condition posée" other="# conditions posées" /> le{" "}
        <Day date={decidedOn} /> : le contrat se signe ensuite.
      </Trans>
    ),
    verb: <Trans>Lever une condition</Trans>,
    link: { to: "/territoires/$territory/dossiers/$application", params: { territory, application } },
    dueOn: null,
    tone: "ochre",
  };
}

function sittingTask(task: SittingTask, territory: string): Told {
  const { heldOn, files } = task;
  const params = { territory, sitting: task.sitting };
  const link = { to: "/territoires/$territory/comite/$sitting", params } as const;
  const mine = { to: "/territoires/$territory/comite/$sitting/ma-page", params } as const;
  const prepared = { to: "/territoires/$territory/comite/$sitting/preparation", params } as const;
  switch (task.kind) {
    case "to-read":
      return { ...toRead(task), link: mine, dueOn: heldOn };
    case "to-answer":
      return { ...toAnswer(task), link: mine, dueOn: heldOn };
    case "questions-to-answer":
      return { ...questionsToAnswer(task), link: prepared, dueOn: heldOn };
    case "to-prepare":
      return {
        sentence: (
          <Trans>
            Préparer la séance du <Day date={heldOn} />
          </Trans>
        ),
        detail: (
          <Plural
            value={task.undeclared}
            one="# membre n'a pas encore dit ses liens."
            other="# membres n'ont pas encore dit leurs liens."
          />
        ),
        verb: <Trans>Préparer la séance</Trans>,
        link: prepared,
        dueOn: heldOn,
        tone: "sea",
      };
    case "to-open":
      return {
        sentence: (
          <Trans>
            Ouvrir la séance du <Day date={heldOn} />
          </Trans>
        ),
        detail: (
          <Plural value={files} one="# dossier à l'ordre du jour." other="# dossiers à l'ordre du jour." />
        ),
        verb: <Trans>Relever les présences</Trans>,
        link,
        dueOn: heldOn,
        tone: "ochre",
      };
    case "to-finish":
      return {
        sentence: (
          <Trans>
            Terminer la séance du <Day date={heldOn} />
          </Trans>
        ),
        detail:
          task.waiting === 0 ? (
            <Trans>Tout est décidé : il reste à la clore.</Trans>
          ) : (
            <Plural
              value={task.waiting}
              one="# dossier attend une décision."
              other="# dossiers attendent une décision."
            />
          ),
        verb: <Trans>Reprendre la séance</Trans>,
        link,
        dueOn: heldOn,
        tone: "ochre",
      };
    case "minutes-to-read":
      return {
        sentence: (
          <Trans>
            Lire le procès-verbal de la séance du <Day date={heldOn} />
          </Trans>
        ),
        verb: <Trans>Lire</Trans>,
        link: { to: "/territoires/$territory/comite/$sitting/proces-verbal", params },
        dueOn: null,
        tone: "sea",
      };
  }
}

type TaskWords = Pick<Told, "sentence" | "detail" | "verb" | "tone">;

function toAnswer({ heldOn, place }: Extract<SittingTask, { kind: "to-answer" }>): TaskWords {
  return {
    sentence: (
      <Trans>
        Dire si vous venez au comité du <Day date={heldOn} />
      </Trans>
    ),
    detail: place,
    verb: <Trans>Répondre</Trans>,
    tone: "ochre",
  };
}

function questionsToAnswer({
  heldOn,
  questions,
}: Extract<SittingTask, { kind: "questions-to-answer" }>): TaskWords {
  return {
    sentence: (
      <Trans>
        Répondre aux membres avant le comité du <Day date={heldOn} />
      </Trans>
    ),
    detail: (
      <Plural
        value={questions}
        one="# question attend une réponse."
        other="# questions attendent une réponse."
      />
    ),
    verb: <Trans>Répondre</Trans>,
    tone: "ochre",
  };
}

function toRead({
  heldOn,
  place,
  files,
  toDeclare,
  unread,
  recused,
}: Extract<SittingTask, { kind: "to-read" }>): TaskWords {
  const names = recused.join(", ");
  const isReady = toDeclare === 0 && unread === 0;
  return {
    sentence: isReady ? (
      <Trans>
        Venir au comité du <Day date={heldOn} />, {place}
      </Trans>
    ) : toDeclare === 0 ? (
      <Trans>
        Lire les dossiers du comité du <Day date={heldOn} />
      </Trans>
    ) : (
      <Trans>
        Dire vos liens et lire les dossiers du comité du <Day date={heldOn} />
      </Trans>
    ),
    detail: (
      <>
        <Plural value={files} one="# dossier" other="# dossiers" />
        {toDeclare === 0 ? null : (
          <>
            {", "}
            <Plural value={toDeclare} one="# entreprise à déclarer" other="# entreprises à déclarer" />
          </>
        )}
        {unread === 0 ? null : (
          <>
            {", "}
            <Plural value={unread} one="# dossier à lire" other="# dossiers à lire" />
          </>
        )}
        . {names === "" ? null : <Trans>Vous êtes déjà déporté de : {names}.</Trans>}
      </>
    ),
    verb: toDeclare === 0 ? <Trans>Lire les dossiers</Trans> : <Trans>Dire mes liens</Trans>,
    tone: isReady ? "sea" : "ochre",
  };
}
