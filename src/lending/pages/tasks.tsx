import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { LendingTask } from "../contract/tasks.ts";
import { lendingContract } from "../contract.ts";
import { arrearsStepNames } from "./advance-words.ts";
import { WarningSentence } from "./early-warnings.tsx";

type ReadTask = z.output<typeof LendingTask>;
type Of<Kind extends ReadTask["kind"]> = Extract<ReadTask, { kind: Kind }>;
type Said = Pick<Task, "sentence" | "detail" | "verb" | "dueOn" | "tone">;

/** What waits about advances, said to whoever it waits for. */
export const lendingTodaySource = todaySource(lendingContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => ({
    ...say(task),
    key: keyOf(task),
    link: { to: "/territoires/$territory/avances/$advance", params: { territory, advance: task.advance } },
  })),
);

/** An advance may warn of several things. */
function keyOf(task: ReadTask): string {
  if (task.kind === "warning-to-see")
    return `${task.kind} ${task.advance} ${task.warning.kind} ${task.warning.cause}`;
  if (task.kind === "accounts-to-hand-in") return `${task.kind} ${task.advance} ${task.closedOn}`;
  return `${task.kind} ${task.advance}`;
}

function say(task: ReadTask): Said {
  switch (task.kind) {
    case "contract-to-sign":
      return sayContract(task);
    case "disbursement-to-propose":
      return sayProposal(task);
    case "disbursement-to-release":
      return sayRelease(task);
    case "returned-debit-to-call":
      return sayCall(task);
    case "reminder-step":
      return sayReminder(task);
    case "acceleration-to-table":
      return sayAcceleration(task);
    case "promise-broken":
      return sayPromise(task);
    case "delay-asked":
      return sayDelay(task);
    case "proposal-to-confirm":
      return sayConfirmation(task);
    case "claim-to-declare":
      return sayClaim(task);
    case "warning-to-see":
      return sayWarning(task);
    case "accounts-to-hand-in":
      return sayAccounts(task);
  }
}

function sayContract({ firm, amount, decidedOn }: Of<"contract-to-sign">): Said {
  return {
    sentence: <Trans>Signer le contrat d'avance : {firm}</Trans>,
    detail: (
      <Trans>
        <Amount cents={amount} round />, accordés le <Day date={decidedOn} />.
      </Trans>
    ),
    verb: <Trans>Ouvrir l'avance</Trans>,
    dueOn: null,
    tone: "ochre",
  };
}

function sayProposal({ firm, amount }: Of<"disbursement-to-propose">): Said {
  return {
    sentence: <Trans>Proposer le versement à {firm}</Trans>,
    detail: (
      <Trans>
        <Amount cents={amount} round /> : contrat signé, conditions levées.
      </Trans>
    ),
    verb: <Trans>Proposer le versement</Trans>,
    dueOn: null,
    tone: "ochre",
  };
}

function sayRelease({ firm, amount, payOn, proposedBy }: Of<"disbursement-to-release">): Said {
  return {
    sentence: <Trans>Libérer le versement à {firm}</Trans>,
    detail: (
      <Trans>
        <Amount cents={amount} round />, proposés par {proposedBy} pour le <Day date={payOn} />.
      </Trans>
    ),
    verb: <Trans>Libérer le versement</Trans>,
    dueOn: payOn,
    tone: "ochre",
  };
}

function sayCall({ firm, amount, on, returned }: Of<"returned-debit-to-call">): Said {
  return {
    sentence: <Trans>Appeler {firm}</Trans>,
    detail: <ReturnedDebit amount={amount} returned={returned} />,
    verb: <Trans>Noter l'appel</Trans>,
    dueOn: on,
    tone: "brick",
  };
}

function ReturnedDebit({ amount, returned }: Pick<Of<"returned-debit-to-call">, "amount" | "returned">) {
  const locale = useLocale();
  if (returned === null)
    return (
      <Trans>
        <Amount cents={amount} /> en retard.
      </Trans>
    );
  const { on, words, rankInYear } = returned;
  const reason = words[locale];
  return (
    <>
      <Trans>
        <Amount cents={amount} /> en retard ; prélèvement rejeté le <Day date={on} /> : {reason}.
      </Trans>{" "}
      {rankInYear === 1 ? (
        <Trans>Premier rejet de l'année.</Trans>
      ) : (
        <Plural value={rankInYear} one="# rejet cette année." other="# rejets cette année." />
      )}
    </>
  );
}

function sayReminder({ firm, step, amount, daysLate, on }: Of<"reminder-step">): Said {
  return {
    sentence: (
      <Trans>
        Relancer {firm} : <StepName step={step} />
      </Trans>
    ),
    detail: (
      <Trans>
        <Amount cents={amount} /> en retard depuis {daysLate} jours.
      </Trans>
    ),
    verb: <Trans>Ouvrir le suivi</Trans>,
    dueOn: on,
    tone: "brick",
  };
}

function StepName({ step }: Pick<Of<"reminder-step">, "step">) {
  const { i18n } = useLingui();
  return i18n._(arrearsStepNames[step]);
}

function sayAcceleration({ firm, amount, proposedOn }: Of<"acceleration-to-table">): Said {
  return {
    sentence: <Trans>Inscrire à l'ordre du jour du comité : la déchéance du terme de {firm}</Trans>,
    detail: (
      <Trans>
        Proposée le <Day date={proposedOn} />, mise en demeure restée sans effet ; <Amount cents={amount} />{" "}
        restent dus.
      </Trans>
    ),
    verb: <Trans>Ouvrir le suivi</Trans>,
    dueOn: proposedOn,
    tone: "brick",
  };
}

function sayPromise({ firm, amount, promisedOn }: Of<"promise-broken">): Said {
  return {
    sentence: <Trans>Rappeler {firm} : promesse non tenue</Trans>,
    detail: (
      <Trans>
        <Amount cents={amount} /> étaient promis pour le <Day date={promisedOn} /> : les relances reprennent.
      </Trans>
    ),
    verb: <Trans>Ouvrir le suivi</Trans>,
    dueOn: promisedOn,
    tone: "brick",
  };
}

function sayDelay({ firm, askedOn, from, count, dueOn }: Of<"delay-asked">): Said {
  return {
    sentence: <Trans>Répondre à {firm}, qui demande un délai</Trans>,
    detail: (
      <Trans>
        Demandé le <Day date={askedOn} /> ; échéances à reporter : {count}, à partir de la {from}.
      </Trans>
    ),
    verb: <Trans>Répondre</Trans>,
    dueOn,
    tone: "ochre",
  };
}

function sayConfirmation({ firm, amount, proposal, proposedBy }: Of<"proposal-to-confirm">): Said {
  return {
    sentence:
      proposal === "write-off" ? (
        <Trans>Confirmer une perte : {firm}</Trans>
      ) : (
        <Trans>Confirmer un trop-perçu à rendre : {firm}</Trans>
      ),
    detail: (
      <Trans>
        <Amount cents={amount} />, proposés par {proposedBy}.
      </Trans>
    ),
    verb: <Trans>Ouvrir l'avance</Trans>,
    dueOn: null,
    tone: "ochre",
  };
}

function sayClaim({ firm, amount, judgedOn, declareBy }: Of<"claim-to-declare">): Said {
  return {
    sentence: <Trans>Déclarer la créance sur {firm}</Trans>,
    detail:
      declareBy === null ? (
        <Trans>
          <Amount cents={amount} /> dus, jugement du <Day date={judgedOn} /> : relevez la date de publication
          du jugement.
        </Trans>
      ) : (
        <Trans>
          <Amount cents={amount} /> dus, jugement du <Day date={judgedOn} /> : au plus tard le{" "}
          <Day date={declareBy} />.
        </Trans>
      ),
    verb: <Trans>Déclarer la créance</Trans>,
    dueOn: declareBy,
    tone: "brick",
  };
}

function sayWarning({ firm, warning }: Of<"warning-to-see">): Said {
  return {
    sentence: <Trans>Prendre en compte une alerte : {firm}</Trans>,
    detail: <WarningSentence warning={warning} />,
    verb: <Trans>Ouvrir l'avance</Trans>,
    dueOn: null,
    tone: "ochre",
  };
}

function sayAccounts({ firm, closedOn, dueOn }: Of<"accounts-to-hand-in">): Said {
  return {
    sentence: <Trans>Remettre les comptes annuels de {firm}</Trans>,
    detail: (
      <Trans>
        Exercice clos le <Day date={closedOn} />, attendus au plus tard le <Day date={dueOn} />.
      </Trans>
    ),
    verb: <Trans>Remettre les comptes</Trans>,
    dueOn,
    tone: "ochre",
  };
}
