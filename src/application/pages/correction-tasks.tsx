import { Plural, Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import type { Task } from "#web/design/today.ts";
import type { ReadTask } from "./tasks.tsx";

type CorrectionTask = Extract<
  ReadTask,
  { kind: "own-corrections" | "accompanied-corrections" | "corrections-to-read" | "corrections-late" }
>;

/** What the correction loop waits for, from either side. */
export function toldCorrections(task: CorrectionTask, link: Task["link"]): Omit<Task, "key"> {
  const { firm } = task;
  switch (task.kind) {
    case "own-corrections":
      return {
        sentence: (
          <Plural
            value={task.count}
            one="Corriger un point de votre dossier"
            other="Corriger # points de votre dossier"
          />
        ),
        detail: (
          <Trans>
            Votre animateur attend le tout avant le <Day date={task.dueOn} />.
          </Trans>
        ),
        verb: <Trans>Corriger</Trans>,
        link,
        dueOn: task.dueOn,
        tone: "ochre",
      };
    case "accompanied-corrections":
      return {
        sentence: (
          <Plural
            value={task.count}
            one={`Préparer la correction demandée à « ${firm} »`}
            other={`Préparer les # corrections demandées à « ${firm} »`}
          />
        ),
        detail: (
          <Trans>
            Le dirigeant les renvoie lui-même, avant le <Day date={task.dueOn} />.
          </Trans>
        ),
        verb: <Trans>Préparer</Trans>,
        link,
        dueOn: task.dueOn,
        tone: "ochre",
      };
    case "corrections-to-read":
      return {
        sentence: <Trans>Lire les corrections de « {firm} »</Trans>,
        detail: (
          <Trans>
            Renvoyées le <Day date={task.since} /> : acceptez-les, ou redemandez.
          </Trans>
        ),
        verb: <Trans>Ouvrir le dossier</Trans>,
        link,
        dueOn: null,
        tone: "ochre",
      };
    case "corrections-late":
      return {
        sentence: <Trans>Relancer « {firm} » : ses corrections ne sont pas revenues</Trans>,
        detail: (
          <Trans>
            Demandées le <Day date={task.since} />, attendues pour le <Day date={task.dueOn} />.
          </Trans>
        ),
        verb: <Trans>Ouvrir le dossier</Trans>,
        link,
        dueOn: task.dueOn,
        tone: "brick",
      };
  }
}
