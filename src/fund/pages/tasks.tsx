import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { fundContract } from "../contract.ts";
import { periodInWords } from "./period-in-words.ts";

type FundTask = z.output<typeof fundContract.routes.listTasks.response>["tasks"][number];

/** A period that is over waits for its closing, a transfer for a second person. */
export const fundTodaySource = todaySource(fundContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) =>
    task.kind === "transfer-to-decide" ? transferTask(task, territory) : closingTask(task, territory),
  ),
);

function closingTask(task: Exclude<FundTask, { kind: "transfer-to-decide" }>, territory: string): Task {
  return {
    key: `${task.kind} ${task.until}`,
    sentence:
      task.kind === "month-to-close" ? (
        <Trans>
          Clore le mois de <Period kind="month" until={task.until} />
        </Trans>
      ) : (
        <Trans>
          Clore l'année <Period kind="year" until={task.until} />
        </Trans>
      ),
    detail:
      task.kind === "month-to-close" && task.months > 1 ? (
        <Plural value={task.months} one="# mois attend sa clôture." other="# mois attendent leur clôture." />
      ) : (
        <Trans>La période est finie ; regardez d'abord les impayés.</Trans>
      ),
    verb: <Trans>Préparer la clôture</Trans>,
    link: { to: "/territoires/$territory/clotures", params: { territory } },
    dueOn: null,
    tone: "sea",
  };
}

function transferTask(
  { transfer, fund, from, to, amount, proposedBy }: Extract<FundTask, { kind: "transfer-to-decide" }>,
  territory: string,
): Task {
  return {
    key: `transfer ${transfer}`,
    sentence: (
      <Trans>
        Décider d'un virement de <Amount cents={amount} />
      </Trans>
    ),
    detail: (
      <Trans>
        De « {from} » à « {to} », proposé par {proposedBy}.
      </Trans>
    ),
    verb: <Trans>Voir le virement</Trans>,
    link: { to: "/territoires/$territory/fonds/$fund/virements", params: { territory, fund } },
    dueOn: null,
    tone: "ochre",
  };
}

function Period(period: { kind: "month" | "year"; until: PlainDate }) {
  return <>{periodInWords(period, useLocale())}</>;
}
