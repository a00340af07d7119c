import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep, Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { AdviceNote } from "./advice-note.tsx";
import { AgreeEmployer } from "./agree-employer.form.tsx";
import { AnswerProposal } from "./answer-proposal.form.tsx";
import { Days } from "./days.tsx";
import { DrawUpLetter } from "./draw-up-letter.form.tsx";
import styles from "./expertise.module.css";
import { MatchExplained } from "./match-explained.tsx";
import type { ProposalProps, ReadProposal } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";
import { proposalStatusNames, proposalTones } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/propositions/$proposal");

/** A mission proposed to an expert: what is asked, who has answered, what comes next. */
export function ProposalPage() {
  const { territory, proposal: id } = route.useParams();
  const read = useRead(expertiseContract, "listProposals", { params: { territory }, query: {} });
  return (
    <Reading of={read}>
      {({ on, proposals }) => {
        const proposal = proposals.find((known) => known.id === id);
        return proposal === undefined ? (
          <Page title={<Trans>Cette proposition n'est pas des vôtres</Trans>}>
            <p>
              <Trans>Elle est adressée à quelqu'un d'autre, ou son adresse est incomplète.</Trans>
            </p>
          </Page>
        ) : (
          <Proposal territory={territory} on={on} proposal={proposal} />
        );
      }}
    </Reading>
  );
}

function Proposal({ territory, on, proposal }: ProposalProps) {
  const { i18n } = useLingui();
  const nameOf = useDomainName();
  const { firm, domain, number } = { ...proposal, number: proposal.convention.number };
  return (
    <Page
      title={firm.name}
      lead={
        <Trans>
          Mission proposée : {nameOf(domain)}.{" "}
          <Status tone={proposalTones[proposal.status]}>
            {i18n._(proposalStatusNames[proposal.status])}
          </Status>
        </Trans>
      }
    >
      <ProposalNextStep territory={territory} proposal={proposal} />
      <Card
        title={<Trans>Ce dont l'entreprise a besoin</Trans>}
        lead={<span className={styles.told}>{proposal.text}</span>}
      >
        <Facts
          facts={[
            { key: "days", label: <Trans>Durée proposée</Trans>, value: <Days of={proposal.halfDays} /> },
            { key: "expert", label: <Trans>Expert</Trans>, value: proposal.expert.name },
            { key: "employer", label: <Trans>Employeur</Trans>, value: proposal.employer.name },
            {
              key: "holder",
              label: <Trans>Journées données par</Trans>,
              value: (
                <Trans>
                  {proposal.holder.name}, convention n° {number}
                </Trans>
              ),
            },
            {
              key: "proposed",
              label: <Trans>Proposée le</Trans>,
              value: <Day date={proposal.proposedOn} />,
            },
            {
              key: "by",
              label: <Trans>Réponse au plus tard le</Trans>,
              value: <Day date={proposal.answerBy} />,
            },
          ]}
        />
        <Answers proposal={proposal} />
      </Card>
      <ProposalAct territory={territory} on={on} proposal={proposal} />
      <Card title={<Trans>Pourquoi cet expert</Trans>}>
        <MatchExplained match={proposal.explanation} />
      </Card>
      <AdviceNote />
    </Page>
  );
}

function Answers({ proposal: { answer, employerAnswer } }: { proposal: ReadProposal }) {
  return (
    <>
      {answer === null ? null : (
        <p>
          {answer.accepts ? (
            <Trans>
              L'expert a accepté le <Day date={answer.on} />.
            </Trans>
          ) : (
            <Trans>
              L'expert a décliné le <Day date={answer.on} />.
            </Trans>
          )}{" "}
          {answer.why}
        </p>
      )}
      {employerAnswer === null ? null : (
        <p>
          {employerAnswer.agrees ? (
            <Trans>
              L'employeur a donné son accord le <Day date={employerAnswer.on} />.
            </Trans>
          ) : (
            <Trans>
              L'employeur a refusé le <Day date={employerAnswer.on} />.
            </Trans>
          )}{" "}
          {employerAnswer.why}
        </p>
      )}
    </>
  );
}

/** The one act that is the reader's now. */
function ProposalAct(given: ProposalProps) {
  const { mayCall } = useRights(given.territory);
  const { proposal } = given;
  if (proposal.mission !== null) {
    return (
      <Actions>
        <ActionLink
          to="/territoires/$territory/missions/$mission"
          params={{ territory: given.territory, mission: proposal.mission }}
          filled
        >
          <Trans>Ouvrir la mission</Trans>
        </ActionLink>
      </Actions>
    );
  }
  if (proposal.mayAnswer) return <AnswerProposal {...given} />;
  if (proposal.mayAgree) return <AgreeEmployer {...given} />;
  return proposal.status === "agreed" && mayCall(expertiseContract.routes.drawUpLetter) ? (
    <DrawUpLetter {...given} />
  ) : null;
}

function ProposalNextStep({ territory, proposal }: Omit<ProposalProps, "on">) {
  const { roles } = useRights(territory);
  const { status, expert, employer, answerBy, mayAnswer, mayAgree } = proposal;
  const said = {
    pending:
      mayAnswer && roles.includes("expert") ? (
        <Trans>
          Dites si vous acceptez, au plus tard le <Day date={answerBy} />.
        </Trans>
      ) : (
        <Trans>
          {expert.name} répond au plus tard le <Day date={answerBy} />.
        </Trans>
      ),
    accepted: (
      <Trans>
        {expert.name} accepte ; il manque l'accord de son employeur, {employer.name}.
      </Trans>
    ),
    agreed: (
      <Trans>L'expert et son employeur sont d'accord : l'animateur établit la lettre de mission.</Trans>
    ),
    declined: <Trans>L'expert a décliné : le besoin peut être proposé à quelqu'un d'autre.</Trans>,
    "employer-refused": (
      <Trans>L'employeur a refusé : le besoin peut être proposé à quelqu'un d'autre.</Trans>
    ),
    lapsed: <Trans>Le délai de réponse est passé : le besoin peut être proposé à quelqu'un d'autre.</Trans>,
    "drawn-up": <Trans>La lettre de mission est établie.</Trans>,
  }[status];
  return (
    <NextStep>
      <strong>
        {(mayAnswer || mayAgree) && (status === "pending" || status === "accepted") ? (
          <Trans>À répondre.</Trans>
        ) : (
          <Trans>Prochaine étape.</Trans>
        )}
      </strong>{" "}
      {said}
    </NextStep>
  );
}
