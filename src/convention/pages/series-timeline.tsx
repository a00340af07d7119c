import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { daysBetween } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import type { ReadStep } from "./read-convention.ts";
import styles from "./series-timeline.module.css";

interface SeriesTimelineProps {
  territory: string;
  series: readonly ReadStep[];
  current?: string;
}

/** The conventions of a series in their order, each as long as it lasts. */
export function SeriesTimeline({ territory, series, current }: SeriesTimelineProps) {
  const first = series[0]?.signedOn;
  const last = series
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const span = Math.max(1, daysBetween(first, last));

  return (
    <ol className={styles.series}>
      {series.map((step) => (
        <li
          key={step.id}
          className={styles.step}
          data-current={step.id === current}
          style={
            {
              "--start": (100 * daysBetween(first, step.signedOn)) / span,
              "--length": (100 * daysBetween(step.signedOn, step.endsOn)) / span,
            } as CSSProperties
          }
        >
          <Link
            to="/territoires/$territory/conventions/$convention"
            params={{ territory, convention: step.id }}
            {...(step.id === current ? { "aria-current": "page" as const } : {})}
          >
            <ConventionName step={step} />
          </Link>
          <span className={styles.note}>
            <Amount cents={step.totalCash} round />
            {step.cumulativeCash === step.totalCash ? null : (
              <>
                {" · "}
                <Trans>
                  <Amount cents={step.cumulativeCash} round /> en tout
                </Trans>
              </>
            )}
          </span>
          <span className={styles.note}>
            <Trans>
              signée le <Day date={step.signedOn} />
            </Trans>
            {step.extension === null ? null : ` · ${step.extension}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** « Convention 2007-2010 »: a convention is called by its years. */
export function ConventionName({ step }: { step: Pick<ReadStep, "startsOn" | "endsOn"> }) {
  const from = step.startsOn.slice(0, 4);
  const to = step.endsOn.slice(0, 4);
  return (
    <Trans>
      Convention {from}-{to}
    </Trans>
  );
}
