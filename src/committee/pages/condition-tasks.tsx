import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import type { Task } from "#web/design/today.ts";
import type { CommitteeTask } from "../contract/tasks.ts";

export type ReadConditionTask = Extract<
  z.output<typeof CommitteeTask>,
  { kind: "conditions-to-prove" | "evidence-to-judge" }
>;

/** What the conditions of a decision wait for: from whoever runs the firm, or from who judges. */
export function conditionTask(task: ReadConditionTask, territory: string): Omit<Task, "key"> {
  const { firm } = task;
  if (task.kind === "conditions-to-prove") {
    return {
      sentence: <Trans>Justifier les conditions de l'accord donné à « {firm} »</Trans>,
      detail: (
        <Plural
          value={task.conditions}
          one="# condition : déposez la pièce qui la prouve."
          other="# conditions : déposez les pièces qui les prouvent."
        />
      ),
      verb: <Trans>Déposer une pièce</Trans>,
      link: { to: "/territoires/$territory/mes-conditions", params: { territory } },
      dueOn: task.dueOn,
      tone: "ochre",
    };
  }
  const { application, pieces } = task;
  return {
    sentence: <Trans>Juger ce qui prouve les conditions de « {firm} »</Trans>,
    detail: <Plural value={pieces} one="# pièce attend." other="# pièces attendent." />,
    verb: <Trans>Juger la pièce</Trans>,
    link: { to: "/territoires/$territory/dossiers/$application", params: { territory, application } },
    dueOn: null,
    tone: "ochre",
  };
}
