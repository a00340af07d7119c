import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { impactContract } from "../contract.ts";
import { AnswerSurvey } from "./answer-survey.form.tsx";
import styles from "./commitment-acts.module.css";
import { NoteShortfall } from "./note-shortfall.form.tsx";
import type { ActProps } from "./read-jobs.ts";
import { RemindSurvey } from "./remind-survey.form.tsx";
import { VerifyCount } from "./verify-count.form.tsx";

type Act = "answer" | "verify" | "remind" | "shortfall";

/** The acts that are possible today, for those who may do them: one at a time, the most pressing first. */
export function CommitmentActs(asked: Omit<ActProps, "onDone">) {
  const { t } = useLingui();
  const { mayCall } = useRights(asked.params.territory);
  const [chosen, setChosen] = useState<Act>();
  const [done, setDone] = useState("");
  const given = { ...asked, onDone: setDone };
  const { verifyCount, remindSurvey, noteShortfall, answerSurvey } = impactContract.routes;
  if (given.read.lapsedOn !== null) return null;

  const possible = actsOf(given.read).filter((act) => {
    switch (act) {
      case "answer":
        return given.read.isOwn || mayCall(remindSurvey) ? mayCall(answerSurvey) : false;
      case "verify":
        return mayCall(verifyCount);
      case "remind":
        return mayCall(remindSurvey);
      case "shortfall":
        return mayCall(noteShortfall);
    }
  });
  const names: Record<Act, string> = {
    answer: t`une réponse`,
    verify: t`une vérification`,
    remind: t`une relance`,
    shortfall: t`la décision du comité`,
  };
  const act = chosen !== undefined && possible.includes(chosen) ? chosen : possible[0];
  if (act === undefined) return null;
  const acts = (
    <div className={styles.acts}>
      {possible.length === 1 ? null : (
        <Choice
          label={t`Que faut-il enregistrer ?`}
          value={act}
          options={possible.map((value) => ({ value, label: names[value] }))}
          onChange={setChosen}
        />
      )}
      <ActForm {...given} act={act} />
    </div>
  );
  return (
    <div>
      <p role="status">{done}</p>
      {isPressing(given.read, possible) ? (
        acts
      ) : (
        <details>
          <summary>
            <Trans>Corriger ou compléter ce qui est écrit</Trans>
          </summary>
          {acts}
        </details>
      )}
    </div>
  );
}

/** What waits for this reader stands open; correcting what is written is folded away. */
function isPressing({ toAnswer, shortfall, followUps }: ActProps["read"], possible: readonly Act[]): boolean {
  if (toAnswer !== null && possible.includes("answer")) return true;
  if (possible.includes("verify") && followUps.some(({ state }) => state === "answered")) return true;
  return possible.includes("shortfall") && shortfall?.isNoted === false;
}

function actsOf({ followUps, toAnswer, shortfall, on }: ActProps["read"]): Act[] {
  const isToVerify = followUps.some(({ state }) => state === "answered");
  const isShort = followUps.some((followUp) => followUp.shortfall !== null);
  const isToNote = shortfall?.isNoted === false;
  const isToRemind = followUps.some(
    ({ state }) => state === "open" || state === "late" || state === "missing",
  );
  const isOpen = followUps.some(({ opensOn }) => opensOn <= on);
  const acts: (Act | null)[] = [
    isToVerify ? "verify" : null,
    isToNote ? "shortfall" : null,
    isOpen && toAnswer !== null ? "answer" : null,
    isToRemind ? "remind" : null,
    isOpen && toAnswer === null ? "answer" : null,
    isShort && !isToNote ? "shortfall" : null,
  ];
  return acts.filter((act) => act !== null);
}

function ActForm({ act, ...given }: ActProps & { act: Act }) {
  switch (act) {
    case "answer":
      return <AnswerSurvey {...given} />;
    case "verify":
      return <VerifyCount {...given} />;
    case "remind":
      return <RemindSurvey {...given} />;
    case "shortfall":
      return <NoteShortfall {...given} />;
  }
}
