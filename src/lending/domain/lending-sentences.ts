import { type Sentence, said } from "#kernel/said.ts";
import { arrearsSentences } from "./arrears-sentences.ts";
import { hardshipSentences } from "./hardship-sentences.ts";
import { lossSentences } from "./loss-sentences.ts";
import { scheduleSentences } from "./schedule-sentences.ts";

/** Why lending refuses, with the figures and what to try. */
export const lendingSentences = {
  ...hardshipSentences,
  ...scheduleSentences,
  ...lossSentences,
  ...arrearsSentences,
  "advance-unknown": said(
    () => "Cette avance n'existe pas dans ce territoire. Choisissez-en une dans la liste des avances.",
    () => "This advance does not exist in this territory. Choose one from the list of advances.",
  ),
  "file-denied": said(
    () =>
      "Ce dossier vous est fermé : vous vous en êtes déporté, ou il n'est pas celui de votre entreprise. Demandez au chargé de mission.",
    () =>
      "This file is closed to you: you are recused from it, or it is not your firm's. Ask the coordinator.",
  ),
  "date-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le ${day(on)} n'est pas encore venu : nous sommes le ${day(today)}. Choisissez une date passée, ou attendez ce jour.`,
    ({ on, today }, { day }) =>
      `${day(on)} has not come yet: today is ${day(today)}. Choose a past date, or wait for that day.`,
  ),
  "already-signed": said(
    ({ signedOn }, { day }) =>
      `Ce contrat est déjà signé${signedOn === null ? "" : `, le ${day(signedOn)}`}. Proposez le versement.`,
    ({ signedOn }, { day }) =>
      `This contract is already signed${signedOn === null ? "" : `, on ${day(signedOn)}`}. Propose the transfer.`,
  ),
  "signed-before-decision": said(
    ({ signedOn, decidedOn }, { day }) =>
      `Le contrat serait signé le ${day(signedOn)}, avant l'accord du comité, le ${day(decidedOn)}. Corrigez la date.`,
    ({ signedOn, decidedOn }, { day }) =>
      `The contract would be signed on ${day(signedOn)}, before the committee agreed on ${day(decidedOn)}. Correct the date.`,
  ),
  "contract-not-signed": said(
    ({ firm }) => `Le contrat avec « ${firm} » n'est pas signé. Enregistrez d'abord sa signature.`,
    ({ firm }) => `The contract with “${firm}” is not signed. Record its signature first.`,
  ),
  "already-disbursed": said(
    ({ firm }) => `L'avance à « ${firm} » n'attend pas de versement : elle est déjà versée, ou sans contrat.`,
    ({ firm }) => `The advance to “${firm}” awaits no transfer: it is already paid out, or has no contract.`,
  ),
  "committee-decides": said(
    () =>
      "Ce territoire en laisse la décision à son comité. La proposition attend une séance : inscrivez-la à l'ordre du jour.",
    () =>
      "This territory leaves it to its committee. The proposal waits for a sitting: put it on the agenda.",
  ),
  "decision-missing": said(
    () => "Une perte se décide : dites qui l'a décidée, quel jour, et sous quelle référence.",
    () => "A loss is decided: say who decided it, on which day, under which reference.",
  ),
  "money-to-give-back": said(
    ({ firm, amount }, { euros }) =>
      `« ${firm} » a été débitée de ${euros(amount)} qu'elle ne devait pas. Rendez-les-lui d'abord, puis versez.`,
    ({ firm, amount }, { euros }) =>
      `“${firm}” was debited ${euros(amount)} that it did not owe. Give them back first, then pay out.`,
  ),
  "paid-before-signature": said(
    ({ payOn, signedOn }, { day }) =>
      `Le versement serait fait le ${day(payOn)}, avant la signature du contrat, le ${day(signedOn)}. Corrigez la date.`,
    ({ payOn, signedOn }, { day }) =>
      `The transfer would be made on ${day(payOn)}, before the contract was signed on ${day(signedOn)}. Correct the date.`,
  ),
  "conditions-not-met": said(
    ({ firm }) =>
      `Une condition posée par le comité à « ${firm} » n'est pas levée. Levez-la, preuve à l'appui, puis versez.`,
    ({ firm }) =>
      `A condition that the committee set for “${firm}” still stands. Lift it, with its evidence, then pay.`,
  ),
  "order-unknown": said(
    () => "Aucun versement n'est proposé sous cette référence. Rechargez la page : il a pu être remplacé.",
    () => "No transfer is proposed under this reference. Reload the page: it may have been replaced.",
  ),
  "same-person": said(
    ({ amount }, { euros }) =>
      `Vous avez proposé ce versement de ${euros(amount)} : une autre personne doit le libérer.`,
    ({ amount }, { euros }) =>
      `You proposed this transfer of ${euros(amount)}: another person must release it.`,
  ),
  "money-not-held": said(
    ({ wanted, available }, { euros }) =>
      `Il faut ${euros(wanted)} et ${euros(available)} sont réservés pour cette décision. Faites réserver l'argent par le comité.`,
    ({ wanted, available }, { euros }) =>
      `${euros(wanted)} are needed and ${euros(available)} are held for this decision. Have the committee hold the money.`,
  ),
  "advance-not-disbursed": said(
    ({ firm }) => `L'avance à « ${firm} » n'est pas encore versée : il n'y a rien à rembourser.`,
    ({ firm }) => `The advance to “${firm}” is not paid out yet: there is nothing to repay.`,
  ),
  "advance-not-running": said(
    ({ firm }) => `L'avance à « ${firm} » n'est pas en cours : aucune échéance n'est à venir.`,
    ({ firm }) => `The advance to “${firm}” is not running: no instalment is to come.`,
  ),
  "amount-not-positive": said(
    ({ amount }, { euros }) => `Le montant est de ${euros(amount)}. Saisissez plus de zéro.`,
    ({ amount }, { euros }) => `The amount is ${euros(amount)}. Enter more than zero.`,
  ),
  "received-before-disbursement": said(
    ({ on, paidOn }, { day }) =>
      `Ce remboursement serait reçu le ${day(on)}, avant le versement de l'avance, le ${day(paidOn)}. Corrigez la date.`,
    ({ on, paidOn }, { day }) =>
      `This repayment would come on ${day(on)}, before the advance was paid out on ${day(paidOn)}. Correct the date.`,
  ),
  "bank-reference-known": said(
    ({ reference, on, amount }, { euros, day }) =>
      `« ${reference} » est déjà enregistré : ${euros(amount)} le ${day(on)}. S'il y en a deux, donnez au second sa propre référence.`,
    ({ reference, on, amount }, { euros, day }) =>
      `“${reference}” is already recorded: ${euros(amount)} on ${day(on)}. If there are two, give the second its own reference.`,
  ),
  "more-than-owed": said(
    ({ amount, outstanding }, { euros }) =>
      `Il reste ${euros(outstanding)} à rembourser : ${euros(amount)} vont au-delà. Baissez le montant, ou enregistrez un remboursement : le surplus sera rendu.`,
    ({ amount, outstanding }, { euros }) =>
      `${euros(outstanding)} are left to repay: ${euros(amount)} is beyond. Lower the amount, or record a repayment: the excess will be given back.`,
  ),
  "repayment-unknown": said(
    () => "Ce remboursement n'est pas de cette avance. Choisissez-en un dans son histoire.",
    () => "This repayment is not of this advance. Choose one from its history.",
  ),
  "already-returned": said(
    ({ on }, { day }) => `Ce remboursement a déjà été rejeté, le ${day(on)}. Une fois suffit.`,
    ({ on }, { day }) => `This repayment was already returned, on ${day(on)}. Once is enough.`,
  ),
  "returned-before-received": said(
    ({ on, receivedOn }, { day }) =>
      `Le rejet serait du ${day(on)}, avant le remboursement, reçu le ${day(receivedOn)}. Corrigez la date.`,
    ({ on, receivedOn }, { day }) =>
      `The return would be of ${day(on)}, before the repayment, received on ${day(receivedOn)}. Correct the date.`,
  ),
  "instalment-unknown": said(
    ({ from, number = from, count = 1, last }) =>
      `L'échéancier va de 1 à ${last} : il n'y en a pas ${count} à partir de la ${number}. Baissez l'un des deux nombres.`,
    ({ from, number = from, count = 1, last }) =>
      `The schedule goes from 1 to ${last}: there are not ${count} from number ${number}. Lower one of them.`,
  ),
  "instalment-already-due": said(
    ({ number, dueOn, on, decidedOn = on }, { day }) =>
      `L'échéance ${number} était due le ${day(dueOn)}, avant le ${day(decidedOn)}. Choisissez une échéance à venir.`,
    ({ number, dueOn, on, decidedOn = on }, { day }) =>
      `Instalment ${number} was due on ${day(dueOn)}, before ${day(decidedOn)}. Choose one to come.`,
  ),
  "instalment-already-paid": said(
    ({ number }) =>
      `L'échéance ${number} est déjà payée, en tout ou en partie, ou reportée. Choisissez-en une où tout reste à payer.`,
    ({ number }) =>
      `Instalment ${number} is already paid, in whole or in part, or deferred. Choose one of which all is left to pay.`,
  ),
  "nothing-to-carry": said(
    ({ last }) =>
      `Aucune échéance à payer ne suit, jusqu'à la ${last}, pour porter celles que l'on reporte. Allongez plutôt la durée.`,
    ({ last }) =>
      `No instalment to pay follows, up to number ${last}, to carry those deferred. Extend the term instead.`,
  ),
  "close-in-the-future": said(
    ({ until, tomorrow }, { day }) =>
      `On ne peut clore au-delà de ce soir : la date de gestion ira au plus au ${day(tomorrow)}, pas au ${day(until)}.`,
    ({ until, tomorrow }, { day }) =>
      `Days cannot be closed beyond tonight: the business date goes to ${day(tomorrow)} at most, not to ${day(until)}.`,
  ),
  "close-too-far": said(
    ({ until, today, longest }, { day }) =>
      `Du ${day(today)} au ${day(until)}, il y a plus de ${longest} jours. Procédez en plusieurs fois.`,
    ({ until, today, longest }, { day }) =>
      `From ${day(today)} to ${day(until)} there are more than ${longest} days. Close them in several goes.`,
  ),
} satisfies Record<string, Sentence>;
