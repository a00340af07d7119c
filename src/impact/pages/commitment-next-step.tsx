import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { NextStep } from "#web/design/status.tsx";
import type { ReadCommitment } from "./read-jobs.ts";

/** What comes next for this follow-up, and whose turn it is. */
export function CommitmentNextStep({ read }: { read: ReadCommitment }) {
  return (
    <NextStep>
      <strong>
        {read.isOwn && read.toAnswer !== null ? (
          <Trans>Prochaine étape : vous.</Trans>
        ) : (
          <Trans>Prochaine étape.</Trans>
        )}
      </strong>{" "}
      <Sentence read={read} />
    </NextStep>
  );
}

function Sentence({ read }: { read: ReadCommitment }) {
  const { lapsedOn, toAnswer, followUps, shortfall } = read;
  if (lapsedOn !== null)
    return (
      <Trans>
        Rien à suivre : l'accord est caduc depuis le <Day date={lapsedOn} />.
      </Trans>
    );
  if (toAnswer !== null) return <ToAnswer {...toAnswer} />;
  const toVerify = followUps.find(({ state }) => state === "answered");
  if (toVerify !== undefined)
    return <Trans>La réponse à {toVerify.months} mois attend que le chargé de mission la vérifie.</Trans>;
  if (shortfall !== null && !shortfall.isNoted)
    return <Trans>Des emplois manquent à {shortfall.months} mois : le comité en décide.</Trans>;
  const toCome = followUps.find(({ state }) => state === "to-come");
  if (toCome !== undefined)
    return (
      <Trans>
        L'enquête à {toCome.months} mois s'ouvrira le <Day date={toCome.opensOn} />.
      </Trans>
    );
  return <Trans>Rien à faire : la dernière enquête est vérifiée.</Trans>;
}

function ToAnswer({ months, dueOn, isLate }: NonNullable<ReadCommitment["toAnswer"]>) {
  return isLate ? (
    <Trans>
      L'enquête à {months} mois est attendue depuis le <Day date={dueOn} /> ; elle se remplit encore.
    </Trans>
  ) : (
    <Trans>
      L'enquête à {months} mois est à remplir avant le <Day date={dueOn} />.
    </Trans>
  );
}
