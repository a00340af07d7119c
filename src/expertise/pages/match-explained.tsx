import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import type { ReadSuggestion } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";
import { linkNames } from "./words.ts";

type Match = ReadSuggestion["match"];
type Gate = Match["gates"][number];

/** Why this expert, or why not: what one must pass, apart from what ranks. */
export function MatchExplained({ match }: { match: Match }) {
  const { i18n } = useLingui();
  const links = match.links.map((link) => i18n._(linkNames[link])).join(", ");
  return (
    <>
      <ul className={styles.gates}>
        {match.gates.map((gate) => (
          <li key={gate.gate} data-ok={gate.passed}>
            <GateSaid gate={gate} />
          </li>
        ))}
      </ul>
      {match.links.length === 0 ? null : (
        <p>
          <Trans>
            À savoir : l'employeur est lié à l'entreprise ({links}). Cela n'empêche pas la mission.
          </Trans>
        </p>
      )}
      {match.passes ? (
        <p className={styles.soft}>
          {match.weights.map(({ weight, points }) => (
            <span key={weight}>
              {weight === "skill" ? (
                <Trans>
                  Compétence : <Points of={points} />.
                </Trans>
              ) : (
                <Trans>
                  Disponibilité au regard des missions en cours : <Points of={points} />.
                </Trans>
              )}{" "}
            </span>
          ))}
          <Trans>Règle de rapprochement n° {match.version}.</Trans>
        </p>
      ) : null}
    </>
  );
}

function Points({ of }: { of: number }) {
  return <Plural value={of} one="# point" other="# points" />;
}

function GateSaid({ gate }: { gate: Gate }) {
  const nameOf = useDomainName();
  switch (gate.gate) {
    case "domain":
      return gate.passed ? (
        <Trans>Connaît le domaine : {nameOf(gate.wanted)}.</Trans>
      ) : (
        <Trans>Ne connaît pas le domaine : {nameOf(gate.wanted)}.</Trans>
      );
    case "availability":
      return (
        <>
          {gate.passed ? <Trans>Disponible.</Trans> : <Trans>Pas disponible.</Trans>} {gate.note}
        </>
      );
    case "days-left":
      return <DaysLeft gate={gate} />;
    case "conflict":
      return gate.passed ? (
        <Trans>Son employeur n'est pas un concurrent de l'entreprise.</Trans>
      ) : (
        <Trans>{gate.competitor} est un concurrent de l'entreprise : la mission n'est pas possible.</Trans>
      );
  }
}

function DaysLeft({ gate: { asked, left, holder, passed } }: { gate: Extract<Gate, { gate: "days-left" }> }) {
  if (left === null) {
    return (
      <Trans>
        Ni son employeur ni une association dont il est membre n'a promis de journées dans la convention.
      </Trans>
    );
  }
  return passed ? (
    <Trans>
      {holder} a encore <Days of={left} /> à donner ; la demande est de <Days of={asked} />.
    </Trans>
  ) : (
    <Trans>
      {holder} n'a plus que <Days of={left} /> à donner ; la demande est de <Days of={asked} />.
    </Trans>
  );
}
