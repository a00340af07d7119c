import { Trans } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import type { ExpertDomain } from "../domain/expert-domain.ts";
import { Days } from "./days.tsx";
import { missionTask } from "./mission-tasks.tsx";
import type { ReadTask } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";

/** What waits for the reader in experts' days, said, and where it is done. */
export const expertiseTodaySource = todaySource(expertiseContract, "listTasks", ({ on, tasks }, territory) =>
  tasks.map((task) => tellTask(task, territory, on)),
);

function tellTask(task: ReadTask, territory: string, on: string): Task {
  switch (task.kind) {
    case "proposal-to-answer":
    case "employer-to-agree":
    case "letter-to-draw-up":
    case "proposal-unanswered":
      return proposalTask(task, territory);
    case "need-uncovered":
      return needTask(task, territory);
    case "attestation-to-sign":
      return attestationTask(task, territory);
    case "letter-to-sign":
    case "half-day-to-confirm":
    case "visit-disputed":
    case "mission-to-close":
    case "review-to-write":
      return missionTask(task, territory, on);
  }
}

type Of<Kind extends ReadTask["kind"]> = Extract<ReadTask, { kind: Kind }>;

type ProposalTask = Of<
  "proposal-to-answer" | "employer-to-agree" | "letter-to-draw-up" | "proposal-unanswered"
>;

function proposalTask(task: ProposalTask, territory: string): Task {
  const common = {
    key: `${task.kind}-${task.proposal}`,
    link: {
      to: "/territoires/$territory/propositions/$proposal",
      params: { territory, proposal: task.proposal },
    },
  } as const;
  switch (task.kind) {
    case "proposal-to-answer":
      return {
        ...common,
        sentence: <Trans>Répondre à une entreprise qui cherche un expert : {task.firm.name}</Trans>,
        detail: (
          <Trans>
            <DomainName of={task.domain} />, <Days of={task.halfDays} />. Réponse au plus tard le{" "}
            <Day date={task.answerBy} />.
          </Trans>
        ),
        verb: <Trans>Répondre</Trans>,
        dueOn: task.answerBy,
        tone: "ochre",
      };
    case "employer-to-agree":
      return {
        ...common,
        sentence: <Trans>Donner votre accord à une mission : {task.expert.name}</Trans>,
        detail: (
          <Trans>
            <Days of={task.halfDays} /> pour {task.firm.name} ; l'expert a accepté le{" "}
            <Day date={task.acceptedOn} />.
          </Trans>
        ),
        verb: <Trans>Répondre</Trans>,
        dueOn: null,
        tone: "ochre",
      };
    case "letter-to-draw-up":
      return {
        ...common,
        sentence: <Trans>Établir une lettre de mission : {task.firm.name}</Trans>,
        detail: (
          <Trans>
            {task.expert.name}, <Days of={task.halfDays} /> ; accord de l'employeur le{" "}
            <Day date={task.agreedOn} />.
          </Trans>
        ),
        verb: <Trans>Établir la lettre</Trans>,
        dueOn: null,
        tone: "ochre",
      };
    case "proposal-unanswered":
      return {
        ...common,
        sentence: (
          <Trans>
            {task.expert.name} n'a pas répondu pour {task.firm.name}
          </Trans>
        ),
        detail: (
          <Trans>
            Réponse attendue au plus tard le <Day date={task.answerBy} />. Proposez le besoin à quelqu'un
            d'autre.
          </Trans>
        ),
        verb: <Trans>Ouvrir le besoin</Trans>,
        link: { to: "/territoires/$territory/besoins/$need", params: { territory, need: task.need } },
        dueOn: task.answerBy,
        tone: "brick",
      };
  }
}

function needTask(task: Of<"need-uncovered">, territory: string): Task {
  return {
    key: `${task.kind}-${task.need}`,
    sentence:
      task.status === "detected" ? (
        <Trans>Qualifier un besoin d'expertise : {task.firm.name}</Trans>
      ) : (
        <Trans>Trouver un expert pour {task.firm.name}</Trans>
      ),
    detail: (
      <Trans>
        <DomainName of={task.domain} />, <Days of={task.halfDays} />, depuis le <Day date={task.since} />.
      </Trans>
    ),
    verb: task.status === "detected" ? <Trans>Qualifier</Trans> : <Trans>Trouver un expert</Trans>,
    link: { to: "/territoires/$territory/besoins/$need", params: { territory, need: task.need } },
    dueOn: null,
    tone: "sea",
  };
}

function attestationTask(task: Of<"attestation-to-sign">, territory: string): Task {
  const { holder, fromOn, toOn, convention } = task;
  return {
    key: `${task.kind}-${convention.id}-${holder.id}-${fromOn}`,
    sentence: <AttestationToSign territory={territory} holder={holder.name} />,
    detail: (
      <Trans>
        À attester : <Days of={task.halfDays} />. <Amount cents={task.waiting} round /> en dépendent depuis le{" "}
        <Day date={task.since} />.
      </Trans>
    ),
    verb: <Trans>Ouvrir l'attestation</Trans>,
    link: {
      to: "/territoires/$territory/journees/$convention",
      params: { territory, convention: convention.id },
      search: { holder: holder.id, from: fromOn, to: toOn },
    },
    dueOn: null,
    tone: "ochre",
  };
}

/** The referent of a partner signs; whoever follows the territory has it signed. */
function AttestationToSign({ territory, holder }: { territory: string; holder: string }) {
  return useRights(territory).roles.includes("partner-referent") ? (
    <Trans>Signer l'attestation des journées : {holder}</Trans>
  ) : (
    <Trans>Faire signer l'attestation des journées : {holder}</Trans>
  );
}

function DomainName({ of }: { of: ExpertDomain }) {
  return <>{useDomainName()(of)}</>;
}
