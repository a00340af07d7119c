import { Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import type { MailTask } from "../contract/return-routes.ts";
import { networkContract } from "../contract.ts";

/** What came back by mail, said to those who run the territory. */
export const networkTodaySource = todaySource(networkContract, "listMailTasks", ({ tasks }, territory) =>
  tasks.map((task) => ({
    ...say(task),
    key: `${task.kind} ${task.id}`,
    link: { to: "/territoires/$territory/courriels/retours", params: { territory } },
    dueOn: null,
    tone: "ochre" as const,
  })),
);

function say(task: z.output<typeof MailTask>): Pick<Task, "sentence" | "detail" | "verb"> {
  if (task.kind === "address-refused")
    return {
      sentence: <Trans>Demander sa bonne adresse à {task.name}</Trans>,
      detail: (
        <Trans>
          {task.address} refuse nos courriels depuis le <Day date={task.on} />.
        </Trans>
      ),
      verb: <Trans>Voir l'adresse</Trans>,
    };
  return {
    sentence: <Trans>Lire la réponse de {task.from}</Trans>,
    detail: (
      <Trans>
        « {task.subject} », reçue le <Day date={task.on} /> : elle n'a pas pu entrer dans un dossier.
      </Trans>
    ),
    verb: <Trans>Lire la réponse</Trans>,
  };
}
