import type { Fact, Facts } from "#kernel/outcome.ts";
import { amountIn, dayIn } from "./facts-in-words.ts";

const euros = (fact: Fact | undefined) => amountIn(fact, "EUR", "fr");
const day = (fact: Fact | undefined) => dayIn(fact, "fr");

/** Why an amendment, or the text of a convention, is refused. */
export const amendmentSentencesInFrench = {
  "article-missing": ({ article }) =>
    `Le texte ne règle pas « ${articleNames[String(article)] ?? String(article)} ». Remettez cet article, dans vos mots.`,
  "article-twice": ({ article }) =>
    `Deux articles règlent « ${articleNames[String(article)] ?? String(article)} ». Gardez-en un, ou faites du second un article à vous.`,
  "text-value-unknown": ({ value, title }) =>
    `L'article « ${title} » nomme « ${value} », que les conventions n'ont pas. Choisissez dans la liste des valeurs.`,
  "text-not-later": ({ fromOn, latest }) =>
    `Ce texte vaudrait à partir du ${day(fromOn)}, et le dernier adopté vaut depuis le ${day(latest)}. Relisez la page, puis choisissez ce jour ou un jour d'après.`,
  "text-not-kept": ({ number }) =>
    `La convention n° ${number} a été signée avant que les textes ne soient gardés ici. Reportez-vous à l'exemplaire signé.`,
  "convention-closed": ({ number, closedOn }) =>
    `La convention n° ${number} est close depuis le ${day(closedOn)} : ses termes ne changent plus. Préparez la suite dans la convention qui la reconduit.`,
  "convention-not-over": ({ endsOn, closedOn }) =>
    `La convention court jusqu'au ${day(endsOn)} : elle ne se clôt pas le ${day(closedOn)}. Attendez le lendemain de sa fin.`,
  "amendment-waits": ({ number }) =>
    `L'avenant n° ${number} attend encore sa signature. Signez-le ou abandonnez-le, puis clôturez la convention.`,
  "nothing-follows": ({ number }) =>
    `Aucune convention ne reconduit la convention n° ${number} : l'argent n'a pas où aller. Signez la reconduction d'abord, ou choisissez de le rendre.`,
  "days-still-planned": ({ number }) =>
    `Des journées de la convention n° ${number} viennent d'être planifiées. Relisez la page, puis recommencez.`,
  "convention-not-closed": ({ number }) =>
    `La convention n° ${number} n'est pas close pour rendre l'argent. Clôturez-la d'abord, en choisissant de le rendre.`,
  "funder-not-in-fund": () =>
    "Cette organisation n'a rien versé au fonds. Choisissez un des financeurs du tableau.",
  "return-above-share": ({ name, wanted, available }) =>
    `Il revient ${euros(available)} à « ${name} » aujourd'hui, pertes partagées et avances en cours mises à part : ${euros(wanted)}, c'est trop. Baissez le montant, ou attendez que les avances reviennent.`,
  "return-above-free": ({ wanted, available }) =>
    `Le fonds a ${euros(available)} de libres, le reste est promis à des entreprises ou affecté par un financeur : il ne peut rendre ${euros(wanted)}. Baissez le montant, attendez, ou faites lever l'affectation par son financeur.`,
  "return-known": ({ reference }) =>
    `Le virement « ${reference} » est déjà enregistré pour ce financeur. S'il y en a deux, donnez au second sa propre référence.`,
  "returned-before-close": ({ returnedOn, closedOn }) =>
    `L'argent serait rendu le ${day(returnedOn)}, avant la clôture du ${day(closedOn)}. Corrigez la date.`,
  "amendment-unknown": () => "Cet avenant n'est pas de cette convention. Choisissez-en un dans sa liste.",
  "amendment-blocked": ({ number }) =>
    `L'avenant n° ${number} ne peut plus être signé tel quel : il n'a pas de texte. Lisez pourquoi sur sa page, abandonnez-le et préparez-en un autre.`,
  "amendment-already-ended": ({ number, outcome, on }) =>
    `L'avenant n° ${number} est déjà ${outcome === "signed" ? "signé" : "abandonné"}, depuis le ${day(on)}. Pour changer encore, préparez-en un autre.`,
  "amendment-before-its-base": ({ number, base }) =>
    `L'avenant n° ${number} s'appuie sur l'avenant n° ${base}, qui n'est pas signé. Signez-le ou abandonnez-le d'abord.`,
  "amended-before-signature": ({ signedOn, base }) =>
    `L'avenant serait signé le ${day(signedOn)}, avant la convention, signée le ${day(base)}. Corrigez la date.`,
  "effect-in-the-future": ({ effectiveOn, today }) =>
    `Cet avenant change des promesses à partir du ${day(effectiveOn)}, or nous sommes le ${day(today)}. Enregistrez sa signature ce jour-là.`,
  "amendment-above-free": ({ number, available }) =>
    `L'avenant n° ${number} reprendrait plus que ce qui reste promis (${String(available)}) : des journées viennent d'être planifiées ou des euros appelés. Relisez-le, puis recommencez.`,
  "field-outside-kind": ({ kind, field }) =>
    `Un avenant « ${kindNames[String(kind)] ?? String(kind)} » ne change pas ${fieldNames[String(field)] ?? String(field)}. Préparez un avenant de ce type.`,
  "amendment-empty": ({ kind }) =>
    `Cet avenant « ${kindNames[String(kind)] ?? String(kind)} » ne dit pas ce qu'il change. Remplissez-le.`,
  "nothing-changed": () => "Cet avenant ne changerait rien. Corrigez la valeur, ou renoncez-y.",
  "effect-before-base": ({ effectiveOn, base }) =>
    `L'avenant prendrait effet le ${day(effectiveOn)}, avant ce qu'il modifie, en vigueur depuis le ${day(base)}. Choisissez ce jour ou un jour d'après.`,
  "term-not-later": ({ endsOn, before }) =>
    `La convention finirait le ${day(endsOn)} ; elle va déjà jusqu'au ${day(before)}. Choisissez un jour d'après.`,
  "term-over-renewal": ({ endsOn, startsOn }) =>
    `La convention irait jusqu'au ${day(endsOn)}, or la suivante commence le ${day(startsOn)}. Arrêtez-la la veille au plus tard.`,
  "perimeter-not-later": ({ on, before }) =>
    `Le périmètre serait lu au ${day(on)} ; il l'est déjà au ${day(before)}. Choisissez un jour d'après.`,
  "perimeter-not-extended": ({ on }) =>
    `Aucune commune ne s'est ajoutée au territoire d'ici au ${day(on)}. Ajoutez-les d'abord sur la page du périmètre, avec leur date.`,
  "party-unknown": () =>
    "Cette organisation n'est pas partie à la convention. Choisissez une de ses parties.",
  "party-left": ({ name, leftOn }) => `« ${name} » est déjà sortie, le ${day(leftOn)}.`,
  "pledge-follows-rule": ({ name }) =>
    `L'apport de « ${name} » suit la règle d'abondement. Changez la règle, ou l'apport privé dont il dépend.`,
  "change-below-called": ({ name, unit, wanted, least }) =>
    `« ${name} » ne peut descendre à ${amountIn(wanted, unit, "fr")} : ${amountIn(least, unit, "fr")} sont déjà appelés, donnés ou planifiés. Restez à ce montant ou au-dessus.`,
} satisfies Record<string, (facts: Facts) => string>;

export const kindNames: Readonly<Record<string, string>> = {
  "partner-added": "entrée d'un partenaire",
  "partner-left": "sortie d'un partenaire",
  "pledge-changed": "changement d'un apport",
  "term-extended": "prolongation",
  "perimeter-extended": "extension du périmètre",
  "rule-changed": "changement de la règle d'abondement",
  "governance-changed": "changement de la gouvernance",
  "job-target-changed": "changement du nombre d'emplois visés",
};

const fieldNames: Readonly<Record<string, string>> = {
  party: "les parties",
  leaver: "les parties",
  pledge: "un apport",
  endsOn: "la fin de la convention",
  perimeter: "le périmètre",
  rule: "la règle d'abondement",
  governance: "la gouvernance",
  jobTarget: "le nombre d'emplois visés",
};

const articleNames: Readonly<Record<string, string>> = {
  perimeter: "périmètre",
  objectives: "objectifs",
  contributions: "apports",
  "proof-of-days": "preuve des journées",
  "payment-schedule": "échéancier des versements",
  governance: "gouvernance",
  "management-costs": "frais de gestion",
  audit: "contrôle",
  confidentiality: "confidentialité",
  communication: "communication",
  exit: "sortie d'une partie",
  "fate-of-the-fund": "sort du fonds",
};
