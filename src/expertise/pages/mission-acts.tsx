import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { CloseMission } from "./close-mission.form.tsx";
import styles from "./expertise.module.css";
import { LetterSignature } from "./letter-signature.tsx";
import { LogVisit } from "./log-visit.form.tsx";
import type { MissionActProps, ReadMission } from "./read-expertise.ts";
import { ReviewMission } from "./review-mission.form.tsx";
import { WithdrawVisit } from "./withdraw-visit.form.tsx";

type Act = "sign" | "log" | "withdraw" | "review" | "close";

/** The acts that are the reader's today, one at a time: the page keeps one filled button. */
export function MissionActs(given: MissionActProps) {
  const { t } = useLingui();
  const { roles } = useRights(given.params.territory);
  const [chosen, setChosen] = useState<Act>();
  const acts = actsOf(given.read);
  const act = acts.find((known) => known === chosen) ?? acts[0];
  const confirmsFirst =
    !roles.includes("coordinator") &&
    given.read.may.answerVisits &&
    given.read.visits.some(({ status }) => status === "to-confirm");
  if (act === undefined || confirmsFirst) return null;

  const labels: Record<Act, string> = {
    sign: t`une signature`,
    log: t`une visite`,
    withdraw: t`le retrait d'une visite`,
    review: t`un bilan`,
    close: t`la clôture`,
  };
  return (
    <div className={styles.act}>
      {acts.length === 1 ? null : (
        <Choice
          label={t`Que faut-il enregistrer ?`}
          value={act}
          options={acts.map((value) => ({ value, label: labels[value] }))}
          onChange={setChosen}
        />
      )}
      <ActAsked {...given} act={act} />
    </div>
  );
}

/** Most useful first: what is left to give is logged, then reviewed, then closed. */
function actsOf({ may, visits, days }: ReadMission): Act[] {
  const acts: [Act, boolean][] = [
    ["sign", may.sign.length > 0 || may.sendLetter],
    ["log", may.logVisit && days.planned > 0n],
    ["review", may.review.length > 0],
    ["close", may.close],
    ["withdraw", may.withdrawVisits && visits.some(isWithdrawable)],
  ];
  return acts.flatMap(([act, isPossible]) => (isPossible ? [act] : []));
}

export function isWithdrawable({ status }: ReadMission["visits"][number]): boolean {
  return status === "to-confirm" || status === "disputed";
}

function ActAsked({ act, ...given }: MissionActProps & { act: Act }) {
  switch (act) {
    case "sign":
      return <LetterSignature {...given} />;
    case "log":
      return <LogVisit {...given} />;
    case "withdraw":
      return <WithdrawVisit {...given} />;
    case "review":
      return <ReviewMission {...given} />;
    case "close":
      return <CloseMission {...given} />;
  }
}
