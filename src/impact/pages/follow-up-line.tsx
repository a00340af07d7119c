import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import styles from "./follow-up-line.module.css";
import { Fte } from "./fte.tsx";
import { HiredAndPresent } from "./hired-and-present.tsx";
import { followUpStateNames, followUpTones } from "./impact-words.ts";
import type { ReadCommitment, ReadCount, ReadFollowUp } from "./read-jobs.ts";

/** The four surveys on a line: their day, where they stand, what was counted. */
export function FollowUpLine({ read }: { read: ReadCommitment }) {
  return (
    <ol className={styles.line}>
      {read.followUps.map((followUp) => (
        <Survey key={followUp.months} of={followUp} plannedKept={read.planned.kept} />
      ))}
    </ol>
  );
}

function Survey({ of, plannedKept }: { of: ReadFollowUp; plannedKept: number }) {
  const { i18n } = useLingui();
  const { months, dueOn, state, count } = of;
  return (
    <li className={styles.survey} data-state={state}>
      <strong>
        <Trans>{months} mois</Trans>
      </strong>
      <span className={styles.when}>
        <Day date={dueOn} />
      </span>
      <Status tone={followUpTones[state]}>{i18n._(followUpStateNames[state])}</Status>
      {count === null ? null : <Counted of={count} plannedKept={plannedKept} />}
    </li>
  );
}

function Counted({ of, plannedKept }: { of: ReadCount; plannedKept: number }) {
  const { hired, present, presentFteHundredths, kept, headcount, apprentices } = of;
  return (
    <span>
      <HiredAndPresent hired={hired} present={present} />
      {presentFteHundredths === null ? null : (
        <>
          {" "}
          (<Fte hundredths={presentFteHundredths} /> <Trans>ETP</Trans>)
        </>
      )}
      {plannedKept === 0 ? null : (
        <>
          , <Plural value={kept} one="# maintenu" other="# maintenus" />
        </>
      )}
      {apprentices === 0 ? null : (
        <>
          , <Plural value={apprentices} one="# apprenti" other="# apprentis" />
        </>
      )}
      {" ; "}
      <Trans>effectif {headcount}</Trans>
    </span>
  );
}
