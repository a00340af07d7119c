import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { ApplicationTask } from "../contract/tasks.ts";
import { applicationContract } from "../contract.ts";

type ReadTask = z.output<typeof ApplicationTask>;

/** What waits for the reader in the files. */
export const applicationTodaySource = todaySource(applicationContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => ({ key: `${task.kind} ${task.application}`, ...told(task, territory) })),
);

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
    case "own-documents-awaited":
      return {
        sentence: (
          <Plural
            value={task.documents.length}
            one="Remettre la pièce qui manque à votre dossier"
            other="Remettre les # pièces qui manquent à votre dossier"
          />
        ),
        detail: <DocumentNames documents={task.documents} />,
        verb: <Trans>Lire mon dossier</Trans>,
        link: ownFile,
        dueOn: null,
        tone: "ochre",
      };
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
      return {
        sentence: (
          <Trans>
            Relancer {task.to} au sujet de « {firm} »
          </Trans>
        ),
        detail: (
          <Trans>
            Orienté le <Day date={task.since} />, sans réponse depuis.
          </Trans>
        ),
        verb: <Trans>Noter la réponse</Trans>,
        link: file,
        dueOn: null,
        tone: "ochre",
      };
    case "messages-unread":
      return toldMessages(task, task.side === "desk" ? file : ownFile);
    case "asleep":
      return toldAsleep(task, file);
  }
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

function DocumentNames({ documents }: { documents: readonly { fr: string; en: string }[] }) {
  const locale = useLocale();
  return documents.map((name) => name[locale]).join(", ");
}
