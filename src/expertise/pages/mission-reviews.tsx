import { Trans, useLingui } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import styles from "./expertise.module.css";
import type { ReadMission } from "./read-expertise.ts";
import { reviewTitles } from "./words.ts";

/** What both said of the mission at its end. */
export function MissionReviews({ read }: { read: ReadMission }) {
  const { i18n } = useLingui();
  const reason = read.closed?.withoutReview ?? null;
  if (read.reviews.length === 0 && reason === null) return null;
  return (
    <Card title={<Trans>Ce que la mission a apporté</Trans>}>
      {read.reviews.map(({ by, on, text, recordedBy, onBehalf }) => (
        <div key={by}>
          <h3>{i18n._(reviewTitles[by])}</h3>
          <p className={styles.told}>{text}</p>
          <p className={styles.soft}>
            {onBehalf ? (
              <Trans>
                Noté par {recordedBy}, le <Day date={on} />.
              </Trans>
            ) : (
              <Trans>
                {recordedBy}, le <Day date={on} />.
              </Trans>
            )}
          </p>
        </div>
      ))}
      {reason === null ? null : (
        <p>
          <Trans>Close sans tout attendre : {reason}</Trans>
        </p>
      )}
    </Card>
  );
}
