import { Plural, Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import { aidContract } from "../contract.ts";
import type { ReadTask } from "./read-aid.ts";

/** What waits for the coordinator: aids to compute, to declare to the register, and a base rate to check. */
export const aidTodaySource = todaySource(aidContract, "listTasks", ({ on, tasks }, territory) =>
  tasks.map((task) => {
    const page = task.kind === "aid-to-register" ? "aides" : "aides/reglages";
    return {
      ...told(task),
      key: task.kind === "aid-to-register" ? `${task.kind} ${task.aid}` : task.kind,
      dueOn: task.kind === "base-rate-to-check" ? on : task.dueOn,
      link: { to: `/territoires/$territory/${page}`, params: { territory } },
    };
  }),
);

function told(task: ReadTask): Pick<Task, "sentence" | "detail" | "verb" | "tone"> {
  switch (task.kind) {
    case "aid-to-register":
      return {
        sentence: <Trans>Déclarer l'aide de {task.firm} au registre</Trans>,
        detail: (
          <Trans>
            Octroyée le <Day date={task.grantOn} />, à déclarer avant le <Day date={task.dueOn} />.
          </Trans>
        ),
        verb: <Trans>Déclarer</Trans>,
        tone: task.isLate ? "brick" : "ochre",
      };
    case "aids-to-compute":
      return {
        sentence: (
          <Plural
            value={task.count}
            one="# aide de minimis attend un taux de base"
            other="# aides de minimis attendent un taux de base"
          />
        ),
        detail: (
          <Trans>
            Le taux du jour de l'octroi n'est pas connu : saisissez-le avec sa source, puis calculez.
          </Trans>
        ),
        verb: <Trans>Saisir les taux</Trans>,
        tone: "ochre",
      };
    case "base-rate-to-check":
      return {
        sentence: <Trans>Vérifier le taux de base des aides</Trans>,
        detail: (
          <Trans>
            Le dernier connu court depuis le <Day date={task.from} />.
          </Trans>
        ),
        verb: <Trans>Ouvrir les taux</Trans>,
        tone: "ochre",
      };
  }
}
