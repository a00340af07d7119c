import { type Sentence, said } from "#kernel/said.ts";

/** Why lending refuses once a firm asks for time, fails, or never took its money. */
export const hardshipSentences = {
  "decision-lapsed": said(
    ({ firm, lapsedOn }, { day }) =>
      `La décision pour « ${firm} » est caduque depuis le ${day(lapsedOn)} : son argent est rendu au fonds. Si le projet tient toujours, ouvrez un nouveau dossier.`,
    ({ firm, lapsedOn }, { day }) =>
      `The decision for “${firm}” lapsed on ${day(lapsedOn)}: its money is back in the fund. If the project still holds, open a new file.`,
  ),
  "delay-already-asked": said(
    ({ askedOn, count, from }, { day }) =>
      `Un délai attend déjà sa réponse : demandé le ${day(askedOn)}, échéances reportées ${count}, à partir de la ${from}. Attendez la réponse, ou appelez le chargé de mission.`,
    ({ askedOn, count, from }, { day }) =>
      `A delay already awaits its answer: asked on ${day(askedOn)}, instalments put off ${count}, from number ${from}. Wait for the answer, or call the coordinator.`,
  ),
  "delay-unknown": said(
    () =>
      "Cette demande de délai n'est pas de cette avance. Rechargez la page : elle montre celle qui attend.",
    () => "This request for a delay is not of this advance. Reload the page: it shows the one that waits.",
  ),
  "delay-already-answered": said(
    ({ answeredOn }, { day }) =>
      `Cette demande de délai a déjà sa réponse, du ${day(answeredOn)}. Rechargez la page pour la lire.`,
    ({ answeredOn }, { day }) =>
      `This request for a delay already has its answer, of ${day(answeredOn)}. Reload the page to read it.`,
  ),
  "answered-before-asked": said(
    ({ on, askedOn }, { day }) =>
      `La réponse serait du ${day(on)}, avant la demande, du ${day(askedOn)}. Corrigez la date.`,
    ({ on, askedOn }, { day }) =>
      `The answer would be of ${day(on)}, before the request, of ${day(askedOn)}. Correct the date.`,
  ),
  "deferred-before-disbursement": said(
    ({ on, paidOn }, { day }) =>
      `Un délai du ${day(on)} viendrait avant le versement de l'avance, le ${day(paidOn)}. Corrigez la date.`,
    ({ on, paidOn }, { day }) =>
      `A delay of ${day(on)} would come before the advance was paid out on ${day(paidOn)}. Correct the date.`,
  ),
  "firm-in-liquidation": said(
    ({ firm, judgedOn }, { day }) =>
      `« ${firm} » est en liquidation depuis le ${day(judgedOn)} : tout est dû, rien ne s'avance ni ne se reporte. Déclarez la créance, et enregistrez ce que verse le liquidateur comme un remboursement.`,
    ({ firm, judgedOn }, { day }) =>
      `“${firm}” has been in liquidation since ${day(judgedOn)}: all is due, nothing is prepaid nor put off. Declare the debt, and record what the liquidator pays as a repayment.`,
  ),
  "nothing-owed": said(
    ({ firm }) =>
      `« ${firm} » ne doit rien : l'avance n'est pas versée, ou elle est remboursée. Si elle attend son versement, rendez plutôt la décision caduque.`,
    ({ firm }) =>
      `“${firm}” owes nothing: the advance is not paid out, or it is repaid. If it awaits its transfer, let the decision lapse instead.`,
  ),
  "judged-before-disbursement": said(
    ({ judgedOn, paidOn }, { day }) =>
      `Le jugement serait du ${day(judgedOn)}, avant le versement de l'avance, le ${day(paidOn)}. Corrigez la date.`,
    ({ judgedOn, paidOn }, { day }) =>
      `The judgment would be of ${day(judgedOn)}, before the advance was paid out on ${day(paidOn)}. Correct the date.`,
  ),
  "not-in-liquidation": said(
    ({ firm }) =>
      `« ${firm} » n'est pas en liquidation, ou ne doit plus rien. Enregistrez d'abord le jugement.`,
    ({ firm }) => `“${firm}” is not in liquidation, or owes nothing any more. Record the judgment first.`,
  ),
  "before-judgment": said(
    ({ on, judgedOn }, { day }) =>
      `Le ${day(on)} vient avant le jugement, du ${day(judgedOn)}. Corrigez la date.`,
    ({ on, judgedOn }, { day }) =>
      `${day(on)} comes before the judgment, of ${day(judgedOn)}. Correct the date.`,
  ),
  "already-published": said(
    ({ publishedOn }, { day }) =>
      `La publication est déjà enregistrée, au ${day(publishedOn)}. Déclarez la créance.`,
    ({ publishedOn }, { day }) =>
      `The publication is already recorded, on ${day(publishedOn)}. Declare the debt.`,
  ),
  "claim-already-declared": said(
    ({ on, amount }, { euros, day }) =>
      `La créance est déjà déclarée : ${euros(amount)}, le ${day(on)}. Une fois suffit.`,
    ({ on, amount }, { euros, day }) =>
      `The debt is already declared: ${euros(amount)}, on ${day(on)}. Once is enough.`,
  ),
  "claim-beyond-debt": said(
    ({ amount, outstanding, judgedOn }, { euros, day }) =>
      `Au ${day(judgedOn)}, l'entreprise devait ${euros(outstanding)} : on ne peut déclarer ${euros(amount)}. Baissez le montant.`,
    ({ amount, outstanding, judgedOn }, { euros, day }) =>
      `On ${day(judgedOn)} the firm owed ${euros(outstanding)}: ${euros(amount)} cannot be declared. Lower the amount.`,
  ),
} satisfies Record<string, Sentence>;
