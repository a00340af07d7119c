import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { Creditor, MandateToSign } from "../domain/mandate-to-sign.ts";

export const mandateTemplate: DocumentTemplate = {
  name: "banking/mandate",
  source: new URL("./mandate.typ", import.meta.url),
};

/** Everything that a mandate says; the account number in clear, as the bank reads it. */
export interface MandateFacts {
  readonly mandate: MandateToSign;
  readonly iban: string;
  readonly creditor: Creditor;
  readonly firm: string;
  readonly number: number;
  readonly fund: string;
  readonly isDemonstration: boolean;
  readonly on: PlainDate;
}

/** The SEPA mandate of an advance, in French, with the words that the European scheme asks for. */
export function mandateDocument(facts: MandateFacts) {
  const { mandate, iban, creditor, firm, number, on } = facts;
  const { account, scheme, reference, kind } = mandate;
  const isCore = scheme === "CORE";
  return {
    lang: "fr",
    title: isCore
      ? french("Mandat de prélèvement SEPA")
      : french("Mandat de prélèvement SEPA interentreprises"),
    on,
    operator: creditor.name,
    actingFor: facts.fund,
    isDemonstration: facts.isDemonstration,
    reference: french(`RUM ${reference} · avance n° ${number} · ${firm}`),
    keywords: [french("prélèvement SEPA"), french("mandat")],
    footer: french(
      "Conservez ce mandat : il vaut jusqu'à sa révocation, ou 36 mois après le dernier prélèvement.",
    ),
    opening: [
      french(
        `En signant ce mandat, ${account.debtor} autorise ${creditor.name} à envoyer à sa banque des instructions pour débiter son compte, et sa banque à débiter ce compte selon ces instructions.`,
      ),
      isCore
        ? french(
            "Le débiteur a le droit d'être remboursé par sa banque, selon la convention passée avec elle. La demande se présente dans les huit semaines qui suivent le débit pour un prélèvement autorisé, dans les treize mois s'il ne l'était pas.",
          )
        : french(
            "Ce mandat est réservé aux prélèvements entre professionnels. Le débiteur n'a pas le droit d'être remboursé par sa banque une fois son compte débité ; il peut lui demander de ne pas le débiter jusqu'au jour de l'échéance. Il remet un exemplaire de ce mandat à sa banque avant le premier prélèvement.",
          ),
    ],
    parts: [
      {
        title: french("Le créancier"),
        facts: [
          { label: french("Nom"), value: creditor.name },
          { label: french("Identifiant (ICS)"), value: creditor.id },
          { label: french("Référence unique (RUM)"), value: reference },
        ],
      },
      {
        title: french("Le débiteur"),
        facts: [
          { label: french("Titulaire du compte"), value: account.debtor },
          { label: french("Numéro de compte (IBAN)"), value: inFours(iban) },
          ...(account.bic === null ? [] : [{ label: french("Banque (BIC)"), value: account.bic }]),
        ],
      },
      {
        title: french("Le prélèvement"),
        facts: [
          { label: french("Paiement"), value: kind === "recurrent" ? french("récurrent") : french("unique") },
          {
            label: french("Schéma"),
            value: isCore ? french("ordinaire (CORE)") : french("interentreprises (B2B)"),
          },
          {
            label: french("Objet"),
            value: french(`échéances de l'avance remboursable n° ${number}, au taux zéro, sans frais`),
          },
        ],
      },
    ],
    signatures: [
      {
        who: french("Pour le débiteur"),
        role: account.debtor,
        mention: french("Date, lieu et signature, ou signature électronique : voir le certificat de preuve"),
      },
    ],
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function inFours(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, "$1 ");
}

const french = typesetFrench;
