import { Plural, Trans } from "@lingui/react/macro";
import type { PlainDate } from "#kernel/plain-date.ts";
import { todaySource } from "#web/design/today.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { fundContract } from "../contract.ts";
import { periodInWords } from "./period-in-words.ts";

/** A period that is over waits for its closing. */
export const fundTodaySource = todaySource(fundContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => ({
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
    tone: "sea" as const,
  })),
);

function Period(period: { kind: "month" | "year"; until: PlainDate }) {
  return <>{periodInWords(period, useLocale())}</>;
}
