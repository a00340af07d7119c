import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Day } from "#web/design/day.tsx";
import type { Task } from "#web/design/today.ts";
import type { CommitteeTask } from "../contract/tasks.ts";

export type ReadConsultationTask = Extract<
  z.output<typeof CommitteeTask>,
  { kind: "consultation-to-answer" | "consultation-to-close" }
>;

/** What a vote in writing waits for from the reader. */
export function consultationTask(task: ReadConsultationTask, territory: string): Omit<Task, "key"> {
  const { closesOn: dueOn } = task;
  const params = { territory, sitting: task.sitting };
  const link = { to: "/territoires/$territory/comite/$sitting/consultation", params } as const;
  if (task.kind === "consultation-to-close") {
    return {
      sentence: <Trans>Clore la consultation écrite</Trans>,
      detail: (
        <Trans>
          On pouvait répondre jusqu'au <Day date={dueOn} /> : la clôture du soir la fermera, sinon.
        </Trans>
      ),
      verb: <Trans>Clore</Trans>,
      link,
      dueOn,
      tone: "ochre",
    };
  }
  const { toDeclare, toVote } = task;
  return {
    sentence: (
      <Trans>
        Répondre à la consultation écrite, jusqu'au <Day date={dueOn} />
      </Trans>
    ),
    detail:
      toDeclare > 0 ? (
        <Plural value={toDeclare} one="# entreprise à déclarer." other="# entreprises à déclarer." />
      ) : (
        <Plural value={toVote} one="# vote à donner." other="# votes à donner." />
      ),
    verb: toDeclare > 0 ? <Trans>Dire mes liens</Trans> : <Trans>Voter</Trans>,
    link,
    dueOn,
    tone: "ochre",
  };
}
