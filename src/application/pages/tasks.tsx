import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { ApplicationTask } from "../contract/tasks.ts";
import { applicationContract } from "../contract.ts";
import type { ApplicationStatus } from "../domain/status.ts";
import { statusName } from "../domain/status-names.ts";
import { toldCorrections } from "./correction-tasks.tsx";

export type ReadTask = z.output<typeof ApplicationTask>;

/** What waits for the reader in the files. */
export const applicationTodaySource = todaySource(applicationContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => ({ key: keyOf(task), ...told(task, territory) })),
);

function keyOf(task: ReadTask): string {
  const own = task.kind === "opinion-late" ? task.opinion : task.application;
  return `${task.kind} ${own}`;
}

function told(task: ReadTask, territory: string): Omit<Task, "key"> {
  const { firm } = task;
  const file = {
    to: "/territoires/$territory/dossiers/$application",
    params: { territory, application: task.application },
  } as const;
  const ownFile = {
    to: "/territoires/$territory/mon-dossier/$application",
    params: { territory, application: task.application },
  } as const;
  const accompanied = {
    to: "/territoires/$territory/dossiers-accompagnes/$application",
    params: { territory, application: task.application },
  } as const;
  const read = <Trans>Ouvrir le dossier</Trans>;
  switch (task.kind) {
    case "documents-awaited":
      return {
        sentence: <Trans>Demander ce qui manque au dossier « {firm} »</Trans>,
        detail: <DocumentNames documents={task.documents} />,
        verb: read,
        link: file,
        dueOn: null,
        tone: "ochre",
      };
    case "documents-to-check":
      return {
        sentence: (
          <Plural
            value={task.documents.length}
            one={`Vérifier la pièce remise par « ${firm} »`}
            other={`Vérifier les # pièces remises par « ${firm} »`}
          />
        ),
        detail: <DocumentNames documents={task.documents} />,
        verb: read,
        link: file,
        dueOn: null,
        tone: "ochre",
      };
    case "own-documents-awaited":
    case "accompanied-documents-awaited":
      return toldAwaited(task, task.kind === "own-documents-awaited" ? ownFile : accompanied);
    case "to-appraise":
      return {
        sentence: <Trans>Instruire le dossier « {firm} »</Trans>,
        detail: (
          <Trans>
            Déposé le <Day date={task.submittedOn} />, pièces complètes : votre avis est attendu.
          </Trans>
        ),
        verb: <Trans>Rendre un avis</Trans>,
        link: file,
        dueOn: null,
        tone: "ochre",
      };
    case "not-on-an-agenda":
      return {
        sentence: <Trans>Inscrire « {firm} » à l'ordre du jour d'une séance</Trans>,
        detail: <Trans>Le dossier n° {task.number} est prêt pour le comité.</Trans>,
        verb: <Trans>Convoquer une séance</Trans>,
        link: { to: "/territoires/$territory/comite", params: { territory } },
        dueOn: null,
        tone: "sea",
      };
    case "orientation-unanswered":
      return toldOrientation(task, file);
    case "messages-unread":
      if (task.isAccompanied) return toldMessages(task, accompanied);
      return toldMessages(task, task.side === "desk" ? file : ownFile);
    case "asleep":
      return toldAsleep(task, file);
    case "stage-overdue":
      return toldLate(task, file);
    case "accompanied-corrections":
      return toldCorrections(task, accompanied);
    case "own-corrections":
    case "corrections-to-read":
    case "corrections-late":
      return toldCorrections(task, task.kind === "own-corrections" ? ownFile : file);
    case "opinion-late":
      return toldLateOpinion(task, file);
  }
}

/** What the firm owes its file, said to whoever runs it or to whoever helps them. */
function toldAwaited(
  task: Extract<ReadTask, { kind: "own-documents-awaited" | "accompanied-documents-awaited" }>,
  link: Task["link"],
): Omit<Task, "key"> {
  const { kind, firm, documents } = task;
  const isOwn = kind === "own-documents-awaited";
  return {
    sentence: isOwn ? (
      <Plural
        value={documents.length}
        one="Remettre la pièce qui manque à votre dossier"
        other="Remettre les # pièces qui manquent à votre dossier"
      />
    ) : (
      <Plural
        value={documents.length}
        one={`Remettre la pièce qui manque au dossier de « ${firm} »`}
        other={`Remettre les # pièces qui manquent au dossier de « ${firm} »`}
      />
    ),
    detail: <DocumentNames documents={documents} />,
    verb: isOwn ? <Trans>Lire mon dossier</Trans> : <Trans>Ouvrir le dossier</Trans>,
    link,
    dueOn: null,
    tone: "ochre",
  };
}

function toldMessages(
  { firm, number, count, since }: Extract<ReadTask, { kind: "messages-unread" }>,
  link: Task["link"],
): Omit<Task, "key"> {
  return {
    sentence: (
      <Plural
        value={count}
        one={`Lire le message au sujet de « ${firm} »`}
        other={`Lire les # messages au sujet de « ${firm} »`}
      />
    ),
    detail: (
      <Trans>
        Dossier n° {number}, depuis le <Day date={since} />.
      </Trans>
    ),
    verb: <Trans>Lire et répondre</Trans>,
    link,
    dueOn: null,
    tone: "ochre",
  };
}

function toldOrientation(
  { firm, to, since }: Extract<ReadTask, { kind: "orientation-unanswered" }>,
  link: Task["link"],
): Omit<Task, "key"> {
  return {
    sentence: (
      <Trans>
        Relancer {to} au sujet de « {firm} »
      </Trans>
    ),
    detail: (
      <Trans>
        Orienté le <Day date={since} />, sans réponse depuis.
      </Trans>
    ),
    verb: <Trans>Noter la réponse</Trans>,
    link,
    dueOn: null,
    tone: "ochre",
  };
}

function toldAsleep(
  { firm, since }: Extract<ReadTask, { kind: "asleep" }>,
  link: Task["link"],
): Omit<Task, "key"> {
  return {
    sentence: <Trans>Reprendre le dossier « {firm} »</Trans>,
    detail: (
      <Trans>
        Rien ne s'y est passé depuis le <Day date={since} />.
      </Trans>
    ),
    verb: <Trans>Ouvrir le dossier</Trans>,
    link,
    dueOn: null,
    tone: "ochre",
  };
}

function toldLate(
  { firm, number, status, days, delay }: Extract<ReadTask, { kind: "stage-overdue" }>,
  link: Task["link"],
): Omit<Task, "key"> {
  return {
    sentence: <Trans>Faire avancer le dossier « {firm} »</Trans>,
    detail: (
      <>
        <Trans>
          Dossier n° {number}, <StatusName status={status} /> :
        </Trans>{" "}
        <Plural value={days} one="# jour dans cet état" other="# jours dans cet état" />
        {", "}
        <Plural value={delay} one="pour un délai de # jour." other="pour un délai de # jours." />
      </>
    ),
    verb: <Trans>Ouvrir le dossier</Trans>,
    link,
    dueOn: null,
    tone: "brick",
  };
}

function toldLateOpinion(
  { firm, name, dueOn }: Extract<ReadTask, { kind: "opinion-late" }>,
  link: Task["link"],
): Omit<Task, "key"> {
  return {
    sentence: (
      <Trans>
        Relancer {name} au sujet de « {firm} »
      </Trans>
    ),
    detail: (
      <Trans>
        Son avis était attendu pour le <Day date={dueOn} />.
      </Trans>
    ),
    verb: <Trans>Ouvrir le dossier</Trans>,
    link,
    dueOn,
    tone: "brick",
  };
}

function StatusName({ status }: { status: ApplicationStatus }) {
  return statusName(status, useLocale());
}

function DocumentNames({ documents }: { documents: readonly { fr: string; en: string }[] }) {
  const locale = useLocale();
  return documents.map((name) => name[locale]).join(", ");
}
