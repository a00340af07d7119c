import { Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import type { ConventionTask } from "../contract/tasks.ts";
import { conventionContract } from "../contract.ts";
import { ConventionName } from "./series-timeline.tsx";

type Waiting = z.output<typeof ConventionTask>;
type Of<Kind extends Waiting["kind"]> = Extract<Waiting, { kind: Kind }>;

/** What waits in the conventions: calls, what their payers wait for, a tranche, an end. */
export const conventionTodaySource = todaySource(conventionContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => tell(task, territory)),
);

function tell(task: Waiting, territory: string): Task {
  switch (task.kind) {
    case "call-late":
      return callLate(task, territory);
    case "call-to-pay":
      return callToPay(task, territory);
    case "call-waiting":
      return callWaiting(task, territory);
    case "own-call-waiting":
      return ownCallWaiting(task, territory);
    case "convention-ending":
      return conventionEnding(task, territory);
    case "tacit-renewal-coming":
      return tacitRenewalComing(task, territory);
    case "amendment-to-sign":
      return amendmentToSign(task, territory);
    case "tranche-to-call":
      return trancheToCall(task, territory);
  }
}

function callLate(task: Of<"call-late">, territory: string): Task {
  const { number, holder, left, calledOn, dueOn } = task;
  return {
    key: `convention call-late ${task.callLine}`,
    sentence: (
      <Trans>
        Relancer {holder.name} : <Amount cents={left} /> en retard
      </Trans>
    ),
    detail: (
      <Trans>
        Appel n° {number} du <Day date={calledOn} />, à verser avant le <Day date={dueOn} />.
      </Trans>
    ),
    verb: <Trans>Voir l'appel</Trans>,
    link: toConvention(territory, task.convention),
    dueOn,
    tone: "brick",
  };
}

function callToPay(
  { callLine, number, holder, left, dueOn, isLate }: Of<"call-to-pay">,
  territory: string,
): Task {
  return {
    key: `convention call-to-pay ${callLine}`,
    sentence: (
      <Trans>
        Verser <Amount cents={left} /> ({holder.name})
      </Trans>
    ),
    detail: isLate ? (
      <Trans>
        Appel n° {number} : c'était à verser avant le <Day date={dueOn} />.
      </Trans>
    ) : (
      <Trans>
        Appel n° {number}, à verser avant le <Day date={dueOn} />.
      </Trans>
    ),
    verb: <Trans>Voir l'appel</Trans>,
    link: toPartner(territory, holder.id),
    dueOn,
    tone: isLate ? "brick" : "ochre",
  };
}

function callWaiting(task: Of<"call-waiting">, territory: string): Task {
  const { holder, left, waitsFor, number, calledOn } = task;
  return {
    key: `convention call-waiting ${task.callLine}`,
    sentence: (
      <Trans>
        Obtenir pour {holder.name} : {waitsFor}
      </Trans>
    ),
    detail: (
      <Trans>
        <Amount cents={left} /> en dépendent, appelés le <Day date={calledOn} /> (appel n° {number}).
      </Trans>
    ),
    verb: <Trans>Voir l'appel</Trans>,
    link: toConvention(territory, task.convention),
    dueOn: task.dueOn,
    tone: "ochre",
  };
}

function ownCallWaiting(task: Of<"own-call-waiting">, territory: string): Task {
  const { holder, left, waitsFor, calledOn } = task;
  return {
    key: `convention own-call-waiting ${task.callLine}`,
    sentence: (
      <Trans>
        <Amount cents={left} /> à verser ({holder.name}) dès réception de : {waitsFor}
      </Trans>
    ),
    detail: (
      <Trans>
        Appelés le <Day date={calledOn} />. Rien à faire de votre part d'ici là.
      </Trans>
    ),
    verb: <Trans>Voir l'appel</Trans>,
    link: toPartner(territory, holder.id),
    dueOn: null,
    tone: "sea",
    isForLater: true,
  };
}

function conventionEnding({ convention, ...step }: Of<"convention-ending">, territory: string): Task {
  return {
    key: `convention convention-ending ${convention}`,
    sentence: (
      <Trans>
        Préparer la suite : <ConventionName step={step} />
      </Trans>
    ),
    detail: (
      <Trans>
        Elle finit le <Day date={step.endsOn} />, et rien ne la reconduit encore.
      </Trans>
    ),
    verb: <Trans>Reconduire</Trans>,
    link: {
      to: "/territoires/$territory/conventions/$convention/reconduire",
      params: { territory, convention },
    },
    dueOn: step.endsOn,
    tone: "ochre",
  };
}

function tacitRenewalComing(task: Of<"tacit-renewal-coming">, territory: string): Task {
  const { convention, startsOn, endsOn, lastDay, isCoordinator } = task;
  return {
    key: `convention tacit-renewal-coming ${convention}`,
    sentence: (
      <Trans>
        Dénoncer la convention au plus tard le <Day date={lastDay} />, ou la laisser reconduire
      </Trans>
    ),
    detail: isCoordinator ? (
      <Trans>
        Convention du <Day date={startsOn} /> au <Day date={endsOn} /> : sans dénonciation d'une partie, elle
        se reconduit.
      </Trans>
    ) : (
      <Trans>
        Convention du <Day date={startsOn} /> au <Day date={endsOn} />. Pour y mettre fin, écrivez à la
        coordination ; sinon, vous n'avez rien à faire.
      </Trans>
    ),
    verb: <Trans>Voir la convention</Trans>,
    link: toConvention(territory, convention),
    dueOn: lastDay,
    tone: "ochre",
  };
}

function amendmentToSign(task: Of<"amendment-to-sign">, territory: string): Task {
  const { convention, number, preparedOn, effectiveOn } = task;
  return {
    key: `convention amendment-to-sign ${convention} ${number}`,
    sentence: (
      <Trans>
        Faire signer l'avenant n° {number} : <ConventionName step={task} />
      </Trans>
    ),
    detail: (
      <Trans>
        Préparé le <Day date={preparedOn} />, effet le <Day date={effectiveOn} />.
      </Trans>
    ),
    verb: <Trans>Voir l'avenant</Trans>,
    link: {
      to: "/territoires/$territory/conventions/$convention/avenants",
      params: { territory, convention },
    },
    dueOn: effectiveOn,
    tone: "ochre",
  };
}

function trancheToCall(task: Of<"tranche-to-call">, territory: string): Task {
  const { tranche, amount, dueOn } = task;
  return {
    key: `convention tranche-to-call ${task.convention}`,
    sentence: (
      <Trans>
        Appeler la tranche {tranche} : <Amount cents={amount} />
      </Trans>
    ),
    detail: (
      <Trans>
        <ConventionName step={task} />, à appeler à partir du <Day date={dueOn} />.
      </Trans>
    ),
    verb: <Trans>Appeler</Trans>,
    link: toConvention(territory, task.convention),
    dueOn,
    tone: "ochre",
  };
}

function toConvention(territory: string, convention: string): Task["link"] {
  return { to: "/territoires/$territory/conventions/$convention", params: { territory, convention } };
}

function toPartner(territory: string, organisation: string): Task["link"] {
  return { to: "/territoires/$territory/partenaires/$organisation", params: { territory, organisation } };
}
