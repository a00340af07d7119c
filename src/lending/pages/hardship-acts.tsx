import { useLingui } from "@lingui/react/macro";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { Accelerate } from "./accelerate.form.tsx";
import { AnswerDelay } from "./answer-delay.form.tsx";
import { AskDelay } from "./ask-delay.form.tsx";
import { ChosenAct, type OfferedAct } from "./chosen-act.tsx";
import { DeclareClaim } from "./declare-claim.form.tsx";
import { EndProceedings } from "./end-proceedings.form.tsx";
import { NoteCall } from "./note-call.form.tsx";
import { OpenProceedings } from "./open-proceedings.form.tsx";
import { ProposeWriteOff } from "./propose-write-off.form.tsx";
import type { ActProps } from "./read-advance.ts";
import { RecordLiquidation } from "./record-liquidation.form.tsx";
import { RecordPublication } from "./record-publication.form.tsx";

/** What a firm in hard times needs recorded; what waits first is offered first. */
export function HardshipActs(given: ActProps) {
  const { t } = useLingui();
  const { mayCall } = useRights(given.params.territory);
  const { status, delays, liquidation, insolvency, late, outstanding } = given.read;
  const isAsked = delays.some(({ answered }) => answered === null);
  const isRunning = status === "running";
  const judgment = liquidation ?? (insolvency?.isOpen === true ? insolvency : null);
  const mayWriteOff = outstanding > 0n && mayCall(lendingContract.routes.proposeWriteOff);
  const acts: readonly (OfferedAct | false)[] = [
    isAsked && { value: "answer", label: t`la réponse au délai demandé`, form: AnswerDelay },
    judgment?.publishedOn === null && {
      value: "publication",
      label: t`la publication du jugement`,
      form: RecordPublication,
    },
    judgment?.claim === null && { value: "claim", label: t`la déclaration de créance`, form: DeclareClaim },
    { value: "call", label: t`un appel`, form: NoteCall },
    isRunning &&
      !isAsked &&
      mayCall(lendingContract.routes.askDelay) && {
        value: "delay",
        label: t`une demande de délai`,
        form: AskDelay,
      },
    isRunning && late > 0n && { value: "acceleration", label: t`une déchéance du terme`, form: Accelerate },
    (isRunning || status === "accelerated") && {
      value: "proceedings",
      label: t`une sauvegarde ou un redressement`,
      form: OpenProceedings,
    },
    status === "in-proceedings" && { value: "end", label: t`la fin de la procédure`, form: EndProceedings },
    liquidation === null &&
      outstanding > 0n && { value: "liquidation", label: t`une liquidation`, form: RecordLiquidation },
    mayWriteOff && { value: "loss", label: t`un passage en perte`, form: ProposeWriteOff },
  ];
  return (
    <ChosenAct label={t`Quelle difficulté ?`} acts={acts.filter((act) => act !== false)} given={given} />
  );
}
