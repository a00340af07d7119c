import { type Fact, type Facts } from "#kernel/outcome.ts";
import { amendmentSentencesInFrench } from "./amendment-sentences.ts";
import { contributorName } from "./contributor-name.ts";
import { earmarkSentencesInFrench } from "./earmark-sentences.ts";
import { amountIn, dayIn } from "./facts-in-words.ts";
import { matchingRefusalSentences } from "./matching-refusal-sentences.ts";
import { tacitSentencesInFrench } from "./tacit-sentences.ts";

const euros = (fact: Fact | undefined) => amountIn(fact, "EUR", "fr");
const day = (fact: Fact | undefined) => dayIn(fact, "fr");
const line = (fact: Fact | undefined) => contributorName(String(fact), "fr");

export const conventionSentencesInFrench = {
  ...matchingRefusalSentences,
  "act-in-the-future": ({ on, today }) =>
    `Cet acte serait daté du ${day(on)}, or nous sommes le ${day(today)}. Choisissez une date passée, ou attendez ce jour.`,
  "fund-unknown": () =>
    "Ce fonds n'existe pas dans ce territoire. Ouvrez-le d'abord, ou choisissez-en un autre.",
  "organisation-unknown": () =>
    "Une des organisations n'est pas enregistrée. Enregistrez-la, puis signez la convention.",
  "period-reversed": ({ startsOn, endsOn }) =>
    `La convention finirait le ${day(endsOn)}, avant de commencer le ${day(startsOn)}. Corrigez l'une des deux dates.`,
  "party-twice": ({ name }) => `« ${name} » figure deux fois parmi les parties. Gardez une seule ligne.`,
  "holder-not-a-party": ({ name }) =>
    `« ${name} » s'engage sans être partie à la convention. Ajoutez-la aux parties, avec son collège.`,
  "pledge-negative": ({ name }) => `L'apport de « ${name} » est négatif. Il vaut zéro ou plus.`,
  "pledge-empty": ({ name }) =>
    `L'apport de « ${name} » ne porte ni euros ni journées. Saisissez l'un des deux, ou ôtez la ligne.`,
  "pledge-twice": ({ name }) =>
    `« ${name} » s'engage deux fois pour le même objet. Réunissez les deux apports en un seul.`,
  "nothing-pledged": () => "Personne ne promet rien. Saisissez au moins un apport, en euros ou en journées.",
  "authority-missing": ({ contributor, amount }) =>
    `La ligne « ${line(contributor)} » apporte ${euros(amount)}, et personne ne la porte. Désignez au moins un financeur.`,
  "authority-without-line": ({ contributor, name }) =>
    `« ${name} » porte la ligne « ${line(contributor)} », que la règle ne contient pas. Vérifiez le nom de la ligne.`,
  "tranches-out-of-order": () =>
    "Les dates des tranches ne se suivent pas. Rangez-les de la première à la dernière, sans doublon.",
  "tranches-do-not-add-up": ({ name, tranches, pledged }) =>
    `Les tranches de « ${name} » font ${euros(tranches)} pour un apport de ${euros(pledged)}. Corrigez l'un ou l'autre.`,
  "convention-unknown": () =>
    "Cette convention n'existe pas dans ce territoire. Choisissez-en une dans la liste.",
  "already-renewed": ({ number, signedOn }) =>
    `Cette convention est déjà reconduite par la convention n° ${number}, signée le ${day(signedOn)}. Reconduisez plutôt celle-ci.`,
  "renewal-overlaps": ({ startsOn, endsOn }) =>
    `La nouvelle convention commencerait le ${day(startsOn)}, avant la fin de la précédente, le ${day(endsOn)}. Faites-la commencer le lendemain ou plus tard.`,
  "call-without-lines": () =>
    "Cet appel ne demande rien. Indiquez soit des lignes, soit la tranche jusqu'à laquelle appeler.",
  "call-line-twice": ({ name }) =>
    `L'appel demande deux fois le même apport de « ${name} ». Gardez une seule ligne.`,
  "call-due-before-called": ({ calledOn, dueOn }) =>
    `L'appel du ${day(calledOn)} serait dû le ${day(dueOn)}, avant d'être fait. Corrigez l'échéance.`,
  "called-before-signature": ({ calledOn, signedOn }) =>
    `L'appel serait daté du ${day(calledOn)}, avant la signature de la convention, le ${day(signedOn)}. Corrigez la date.`,
  "pledge-unknown": () =>
    "Cet apport ne fait pas partie de la convention. Choisissez-en un dans son tableau des apports.",
  "pledge-not-in-euros": ({ name }) =>
    `L'apport de « ${name} » est en journées : il ne s'appelle pas en euros. Choisissez un apport en euros.`,
  "amount-not-positive": () => "Le montant doit être supérieur à zéro.",
  "call-above-promise": ({ name, wanted, toCall, promised, called, released }) =>
    `« ${name} » a promis ${euros(promised)}, dont ${euros(called)} déjà appelés et ${euros(released)} abandonnés : il reste ${euros(toCall)} à appeler, et non ${euros(wanted)}. Baissez le montant.`,
  "nothing-to-call": ({ tranche }) =>
    `Tout est déjà appelé jusqu'à la tranche ${String(tranche)}. Choisissez une tranche suivante, ou des lignes.`,
  "wait-unnamed": ({ name }) =>
    `L'appel à « ${name} » attend une attestation de journées sans le dire. Écrivez ce que ce payeur attend.`,
  "call-not-waiting": ({ name, liftedOn }) =>
    liftedOn === null
      ? `L'appel à « ${name} » n'attend rien : il peut être payé.`
      : `L'appel à « ${name} » n'attend plus rien depuis le ${day(liftedOn)} : il peut être payé.`,
  "lifted-in-the-future": ({ liftedOn, today }) =>
    `L'attente serait levée le ${day(liftedOn)}, or nous sommes le ${day(today)}. Choisissez une date passée, ou attendez ce jour.`,
  "lifted-before-called": ({ liftedOn, calledOn }) =>
    `L'attente serait levée le ${day(liftedOn)}, avant l'appel, le ${day(calledOn)}. Corrigez la date.`,
  "call-line-unknown": () =>
    "Cette ligne d'appel ne fait pas partie de la convention. Choisissez-en une parmi les appels.",
  "call-paid": ({ number, name }) =>
    `« ${name} » a versé tout ce que l'appel n° ${number} demandait : il n'y a rien à relancer.`,
  "told-today": ({ name, on }) =>
    `« ${name} » a déjà reçu un courriel sur cet appel le ${day(on)}. Attendez demain, ou téléphonez.`,
  "nobody-to-tell": ({ name }) =>
    `Personne ne représente « ${name} » ici : nul ne recevrait le courriel. Donnez un siège de référent ou de financeur à l'un des siens, ou envoyez la lettre.`,
  "date-in-the-future": ({ paidOn, today }) =>
    `La banque n'a pas encore pu recevoir un versement daté du ${day(paidOn)} : nous sommes le ${day(today)}. Corrigez la date.`,
  "bank-reference-known": ({ reference, paidOn, amount }) =>
    `Le versement « ${reference} » est déjà enregistré : ${euros(amount)} le ${day(paidOn)}. S'il y en a deux, donnez au second sa propre référence.`,
  "payment-unknown": () =>
    "Ce versement ne fait pas partie de la convention. Choisissez-en un parmi ceux de ses appels.",
  "payment-already-cancelled": ({ reference, amount, cancelledOn }) =>
    `Le versement « ${reference} » de ${euros(amount)} est déjà annulé, depuis le ${day(cancelledOn)}. S'il en faut un juste, enregistrez-le.`,
  "released-before-signature": ({ releasedOn, signedOn }) =>
    `L'abandon serait daté du ${day(releasedOn)}, avant la signature, le ${day(signedOn)}. Corrigez la date.`,
  "release-above-left": ({ name, unit, wanted, toCall, called }) =>
    `Il reste ${amountIn(toCall, unit, "fr")} à appeler de « ${name} » (déjà appelé : ${amountIn(called, unit, "fr")}) : on ne peut abandonner ${amountIn(wanted, unit, "fr")}. Baissez la quantité.`,
  ...amendmentSentencesInFrench,
  ...tacitSentencesInFrench,
  ...earmarkSentencesInFrench,
  "not-your-organisation": () =>
    "Vous ne voyez que les engagements de votre organisation. Demandez au chargé de mission ceux des autres.",
  "partner-unknown": () =>
    "Cette organisation n'est partie à aucune convention de ce territoire. Choisissez-en une parmi les partenaires.",
} satisfies Record<string, (facts: Facts) => string>;
