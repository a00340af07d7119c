import { Trans, useLingui } from "@lingui/react/macro";
import { formatDay, formatEuros } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { Strip, type StripState } from "#web/design/strip.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { instalmentStatusNames } from "./advance-words.ts";
import type { ReadAdvance } from "./read-advance.ts";
import styles from "./simulated-plan.module.css";

/** The advance as a row of instalments: paid, deferred (hatched), late, to come. */
export function AdvanceStrip({ read }: { read: ReadAdvance }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const { instalments, pauses } = read;
  const first = instalments[0];
  const last = instalments.at(-1);
  if (first === undefined || last === undefined) return null;

  const cells: { key: string; on: PlainDate; state: StripState; title: string }[] = [
    ...instalments.map(({ number, dueOn, status, principal }) => ({
      key: String(number),
      on: dueOn,
      state: status === "written-off" ? "late" : status,
      title: `${formatDay(dueOn, locale)}, ${formatEuros(principal, locale)}, ${i18n._(instalmentStatusNames[status])}`,
    })),
    ...pauses.map((on) => ({
      key: on,
      on,
      state: "deferred" as const,
      title: `${formatDay(on, locale)}, ${i18n._(instalmentStatusNames.deferred)}`,
    })),
  ];
  const ordered = cells.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const count = (wanted: StripState) => cells.filter(({ state }) => state === wanted).length;
  const from = formatDay(first.dueOn, locale);
  const paid = count("paid");
  const part = count("part");
  const late = count("late");
  const deferred = count("deferred");
  const toCome = count("to-come");

  return (
    <>
      <Strip
        description={t`Échéances payées : ${paid} ; payées en partie : ${part} ; en retard : ${late} ; reportées : ${deferred} ; à venir : ${toCome}.`}
        cells={ordered.map(({ key, state, title }) => ({ key, state, title }))}
      />
      <p className={styles.legend}>
        <span>
          <Trans>
            {from} · payées : {paid}, en retard : {late}, reportées (hachures) : {deferred}, à venir :{" "}
            {toCome}
          </Trans>
        </span>
        <span>{formatDay(last.dueOn, locale)}</span>
      </p>
    </>
  );
}
