import { Plural, Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { isOver } from "../domain/status.ts";
import { statusName } from "../domain/status-names.ts";
import styles from "./application.module.css";
import { toneOf } from "./names.ts";
import type { ReadListed } from "./read-lists.ts";

/** Where a listed file stands; one whose decision lapsed is no longer told as granted. */
export function ListedStatus({ of: { status, isLapsed } }: { of: ReadListed }) {
  const locale = useLocale();
  return isLapsed && status !== "withdrawn" ? (
    <Status tone="brick">
      <Trans>Décision caduque</Trans>
    </Status>
  ) : (
    <Status tone={toneOf(status)}>{statusName(status, locale)}</Status>
  );
}

/** How long it has stood there, and whether that is too long; once it is decided its age says nothing any more. */
export function StageAge({ of: { status, stage } }: { of: ReadListed }) {
  if (isOver(status)) return null;
  const { days, delay, isOverdue, withFirmSince } = stage;
  if (withFirmSince !== null)
    return (
      <span className={styles.soft}>
        <Trans>
          Chez l'entreprise depuis le <Day date={withFirmSince} />
        </Trans>
      </span>
    );
  if (isOverdue && delay !== null)
    return (
      <span>
        <Status tone="brick">
          <Trans>
            {days} jours pour {delay}
          </Trans>
        </Status>
      </span>
    );
  return (
    <span className={styles.soft}>
      <Plural value={days} one="# jour dans cet état" other="# jours dans cet état" />
    </span>
  );
}
