import { Trans, useLingui } from "@lingui/react/macro";
import { formatDay } from "#kernel/format.ts";
import { Strip } from "#web/design/strip.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import styles from "./half-days.module.css";
import { cellsOf, type Stretch, stretchesOf } from "./half-days-cells.ts";
import type { ReadMission, ReadMissionLine } from "./read-expertise.ts";
import { visitStatusNames } from "./words.ts";

interface HalfDaysStripProps {
  mission: ReadMissionLine | ReadMission;
}

/** A mission as its half-days, one a cell: confirmed, waiting for the owner (hatched), to come, given back. */
export function HalfDaysStrip({ mission }: HalfDaysStripProps) {
  const { t } = useLingui();
  const { days } = mission;
  const confirmed = Number(days.confirmed);
  const toConfirm = Number(days.toConfirm);
  const returned = Number(days.returned);
  const toCome = Number(days.contracted) - confirmed - toConfirm - returned;
  const titleOf = useStretchTitle(mission);

  return (
    <div className={`${styles.days} ${days.contracted > 10n ? "" : styles.short}`}>
      <Strip
        description={t`Demi-journées confirmées : ${confirmed} ; à confirmer : ${toConfirm} ; à venir : ${toCome} ; rendues : ${returned}.`}
        cells={cellsOf(stretchesOf(days, "visits" in mission ? mission.visits : null), titleOf)}
      />
      <p className={styles.legend}>
        <Trans>Demi-journées confirmées : {confirmed}</Trans>
        {toConfirm === 0 ? null : <Trans>, à confirmer (hachures) : {toConfirm}</Trans>}
        {toCome === 0 ? null : <Trans>, à venir : {toCome}</Trans>}
        {returned === 0 ? null : <Trans>, rendues (tirets) : {returned}</Trans>}
      </p>
    </div>
  );
}

/** Said on hover: the day and the state of a visit, or the state alone. */
function useStretchTitle(mission: HalfDaysStripProps["mission"]): (stretch: Stretch) => string {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  return ({ state, visit: id }) => {
    const visit = "visits" in mission ? mission.visits.find((known) => known.id === id) : undefined;
    if (visit !== undefined)
      return `${formatDay(visit.on, locale)}, ${i18n._(visitStatusNames[visit.status])}`;
    if (state === "paid") return i18n._(visitStatusNames.confirmed);
    if (state === "deferred") return i18n._(visitStatusNames["to-confirm"]);
    return state === "grace" ? t`rendue` : t`à venir`;
  };
}
