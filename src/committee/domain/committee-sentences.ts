import type { Locale } from "#kernel/format.ts";
import type { Fact, Facts } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { conditionSentences } from "./condition-sentences.ts";
import { consultationSentences } from "./consultation-sentences.ts";
import { paperSentences } from "./paper-sentences.ts";
import { amount, count, day, type Said } from "./sentence-words.ts";

/** Why the committee's desk refuses, with the figures and what to try. */
const sentences = {
  "person-unknown": [
    () => "Cette personne n'est pas enregistrée. Donnez-lui d'abord un siège dans « Personnes ».",
    () => "This person is not recorded. First give them a seat under “People”.",
  ],
  "organisation-unknown": [
    () => "Cette organisation n'est pas enregistrée. Enregistrez-la, puis nommez le membre.",
    () => "This organisation is not recorded. Record it, then appoint the member.",
  ],
  "dates-in-disorder": [
    ({ fromOn }) =>
      `Le mandat finirait avant de commencer, le ${day(fromOn, "fr")}. Corrigez l'une des deux dates.`,
    ({ fromOn }) => `The seat would end before it begins, on ${day(fromOn, "en")}. Correct one of the dates.`,
  ],
  "already-a-member": [
    () => "Cette personne siège déjà au comité à ces dates. Mettez d'abord fin à son mandat.",
    () => "This person already sits on the committee on these dates. End that seat first.",
  ],
  "member-unknown": [
    () => "Ce mandat n'est pas de ce comité. Rechargez la page.",
    () => "This seat is not one of this committee's. Reload the page.",
  ],
  "member-already-ended": [
    ({ toOn }) =>
      `Ce mandat prend déjà fin le ${day(toOn, "fr")}. Pour que cette personne siège encore, nommez-la à nouveau.`,
    ({ toOn }) =>
      `This seat already ends on ${day(toOn, "en")}. For this person to sit again, appoint them again.`,
  ],
  "sitting-already-convened": [
    ({ heldOn }) =>
      `La séance du ${day(heldOn, "fr")} est déjà convoquée, avec ses membres et leurs déports. Faites commencer le mandat après elle.`,
    ({ heldOn }) =>
      `The sitting of ${day(heldOn, "en")} is already convened, with its members and their recusals. Let the seat begin after it.`,
  ],
  "sitting-already-held": [
    ({ heldOn }) =>
      `Ce membre siégeait le ${day(heldOn, "fr")} : son mandat ne peut finir que le lendemain ou plus tard.`,
    ({ heldOn }) => `This member sat on ${day(heldOn, "en")}: the seat can end on the day after, or later.`,
  ],
  "date-in-the-future": [
    ({ on, today }) =>
      `L'acte serait daté du ${day(on, "fr")}, or nous sommes le ${day(today, "fr")}. Corrigez la date.`,
    ({ on, today }) =>
      `The act would be dated ${day(on, "en")}, and today is ${day(today, "en")}. Correct the date.`,
  ],
  "before-the-decision": [
    ({ on, decidedOn }) =>
      `L'acte serait daté du ${day(on, "fr")}, avant la décision du ${day(decidedOn, "fr")}. Corrigez la date.`,
    ({ on, decidedOn }) =>
      `The act would be dated ${day(on, "en")}, before the decision of ${day(decidedOn, "en")}. Correct the date.`,
  ],
  "fund-unknown": [
    () => "Ce fonds n'existe pas dans ce territoire. Choisissez-en un autre.",
    () => "This fund is not one of the territory's. Choose another.",
  ],
  "committee-empty": [
    ({ heldOn }) =>
      `Personne ne siège au comité le ${day(heldOn, "fr")}. Nommez ses membres, puis convoquez.`,
    ({ heldOn }) =>
      `Nobody sits on the committee on ${day(heldOn, "en")}. Appoint its members, then convene.`,
  ],
  "item-unknown": [
    () => "Ce dossier n'est pas à l'ordre du jour, ou n'existe pas. Choisissez-en un dans la liste.",
    () => "This file is not on the agenda, or does not exist. Choose one from the list.",
  ],
  "item-not-ready": [
    ({ firm }) =>
      `Le dossier de « ${firm} » n'est pas prêt pour le comité. Terminez d'abord son instruction.`,
    ({ firm }) => `The file of “${firm}” is not ready for the committee. Finish its appraisal first.`,
  ],
  "item-twice": [
    () => "Un dossier figure deux fois à l'ordre du jour. Gardez une seule ligne.",
    () => "A file is twice on the agenda. Keep one line.",
  ],
  "item-already-convened": [
    ({ firm }) => `Une autre séance attend déjà le dossier de « ${firm} ». Attendez qu'elle statue.`,
    ({ firm }) => `Another sitting already waits for the file of “${firm}”. Let it decide first.`,
  ],
  "sitting-unknown": [
    () => "Cette séance n'existe pas dans ce territoire. Choisissez-en une dans la liste.",
    () => "This sitting is not one of the territory's. Choose one from the list.",
  ],
  "not-a-member": [
    () => "Cette personne ne siège pas au comité à la date de la séance.",
    () => "This person does not sit on the committee on the day of the sitting.",
  ],
  "already-recused": [
    () => "Ce membre est déjà déporté sur ce dossier : il n'y a rien d'autre à déclarer.",
    () => "This member is already recused from this file: there is nothing else to declare.",
  ],
  "declaration-missing": [
    ({ firm }) => `Dites d'abord si quelque chose vous lie à « ${firm} » : le dossier s'ouvre ensuite.`,
    ({ firm }) => `First say whether anything ties you to “${firm}”: the pack opens then.`,
  ],
  recused: [
    ({ firm }) =>
      `Vous êtes déporté sur le dossier de « ${firm} » : il vous est fermé, et vous n'y décidez rien.`,
    ({ firm }) =>
      `You are recused from the file of “${firm}”: it is closed to you, and you decide nothing in it.`,
  ],
  "sitting-to-come": [
    ({ heldOn, today }) =>
      `La séance est convoquée pour le ${day(heldOn, "fr")} ; nous sommes le ${day(today, "fr")}. Elle s'ouvre ce jour-là.`,
    ({ heldOn, today }) =>
      `The sitting is convened for ${day(heldOn, "en")}; today is ${day(today, "en")}. It opens on its day.`,
  ],
  "chair-absent": [
    () => "Qui préside la séance doit y être présent. Cochez sa présence, ou désignez une autre personne.",
    () => "Whoever chairs the sitting must be present. Tick their presence, or name someone else.",
  ],
  "sitting-not-open": [
    () => "La séance n'est pas ouverte. Ouvrez-la en relevant les présences.",
    () => "The sitting is not open. Open it by recording who is present.",
  ],
  "sitting-already-closed": [
    () =>
      "La séance est déjà close, par une autre personne peut-être. Rechargez la page pour lire son procès-verbal.",
    () => "The sitting is already closed, perhaps by someone else. Reload the page to read its minutes.",
  ],
  "items-waiting": [
    ({ waiting }) =>
      `${count(waiting, "dossier attend", "dossiers attendent")} encore une décision. Décidez, ou ajournez avec un motif, puis clôturez.`,
    ({ waiting }) =>
      `${count(waiting, "file still waits", "files still wait")} for a decision. Decide or adjourn with a reason, then close.`,
  ],
  "item-already-decided": [
    ({ firm }) =>
      `Le dossier de « ${firm} » est déjà décidé. Une décision ne se reprend que dans une autre séance.`,
    ({ firm }) => `The file of “${firm}” is already decided. Only another sitting can take it up again.`,
  ],
  "grant-missing": [
    () =>
      "Un accord dit ce qu'il accorde. Saisissez le montant, la durée, le différé, les journées et les emplois.",
    () => "An approval says what it grants. Enter amount, term, grace, days and jobs.",
  ],
  "grant-without-approval": [
    () => "Un ajournement ou un refus n'accorde rien. Ôtez le montant, ou changez la décision.",
    () => "An adjournment or a refusal grants nothing. Remove the amount, or change the decision.",
  ],
  "amount-not-positive": [
    () => "Le montant accordé est de plus de 0 €. Saisissez-le, ou refusez le dossier.",
    () => "The amount granted is above €0. Enter it, or refuse the file.",
  ],
  "conditions-missing": [
    () => "Un accord sous conditions les énonce. Écrivez chacune d'elles, ou accordez sans condition.",
    () => "A conditional approval states its conditions. Write each of them, or approve without any.",
  ],
  "conditions-without-approval": [
    () => "Seul un accord sous conditions en porte. Ôtez les conditions, ou changez la décision.",
    () => "Only a conditional approval carries conditions. Remove them, or change the decision.",
  ],
  "reasons-missing": [
    () => "Le motif manque. Écrivez-le : il figure au procès-verbal.",
    () => "The reason is missing. Write it: it goes into the minutes.",
  ],
  "ballot-missing": [
    () => "Le vote manque. Constatez l'accord unanime, ou comptez les voix.",
    () => "The vote is missing. Record the unanimous agreement, or count the votes.",
  ],
  "quorum-not-reached": [
    ({ voters, needed, partnerFirms, partnerFirmsNeeded }) =>
      `Le quorum n'est pas atteint sur ce dossier : ${voters} votants présents sur ${needed} nécessaires, dont ${partnerFirms} entreprises sur ${partnerFirmsNeeded}. Ajournez-le.`,
    ({ voters, needed, partnerFirms, partnerFirmsNeeded }) =>
      `The quorum is not reached on this file: ${voters} voters present of ${needed} needed, ${partnerFirms} firms among them of ${partnerFirmsNeeded}. Adjourn it.`,
  ],
  "too-few-voters": [
    ({ voters, fewest }) =>
      `Il reste ${voters} votants sur ce dossier ; il en faut ${fewest} pour statuer. Ajournez-le.`,
    ({ voters, fewest }) =>
      `${voters} voters are left on this file; it takes ${fewest} to decide. Adjourn it.`,
  ],
  "item-without-chair": [
    ({ firm }) =>
      `Personne ne préside le dossier de « ${firm} » : qui devait le faire en est déporté, ou est parti. Choisissez qui le préside, puis décidez.`,
    ({ firm }) =>
      `Nobody presides over the file of “${firm}”: whoever should is recused from it, or has left. Choose who presides, then decide.`,
  ],
  "chair-recused": [
    ({ firm }) => `Cette personne est déportée sur le dossier de « ${firm} ». Choisissez-en une autre.`,
    ({ firm }) => `This person is recused from the file of “${firm}”. Choose someone else.`,
  ],
  "papers-miscounted": [
    ({ papers, voters }) =>
      `${count(papers, "bulletin est compté", "bulletins sont comptés")} pour ${count(voters, "votant", "votants")}. Recomptez les bulletins, ou corrigez la liste de qui a voté.`,
    ({ papers, voters }) =>
      `${count(papers, "paper is counted", "papers are counted")} for ${count(voters, "voter", "voters")}. Count the papers again, or correct the list of who voted.`,
  ],
  "casting-vote-missing": [
    (facts) =>
      `Les voix sont à égalité, ${facts["for"]} contre ${facts["against"]}. Demandez à qui préside de dire la sienne, qui est prépondérante.`,
    (facts) =>
      `The sides are equal, ${facts["for"]} to ${facts["against"]}. Ask whoever presides to say theirs, which decides.`,
  ],
  "vote-twice": [
    () => "Une même personne vote deux fois. Gardez une seule voix.",
    () => "One person votes twice. Keep one vote.",
  ],
  "not-a-voter": [
    () =>
      "Une voix vient de quelqu'un qui ne vote pas sur ce dossier : absent, déporté ou sans voix délibérative.",
    () => "A vote comes from someone who has none on this file: absent, recused or non-voting.",
  ],
  "vote-not-carried": [
    (facts) =>
      `La proposition n'est pas adoptée : ${facts["for"]} pour, ${facts["against"]} contre, ${facts["abstain"]} abstentions. Proposez une autre décision.`,
    (facts) =>
      `The proposal is not carried: ${facts["for"]} for, ${facts["against"]} against, ${facts["abstain"]} abstaining. Propose another decision.`,
  ],
  "beyond-available": [
    ({ wanted, available, kept }) =>
      `Le fonds dispose de ${amount(available, "fr")} ; cet accord en demande ${amount(wanted, "fr")}.${keptForOthers(kept, "fr")} Réduisez le montant, ou ajournez le dossier.`,
    ({ wanted, available, kept }) =>
      `The fund has ${amount(available, "en")} available; this approval asks for ${amount(wanted, "en")}.${keptForOthers(kept, "en")} Lower the amount, or adjourn the file.`,
  ],
  "decision-unknown": [
    () => "Cette décision n'existe pas dans ce territoire.",
    () => "This decision is not one of the territory's.",
  ],
  "condition-unknown": [
    () => "Cette condition n'est pas de cette décision.",
    () => "This condition is not one of this decision's.",
  ],
  "condition-already-lifted": [
    ({ liftedOn }) => `Cette condition est levée depuis le ${day(liftedOn, "fr")}.`,
    ({ liftedOn }) => `This condition was lifted on ${day(liftedOn, "en")}.`,
  ],
  "decision-already-lapsed": [
    ({ lapsedOn }) => `Cette décision est caduque depuis le ${day(lapsedOn, "fr")}.`,
    ({ lapsedOn }) => `This decision lapsed on ${day(lapsedOn, "en")}.`,
  ],
  "owner-is-tied": [
    ({ firm }) =>
      `Vous dirigez « ${String(firm)} », ou vous aidez à son dossier : quelque chose vous y lie. Déclarez ce lien, ce qui vous déporte du dossier.`,
    ({ firm }) =>
      `You run “${String(firm)}”, or help with its file: something ties you to it. Declare that tie, which recuses you from the file.`,
  ],
  "sitting-without-quorum": [
    ({ heldOn, voters, fewest, partnerFirms, partnerFirmsNeeded }) =>
      `La séance du ${day(heldOn, "fr")} est convoquée : sans ce membre, un de ses dossiers n'aurait plus assez de votants (${String(voters)} au plus, il en faut ${String(fewest)}) ou d'entreprises (${String(partnerFirms)} au plus, il en faut ${String(partnerFirmsNeeded)}). Faites finir le mandat après elle.`,
    ({ heldOn, voters, fewest, partnerFirms, partnerFirmsNeeded }) =>
      `The sitting of ${day(heldOn, "en")} is convened: without this member, one of its files would lack voters (${String(voters)} at most, of ${String(fewest)} needed) or partner firms (${String(partnerFirms)} at most, of ${String(partnerFirmsNeeded)} needed). End the seat after it.`,
  ],
  ...paperSentences,
  ...consultationSentences,
  ...conditionSentences,
  "nothing-held": [
    () =>
      "Cette décision ne réserve plus rien : la somme est versée, ou il n'y en avait pas. Lisez l'avance du dossier.",
    () =>
      "This decision holds nothing any more: the money was paid, or there was none. Read the file's advance.",
  ],
} satisfies Record<string, readonly [inFrench: Said, inEnglish: Said]>;

export const committeeSentences = Object.fromEntries(
  Object.entries(sentences).map(([reason, [inFrench, inEnglish]]) => [
    reason,
    (facts: Facts, locale: Locale) => (locale === "fr" ? typesetFrench(inFrench(facts)) : inEnglish(facts)),
  ]),
) as Record<keyof typeof sentences, (facts: Facts, locale: Locale) => string>;

function keptForOthers(kept: Fact | undefined, locale: Locale): string {
  if (typeof kept !== "bigint" || kept <= 0n) return "";
  return locale === "fr"
    ? ` Les financeurs réservent ${amount(kept, "fr")} de plus à d'autres secteurs ou communes.`
    : ` Funders keep ${amount(kept, "en")} more for other sectors or communes.`;
}
