import { useLingui } from "@lingui/react/macro";
import { AdoptPlan } from "./adopt-plan.form.tsx";
import { ChangeDueDate } from "./change-due-date.form.tsx";
import { ChosenAct, type OfferedAct } from "./chosen-act.tsx";
import { DeferInstalments } from "./defer-instalments.form.tsx";
import { ExtendTerm } from "./extend-term.form.tsx";
import type { ActProps } from "./read-advance.ts";
import { ReplanArrears } from "./replan-arrears.form.tsx";

/** What draws the schedule again: what is owed stays the same to the cent. */
export function ScheduleActs(given: ActProps) {
  const { t } = useLingui();
  const { status, late } = given.read;
  const isRunning = status === "running";
  const acts: readonly (OfferedAct | false)[] = [
    status === "in-proceedings" && { value: "plan", label: t`le plan du tribunal`, form: AdoptPlan },
    late > 0n &&
      status !== "in-proceedings" && {
        value: "replan",
        label: t`un impayé à replanifier`,
        form: ReplanArrears,
      },
    isRunning && { value: "deferral", label: t`un report ou un moratoire`, form: DeferInstalments },
    isRunning && { value: "extension", label: t`une durée plus longue`, form: ExtendTerm },
    isRunning && { value: "due-date", label: t`une autre date`, form: ChangeDueDate },
  ];
  return <ChosenAct label={t`Quel changement ?`} acts={acts.filter((act) => act !== false)} given={given} />;
}
