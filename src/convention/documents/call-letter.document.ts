import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { french } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { CallPaper } from "../domain/call-paper.ts";
import { addressee, callHead, natureTold, purposeTold } from "./call-head.ts";

export const callLetterTemplate: DocumentTemplate = {
  name: "convention/call-letter",
  source: new URL("./call-letter.typ", import.meta.url),
};

/** A call for funds as it leaves: what is asked, of which promise, before when, after what, and where to pay it. */
export function callLetterDocument(paper: CallPaper) {
  const { line, parties, convention } = paper;
  const amount = formatEuros(line.amount, "fr");
  return {
    ...callHead(paper, { title: french`Appel de fonds n° ${line.number}`, on: line.calledOn }),
    recipient: addressee(parties.payer),
    dated: french`Le ${formatDay(line.calledOn, "fr")}`,
    greeting: "Madame, Monsieur,",
    opening: [
      french`Par la convention n° ${convention.number}, signée le ${formatDay(convention.signedOn, "fr")}, vous avez promis ${formatEuros(cents(paper.promised), "fr")} ${purposeTold[paper.purpose]}, ${natureTold[paper.nature]}.`,
      french`Nous vous appelons aujourd'hui la somme de ${amount} (${eurosInWords(line.amount)}).`,
    ],
    table: {
      title: "Votre promesse et cet appel",
      header: ["Promesse", "Montant"],
      rows: [
        ["Promis par la convention", formatEuros(cents(paper.promised), "fr")],
        ["Appelé auparavant", formatEuros(cents(paper.calledBefore), "fr")],
        [french`Appel n° ${line.number}, à verser`, amount],
        ["Restera à appeler", formatEuros(cents(paper.leftToCall), "fr")],
      ],
    },
    parts: [whenToPay(paper), whereToPay(paper), whomToCall(paper)],
    closing: [
      french`Cette lettre n'ouvre droit à aucun avantage fiscal par elle-même. Un reçu de versement vous sera remis.`,
      french`Veuillez agréer, Madame, Monsieur, nos salutations distinguées.`,
    ],
    signed: french`Pour ${parties.operator.name}`,
  } as const satisfies DocumentHead & Record<string, unknown>;
}

/** Told as it was when the call left: what came since is on the partner's page, and makes no other letter. */
function whenToPay({ line, askedBefore }: CallPaper) {
  const wait = line.waitsFor ?? line.waitedFor;
  return {
    title: "Quand verser",
    told: [
      wait === null
        ? french`Avant le ${formatDay(askedBefore, "fr")}.`
        : french`Avant le ${formatDay(askedBefore, "fr")}, et une fois que vous aurez reçu : ${wait}. Si cela vous parvient après ce jour, vous aurez trente jours pour verser.`,
    ],
  };
}

function whereToPay({ line, convention, parties: { payTo, operator } }: CallPaper) {
  const mention = french`Portez la mention « Convention ${convention.number}, appel ${line.number} » : elle nous permet de reconnaître votre versement.`;
  return {
    title: "Où verser",
    told:
      payTo === null
        ? [french`Par virement à ${operator.name}. Demandez-nous le compte du fonds.`, mention]
        : [
            [
              french`Titulaire : ${payTo.holder}`,
              french`IBAN : ${payTo.iban.replace(/(.{4})(?=.)/g, "$1 ")}`,
              ...(payTo.bic === null ? [] : [french`BIC : ${payTo.bic}`]),
            ].join("\n"),
            mention,
            french`Ce compte change rarement : s'il diffère de celui que vous connaissez, appelez-nous avant de verser.`,
          ],
  };
}

function whomToCall({ parties: { contact } }: CallPaper) {
  return {
    title: "Pour en parler",
    told: [
      contact === null
        ? french`Écrivez-nous à l'adresse de cette lettre.`
        : french`${contact.name} (${contact.reach}).`,
    ],
  };
}
