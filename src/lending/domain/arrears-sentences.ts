import { type Sentence, said } from "#kernel/said.ts";

/** Why an act about arrears is refused, with the figures and what to try. */
export const arrearsSentences = {
  "case-unknown": said(
    () => "Ce suivi d'impayé n'existe pas dans ce territoire. Ouvrez-le depuis la liste des relances.",
    () => "These arrears do not exist in this territory. Open them from the day's collection list.",
  ),
  "case-closed": said(
    ({ firm, closedOn }, { day }) =>
      `« ${firm} » n'a plus de retard depuis le ${day(closedOn)} : ce suivi est clos, il n'y a plus rien à faire.`,
    ({ firm, closedOn }, { day }) =>
      `“${firm}” has had nothing late since ${day(closedOn)}: these arrears are closed, nothing is left to do.`,
  ),
  "step-unknown": said(
    ({ number, last }) =>
      `Ce plan de relance va de l'étape 1 à l'étape ${last} : il n'a pas d'étape ${number}. Rechargez la page.`,
    ({ number, last }) =>
      `This plan of reminders goes from step 1 to step ${last}: it has no step ${number}. Reload the page.`,
  ),
  "step-already-taken": said(
    ({ number, on, by }, { day }) =>
      `L'étape ${number} a déjà été traitée, le ${day(on)}${by === null ? "" : `, par ${by}`}. Une fois suffit : rechargez la page.`,
    ({ number, on, by }, { day }) =>
      `Step ${number} was already dealt with, on ${day(on)}${by === null ? "" : `, by ${by}`}. Once is enough: reload the page.`,
  ),
  "step-is-automatic": said(
    ({ number, dueOn }, { day }) =>
      `L'étape ${number} est un courriel : la clôture de nuit l'envoie d'elle-même, le ${day(dueOn)}. Si elle n'a plus lieu d'être, passez-la avec un motif.`,
    ({ number, dueOn }, { day }) =>
      `Step ${number} is a mail: the nightly close sends it by itself, on ${day(dueOn)}. If it is no longer needed, skip it with a reason.`,
  ),
  "step-out-of-order": said(
    ({ number, first }) =>
      `L'étape ${first} vient avant l'étape ${number} : faites-la d'abord, ou passez-la en disant pourquoi.`,
    ({ number, first }) => `Step ${first} comes before step ${number}: do it first, or skip it and say why.`,
  ),
  "step-not-due": said(
    ({ number, dueOn, on }, { day }) =>
      `L'étape ${number} vient le ${day(dueOn)} : le ${day(on)}, il est trop tôt. Attendez ce jour, ou appelez l'entreprise.`,
    ({ number, dueOn, on }, { day }) =>
      `Step ${number} comes on ${day(dueOn)}: ${day(on)} is too early. Wait for that day, or call the firm.`,
  ),
  "step-before-arrears": said(
    ({ on, since }, { day }) =>
      `Le ${day(on)} vient avant le retard, connu le ${day(since)}. Corrigez la date.`,
    ({ on, since }, { day }) =>
      `${day(on)} comes before the lateness, known on ${day(since)}. Correct the date.`,
  ),
  "case-paused": said(
    ({ from, until }, { day }) =>
      until === null
        ? `Les relances sont en pause depuis le ${day(from)} : rien ne part tant que la pause dure. Reprenez-les d'abord, ou appelez l'entreprise.`
        : `Les relances sont en pause du ${day(from)} au ${day(until)} : rien ne part d'ici là. Attendez, ou appelez l'entreprise.`,
    ({ from, until }, { day }) =>
      until === null
        ? `Reminders are paused since ${day(from)}: nothing leaves while the pause lasts. Resume them first, or call the firm.`
        : `Reminders are paused from ${day(from)} to ${day(until)}: nothing leaves until then. Wait, or call the firm.`,
  ),
  "note-missing": said(
    ({ number }) => `L'étape ${number} demande une phrase : ce qui a été dit, ou ce qui est proposé.`,
    ({ number }) => `Step ${number} asks for a sentence: what was said, or what is proposed.`,
  ),
  "letter-unknown": said(
    ({ number }) => `L'étape ${number} n'a pas de lettre : elle n'est pas faite, ou elle n'en demande pas.`,
    ({ number }) => `Step ${number} has no letter: it is not done, or asks for none.`,
  ),
  "notice-not-made": said(
    () => "La mise en demeure n'est pas encore écrite. Écrivez-la d'abord : c'est une étape du plan.",
    () => "The formal notice is not written yet. Write it first: it is a step of the plan.",
  ),
  "notice-not-sent": said(
    ({ madeOn }, { day }) =>
      madeOn === null
        ? "Aucune mise en demeure n'a été écrite : rien ne peut être proposé au comité."
        : `La mise en demeure du ${day(madeOn)} n'est pas notée comme envoyée : son délai ne court pas encore. Notez l'envoi en recommandé.`,
    ({ madeOn }, { day }) =>
      madeOn === null
        ? "No formal notice was written: nothing can be proposed to the committee."
        : `The formal notice of ${day(madeOn)} is not recorded as sent: its time does not run yet. Record its registered letter.`,
  ),
  "notice-already-sent": said(
    ({ servedOn, registeredNumber }, { day }) =>
      `La mise en demeure est déjà notée envoyée le ${day(servedOn)}, recommandé ${registeredNumber}. Une fois suffit.`,
    ({ servedOn, registeredNumber }, { day }) =>
      `The formal notice is already recorded as sent on ${day(servedOn)}, registered letter ${registeredNumber}. Once is enough.`,
  ),
  "sent-before-written": said(
    ({ servedOn, madeOn }, { day }) =>
      `La mise en demeure serait envoyée le ${day(servedOn)}, avant d'être écrite, le ${day(madeOn)}. Corrigez la date.`,
    ({ servedOn, madeOn }, { day }) =>
      `The formal notice would be sent on ${day(servedOn)}, before it was written on ${day(madeOn)}. Correct the date.`,
  ),
  "already-paused": said(
    ({ from, until }, { day }) =>
      until === null
        ? `Une pause court déjà depuis le ${day(from)}. Reprenez d'abord les relances.`
        : `Une pause court déjà du ${day(from)} au ${day(until)}. Reprenez d'abord les relances.`,
    ({ from, until }, { day }) =>
      until === null
        ? `A pause already runs since ${day(from)}. Resume the reminders first.`
        : `A pause already runs from ${day(from)} to ${day(until)}. Resume the reminders first.`,
  ),
  "pause-ends-before-it-begins": said(
    ({ from, until }, { day }) =>
      `La pause finirait le ${day(until)}, avant de commencer, le ${day(from)}. Corrigez l'une des deux dates.`,
    ({ from, until }, { day }) =>
      `The pause would end on ${day(until)}, before it begins on ${day(from)}. Correct one of the dates.`,
  ),
  "pause-unknown": said(
    () => "Cette pause n'est pas de ce suivi. Rechargez la page.",
    () => "This pause is not of these arrears. Reload the page.",
  ),
  "pause-already-over": said(
    ({ until }, { day }) => `Cette pause est finie depuis le ${day(until)} : les relances ont déjà repris.`,
    ({ until }, { day }) => `This pause ended on ${day(until)}: reminders have already resumed.`,
  ),
  "promise-not-positive": said(
    ({ amount }, { euros }) => `La promesse est de ${euros(amount)}. Saisissez plus de zéro.`,
    ({ amount }, { euros }) => `The promise is of ${euros(amount)}. Enter more than zero.`,
  ),
  "promise-in-the-past": said(
    ({ promisedOn, toldOn }, { day }) =>
      `Une promesse faite le ${day(toldOn)} ne peut être pour le ${day(promisedOn)}. Choisissez ce jour ou un jour plus tard.`,
    ({ promisedOn, toldOn }, { day }) =>
      `A promise made on ${day(toldOn)} cannot be for ${day(promisedOn)}. Choose that day or a later one.`,
  ),
  "promises-disordered": said(
    ({ promisedOn, before }, { day }) =>
      `Les dates se suivent : le ${day(promisedOn)} doit venir après le ${day(before)}.`,
    ({ promisedOn, before }, { day }) =>
      `The dates follow each other: ${day(promisedOn)} must come after ${day(before)}.`,
  ),
  "promise-beyond-arrears": said(
    ({ promised, late }, { euros }) =>
      `${euros(late)} sont en retard : on ne peut en promettre ${euros(promised)}. Baissez un montant ; le reste n'est pas encore dû.`,
    ({ promised, late }, { euros }) =>
      `${euros(late)} are late: ${euros(promised)} cannot be promised. Lower an amount; the rest is not due yet.`,
  ),
  "plan-empty": said(
    () => "Ce plan n'a aucune étape. Ajoutez au moins un appel.",
    () => "This plan has no step. Add at least a call.",
  ),
  "plan-too-long": said(
    ({ number, afterDays, longest }) =>
      `L'étape ${number} vient ${afterDays} jours après le retard : choisissez de 0 à ${longest} jours.`,
    ({ number, afterDays, longest }) =>
      `Step ${number} comes ${afterDays} days after lateness: choose from 0 to ${longest} days.`,
  ),
  "plan-disordered": said(
    ({ number, afterDays, beforeNumber, beforeDays }) =>
      `L'étape ${number} vient à ${afterDays} jours et l'étape ${beforeNumber}, avant elle, à ${beforeDays} jours. Mettez-les dans l'ordre, un jour au moins entre elles.`,
    ({ number, afterDays, beforeNumber, beforeDays }) =>
      `Step ${number} comes at ${afterDays} days and step ${beforeNumber}, before it, at ${beforeDays} days. Put them in order, at least a day apart.`,
  ),
  "plan-step-twice": said(
    ({ firstNumber, number }) =>
      `Les étapes ${firstNumber} et ${number} sont deux mises en demeure, ou deux propositions au comité : une seule suffit.`,
    ({ firstNumber, number }) =>
      `Steps ${firstNumber} and ${number} are two formal notices, or two proposals to the committee: one is enough.`,
  ),
  "plan-cure-outside-bounds": said(
    ({ number, cureDays, shortest, longest }) =>
      `La mise en demeure (étape ${number}) laisse ${cureDays} jours pour payer : laissez de ${shortest} à ${longest} jours.`,
    ({ number, cureDays, shortest, longest }) =>
      `The formal notice (step ${number}) leaves ${cureDays} days to pay: leave from ${shortest} to ${longest} days.`,
  ),
  "plan-proposal-without-notice": said(
    ({ number }) =>
      `L'étape ${number} propose la déchéance du terme sans mise en demeure avant elle. Ajoutez la mise en demeure et son délai.`,
    ({ number }) =>
      `Step ${number} proposes the acceleration without a formal notice before it. Add the notice and its time to pay.`,
  ),
  "plan-proposal-before-cure": said(
    ({ number, afterDays, earliest }) =>
      `L'étape ${number} propose la déchéance à ${afterDays} jours ; la mise en demeure et son délai ne finissent qu'à ${earliest} jours. Choisissez ${earliest} jours ou plus.`,
    ({ number, afterDays, earliest }) =>
      `Step ${number} proposes the acceleration at ${afterDays} days; the notice and its time only end at ${earliest} days. Choose ${earliest} days or more.`,
  ),
  "plan-goes-on-after-proposal": said(
    ({ number, proposal }) =>
      `L'étape ${proposal} saisit le comité : rien ne la suit. Placez l'étape ${number} avant elle.`,
    ({ number, proposal }) =>
      `Step ${proposal} goes to the committee: nothing follows it. Put step ${number} before it.`,
  ),
  "plan-in-the-past": said(
    ({ validFrom, today }, { day }) =>
      `Ce plan vaudrait depuis le ${day(validFrom)} ; nous sommes le ${day(today)}, et ce qui a commencé garde son plan. Choisissez aujourd'hui ou plus tard.`,
    ({ validFrom, today }, { day }) =>
      `This plan would hold from ${day(validFrom)}; today is ${day(today)}, and what has begun keeps its plan. Choose today or later.`,
  ),
  "contact-incomplete": said(
    () =>
      "Pour la personne à appeler, il faut un nom et un téléphone : complétez les deux, ou videz les deux.",
    () => "Whom to call takes a name and a telephone: fill in both, or empty both.",
  ),
} satisfies Record<string, Sentence>;
