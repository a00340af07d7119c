import { type Sentence, said } from "#kernel/said.ts";

/** Why a schedule is not drawn again as asked. */
export const scheduleSentences = {
  "zero-rate-only": said(
    ({ field }) =>
      `« ${field} » n'a pas de place ici : l'avance est gratuite, sans intérêt, frais ni pénalité, et c'est ce qui permet de la prêter hors d'une banque. Retirez-le ; en cas de retard, replanifiez l'impayé ou saisissez le comité.`,
    ({ field }) =>
      `“${field}” has no place here: the advance is free, without interest, fee or penalty, which is what lets it be lent outside a bank. Remove it; when a firm is late, re-plan the arrears or go to the committee.`,
  ),
  "firm-in-proceedings": said(
    ({ firm, openedOn }, { day }) =>
      `« ${firm} » est protégée par le tribunal depuis le ${day(openedOn)} : rien n'est prélevé, changé ni exigé avant son plan. Déclarez la créance, puis enregistrez le plan arrêté ou la fin de la procédure.`,
    ({ firm, openedOn }, { day }) =>
      `“${firm}” has been under the court's protection since ${day(openedOn)}: nothing is debited, changed nor called before its plan. Declare the debt, then record the plan or the end of the proceedings.`,
  ),
  "not-in-proceedings": said(
    ({ firm }) =>
      `Aucune sauvegarde ni redressement n'est ouvert pour « ${firm} ». Enregistrez d'abord le jugement.`,
    ({ firm }) => `No court protection is open for “${firm}”. Record the judgment first.`,
  ),
  "nothing-left": said(
    ({ from }) => `Il ne reste rien à payer à partir de l'échéance ${from}. Choisissez-en une plus ancienne.`,
    ({ from }) => `Nothing is left to pay from instalment ${from} on. Choose an earlier one.`,
  ),
  "nothing-late": said(
    ({ on }, { day }) =>
      `Rien n'est en retard le ${day(on)}. Pour l'avenir, reportez des échéances ou allongez la durée.`,
    ({ on }, { day }) =>
      `Nothing is late on ${day(on)}. For what is to come, defer instalments or extend the term.`,
  ),
  "first-due-before-event": said(
    ({ firstDueOn, on }, { day }) =>
      `La première échéance, le ${day(firstDueOn)}, viendrait avant la décision, du ${day(on)}. Choisissez une date qui la suit.`,
    ({ firstDueOn, on }, { day }) =>
      `The first instalment, on ${day(firstDueOn)}, would come before the decision of ${day(on)}. Choose a later date.`,
  ),
  "due-date-before-previous": said(
    ({ dueOn, previous }, { day }) =>
      `Le ${day(dueOn)} vient avant l'échéance précédente, du ${day(previous)}. Choisissez une date qui la suit.`,
    ({ dueOn, previous }, { day }) =>
      `${day(dueOn)} comes before the previous instalment, of ${day(previous)}. Choose a later date.`,
  ),
  "due-date-after-next": said(
    ({ dueOn, next }, { day }) =>
      `Le ${day(dueOn)} passe l'échéance suivante, du ${day(next)}. Décalez aussi les suivantes, ou choisissez une date plus proche.`,
    ({ dueOn, next }, { day }) =>
      `${day(dueOn)} goes past the next instalment, of ${day(next)}. Move those that follow too, or choose a nearer date.`,
  ),
  "all-is-due": said(
    () =>
      "Tout ce qui reste est déjà dû : plus aucune échéance n'est à venir. Replanifiez l'impayé pour convenir d'un nouvel échéancier.",
    () =>
      "All that is left is already due: no instalment is to come. Re-plan the arrears to agree on a new schedule.",
  ),
  "plan-before-event": said(
    ({ dueOn, on }, { day }) =>
      `Une échéance du plan, le ${day(dueOn)}, viendrait avant le jugement, du ${day(on)}. Corrigez sa date.`,
    ({ dueOn, on }, { day }) =>
      `An instalment of the plan, on ${day(dueOn)}, would come before the judgment of ${day(on)}. Correct its date.`,
  ),
  "plan-not-the-debt": said(
    ({ total, outstanding }, { euros }) =>
      `Les échéances du plan font ${euros(total)} pour ${euros(outstanding)} restant dus. Ajustez-les ; ce que le plan abandonne se passe en perte, par décision.`,
    ({ total, outstanding }, { euros }) =>
      `The plan's instalments make ${euros(total)} for ${euros(outstanding)} still owed. Adjust them; what the plan gives up is written off, by decision.`,
  ),
  "schedule-beyond-calendar": said(
    () => "L'échéancier dépasserait l'année 9999. Réduisez le nombre d'échéances.",
    () => "The schedule would go past the year 9999. Ask for fewer instalments.",
  ),
  "no-instalment-to-come": said(
    ({ on, last }, { day }) =>
      `Aucune échéance n'est à venir après le ${day(on)} pour porter ce versement : la dernière est du ${day(last)}. Allongez d'abord la durée.`,
    ({ on, last }, { day }) =>
      `No instalment is to come after ${day(on)} to carry this transfer: the last one is of ${day(last)}. Extend the term first.`,
  ),
  "disbursed-beyond-principal": said(
    ({ amount, left, principal }, { euros }) =>
      `Il reste ${euros(left)} à verser sur ${euros(principal)} accordés : ${euros(amount)} vont au-delà. Baissez la tranche.`,
    ({ amount, left, principal }, { euros }) =>
      `${euros(left)} are left to pay out of the ${euros(principal)} granted: ${euros(amount)} is beyond. Lower the tranche.`,
  ),
  "decision-needed": said(
    ({ months, most }) =>
      `Un délai de ${months} mois dépasse les ${most} que l'on accorde sans décision. Indiquez la décision du comité ou de son président, ou accordez-en moins.`,
    ({ months, most }) =>
      `A delay of ${months} months is beyond the ${most} granted without a decision. Give the decision of the committee or its chair, or grant fewer.`,
  ),
  "decided-after": said(
    ({ decidedOn, on }, { day }) =>
      `La décision serait du ${day(decidedOn)}, après sa date d'effet, le ${day(on)}. Corrigez l'une des deux.`,
    ({ decidedOn, on }, { day }) =>
      `The decision would be of ${day(decidedOn)}, after it takes effect on ${day(on)}. Correct one of them.`,
  ),
  "formal-notice-missing": said(
    ({ firm }) =>
      `Aucune mise en demeure n'a été remise à « ${firm} » : la déchéance du terme n'est possible qu'après elle. Envoyez-la et laissez courir son délai.`,
    ({ firm }) =>
      `No formal notice was served on “${firm}”: the term can only be forfeited after it. Serve it and let its time run.`,
  ),
  "cure-not-over": said(
    ({ servedOn, cureUntil }, { day }) =>
      `La mise en demeure du ${day(servedOn)} laisse jusqu'au ${day(cureUntil)} pour payer. Décidez après ce jour.`,
    ({ servedOn, cureUntil }, { day }) =>
      `The formal notice of ${day(servedOn)} leaves until ${day(cureUntil)} to pay. Decide after that day.`,
  ),
} satisfies Record<string, Sentence>;
