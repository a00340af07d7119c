import { Plural, Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import type { BankingTask } from "../contract/shapes.ts";
import { bankingContract } from "../contract.ts";

type ReadTask = z.output<typeof BankingTask>;

/** What waits at the bank, said to whoever it waits for. */
export const bankingTodaySource = todaySource(bankingContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => say(task, territory)),
);

function say(task: ReadTask, territory: string): Task {
  switch (task.kind) {
    case "account-to-confirm":
      return {
        key: `${task.kind} ${task.fund}`,
        sentence: <Trans>Confirmer le compte bancaire de {task.name}</Trans>,
        detail: <Trans>Proposé par {task.proposedBy} : comparez-le au RIB.</Trans>,
        verb: <Trans>Vérifier le compte</Trans>,
        link: { to: "/territoires/$territory/fonds/$fund/banque", params: { territory, fund: task.fund } },
        dueOn: null,
        tone: "ochre",
      };
    case "mandate-to-confirm":
      return {
        key: `${task.kind} ${task.advance}`,
        sentence: <Trans>Confirmer le compte débité de {task.firm}</Trans>,
        detail: <Trans>Proposé par {task.proposedBy} : aucun prélèvement ne l'utilise avant vous.</Trans>,
        verb: <Trans>Vérifier le compte</Trans>,
        link: {
          to: "/territoires/$territory/avances/$advance",
          params: { territory, advance: task.advance },
        },
        dueOn: null,
        tone: "ochre",
      };
    case "debits-to-draw":
    case "debits-missed":
    case "debits-to-recall":
      return sayDebits(task, territory);
    case "lines-to-match":
      return {
        key: `${task.kind} ${task.fund}`,
        sentence: <Trans>Rapprocher les relevés de {task.name}</Trans>,
        detail: (
          <Trans>
            Mouvements en attente : {task.count}, le plus ancien du <Day date={task.since} />.
          </Trans>
        ),
        verb: <Trans>Rapprocher</Trans>,
        link: { to: "/territoires/$territory/fonds/$fund/releves", params: { territory, fund: task.fund } },
        dueOn: task.since,
        tone: "ochre",
      };
    case "run-to-approve":
    case "run-to-send":
      return sayRun(task, territory);
  }
}

function sayRun(
  task: Extract<ReadTask, { kind: "run-to-approve" | "run-to-send" }>,
  territory: string,
): Task {
  const isToApprove = task.kind === "run-to-approve";
  return {
    key: `${task.kind} ${task.run}`,
    sentence: isToApprove ? (
      <Trans>
        Approuver un lot de <Amount cents={task.total} />
      </Trans>
    ) : (
      <Trans>
        Remettre à la banque un lot de <Amount cents={task.total} />
      </Trans>
    ),
    detail: (
      <Trans>
        {task.count} ordres pour le <Day date={task.on} />, préparés par {task.by}.
      </Trans>
    ),
    verb: isToApprove ? <Trans>Vérifier le lot</Trans> : <Trans>Ouvrir le lot</Trans>,
    link: { to: "/territoires/$territory/lots/$run", params: { territory, run: task.run } },
    dueOn: task.on,
    tone: "ochre",
  };
}

function sayDebits(
  task: Extract<ReadTask, { kind: "debits-to-draw" | "debits-missed" | "debits-to-recall" }>,
  territory: string,
): Task {
  switch (task.kind) {
    case "debits-to-draw":
      return {
        key: `${task.kind} ${task.fund}`,
        sentence: <Trans>Préparer les prélèvements de {task.name}</Trans>,
        detail: (
          <Trans>
            {task.count} échéances, <Amount cents={task.total} />, à partir du <Day date={task.on} />.
          </Trans>
        ),
        verb: <Trans>Préparer le lot</Trans>,
        link: { to: "/territoires/$territory/fonds/$fund/banque", params: { territory, fund: task.fund } },
        dueOn: task.on,
        tone: "sea",
      };
    case "debits-missed":
      return {
        key: `${task.kind} ${task.fund}`,
        sentence: <Trans>Joindre à un lot les échéances passées de {task.name}</Trans>,
        detail: (
          <Trans>
            <Plural
              value={task.count}
              one="# échéance n'a pas été présentée"
              other="# échéances n'ont pas été présentées"
            />
            , <Amount cents={task.total} />, la plus ancienne du <Day date={task.on} />.
          </Trans>
        ),
        verb: <Trans>Voir ces échéances</Trans>,
        link: { to: "/territoires/$territory/fonds/$fund/banque", params: { territory, fund: task.fund } },
        dueOn: task.on,
        tone: "brick",
      };
    case "debits-to-recall":
      return {
        key: `${task.kind} ${task.fund}`,
        sentence: <Trans>Rappeler des prélèvements de {task.name}</Trans>,
        detail: (
          <Trans>
            <Plural value={task.count} one="# prélèvement est parti" other="# prélèvements sont partis" />,{" "}
            <Amount cents={task.total} />, pour un versement revenu depuis. Le premier passe le{" "}
            <Day date={task.on} />.
          </Trans>
        ),
        verb: <Trans>Prévenir la banque</Trans>,
        link: { to: "/territoires/$territory/fonds/$fund/banque", params: { territory, fund: task.fund } },
        dueOn: task.on,
        tone: "brick",
      };
  }
}
