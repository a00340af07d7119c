import { Trans, useLingui } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { HiredAndPresent } from "./hired-and-present.tsx";
import { channelNames, evidenceNames, shortfallOutcomeNames } from "./impact-words.ts";
import type { ReadCommitment, ReadCount, ReadTold } from "./read-jobs.ts";

/** What was said and seen, latest first: never edited, only added to. */
export function JobsHistory({ read: { history } }: { read: ReadCommitment }) {
  if (history.length === 0)
    return (
      <p>
        <Trans>Rien encore : la première enquête sera le premier événement.</Trans>
      </p>
    );
  return (
    <ul>
      {history.map((told) => (
        <li key={told.id}>
          <Day date={told.on} /> : <Event told={told} />
        </li>
      ))}
    </ul>
  );
}

function Event({ told }: { told: ReadTold }) {
  const { i18n } = useLingui();
  switch (told.kind) {
    case "count":
      return <Answered count={told.count} />;
    case "verification": {
      const evidence = i18n._(evidenceNames[told.evidence]);
      return (
        <Trans>
          compte à {told.months} mois vérifié par {told.by}, sur {evidence} ({told.reference}).
        </Trans>
      );
    }
    case "reminder": {
      const channel = i18n._(channelNames[told.channel]);
      return (
        <>
          <Trans>
            enquête à {told.months} mois relancée {channel} par {told.by}.
          </Trans>{" "}
          {told.note}
        </>
      );
    }
    case "shortfall": {
      const outcome = i18n._(shortfallOutcomeNames[told.outcome]);
      return (
        <>
          <Trans>
            des emplois manquent à {told.months} mois ; le comité {outcome}.
          </Trans>{" "}
          {told.reason}
        </>
      );
    }
  }
}

function Answered({ count }: { count: ReadCount }) {
  const { months, hired, present, headcount, answeredBy, onBehalf, comment, reason } = count;
  return (
    <>
      {onBehalf ? (
        <Trans>
          enquête à {months} mois remplie par {answeredBy} au nom de l'entreprise, comptée le{" "}
          <Day date={count.countedOn} /> : effectif {headcount},
        </Trans>
      ) : (
        <Trans>
          enquête à {months} mois remplie par {answeredBy}, comptée le <Day date={count.countedOn} /> :
          effectif {headcount},
        </Trans>
      )}{" "}
      <HiredAndPresent hired={hired} present={present} />.{" "}
      {reason === null ? null : <Trans>Raison : {reason}</Trans>} {comment}
    </>
  );
}
