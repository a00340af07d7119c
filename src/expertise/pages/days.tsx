import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { HalfDays } from "#kernel/days.ts";
import { formatCount } from "#kernel/format.ts";
import { useLocale } from "#web/design/use-locale.ts";

/** « 9,5 journées »: half-days said as days, in the reader's language, where a text is asked. */
export function useDaysInWords(): (count: HalfDays) => string {
  const { t } = useLingui();
  return (count) => {
    const days = Number(count) / 2;
    return t`${plural(days, { one: "# journée", other: "# journées" })}`;
  };
}

/** « 9,5 »: under a title that says days. */
export function DaysFigure({ of }: { of: HalfDays }) {
  return <>{formatCount(Number(of) / 2, useLocale())}</>;
}

/** Half-days said as days. */
export function Days({ of }: { of: HalfDays }) {
  return <>{useDaysInWords()(of)}</>;
}
