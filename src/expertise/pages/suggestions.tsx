import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { HalfDays } from "#kernel/days.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { expertiseContract } from "../contract.ts";
import { mostPending, usualAnswerDays } from "../domain/proposal.ts";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import { HalfDaysField } from "./half-days.field.tsx";
import { MatchExplained } from "./match-explained.tsx";
import type { NeedProps, ReadSuggestion } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";

/** The experts for a need, best first; those who do not pass stay in sight, with the reason. */
export function Suggestions({ territory, on, need }: NeedProps) {
  const read = useRead(expertiseContract, "suggestExperts", {
    params: { territory, need: need.id },
    query: {},
  });
  return (
    <Reading of={read}>
      {({ suggestions, halfDays }) => {
        const fit = suggestions.filter(({ match }) => match.passes);
        const others = suggestions.filter(({ match }) => !match.passes);
        return (
          <Card
            title={
              fit.length === 0 ? (
                <Trans>Aucun expert ne convient aujourd'hui</Trans>
              ) : (
                <Plural value={fit.length} one="# expert convient" other="# experts conviennent" />
              )
            }
            lead={
              <Trans>
                Pour <Days of={halfDays} />. Au plus {mostPending} propositions attendent à la fois.
              </Trans>
            }
          >
            <ul className={styles.plain}>
              {fit.map((suggestion, index) => (
                <li key={suggestion.expert.id}>
                  <SuggestedExpert suggestion={suggestion} />
                  {suggestion.isProposed ? null : (
                    <Propose
                      territory={territory}
                      on={on}
                      need={need}
                      suggestion={suggestion}
                      halfDays={halfDays}
                      first={index === 0}
                    />
                  )}
                </li>
              ))}
            </ul>
            {others.length === 0 ? null : <Refused suggestions={others} />}
          </Card>
        );
      }}
    </Reading>
  );
}

function Refused({ suggestions }: { suggestions: readonly ReadSuggestion[] }) {
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Voir ceux qui ne conviennent pas, et pourquoi</Trans>
      </summary>
      <ul className={styles.plain}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.expert.id}>
            <SuggestedExpert suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function SuggestedExpert({ suggestion: { expert, match, isProposed } }: { suggestion: ReadSuggestion }) {
  const nameOf = useDomainName();
  return (
    <>
      <h3>{expert.person.name}</h3>
      <p className={styles.soft}>
        {expert.employer.name}, {expert.domains.map(nameOf).join(", ")}{" "}
        {isProposed ? (
          <Status tone="ochre">
            <Trans>déjà proposé</Trans>
          </Status>
        ) : null}
      </p>
      <MatchExplained match={match} />
    </>
  );
}

interface ProposeProps extends NeedProps {
  suggestion: ReadSuggestion;
  halfDays: HalfDays;
  /** The page's one filled button. */
  first: boolean;
}

function Propose({ territory, on, need, suggestion, halfDays, first }: ProposeProps) {
  const [days, setDays] = useState(halfDays);
  const [answerDays, setAnswerDays] = useState(usualAnswerDays);
  const propose = useWrite(expertiseContract, "proposeMission");
  return (
    <Asked
      {...propose}
      quiet={!first}
      submit={<Trans>Proposer la mission à {suggestion.expert.person.name}</Trans>}
      onSubmit={() =>
        void propose.send({
          params: { territory, need: need.id },
          body: { expert: suggestion.expert.id, halfDays: days, proposedOn: on, answerDays },
        })
      }
    >
      <HalfDaysField value={days} onChange={setDays} />
      <NumberField label={<Trans>Jours pour répondre</Trans>} value={answerDays} onChange={setAnswerDays} />
    </Asked>
  );
}
