import { formatDay } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { CertificateFacts, CertificateStep } from "../domain/certificate-facts.ts";
import type { Signature } from "../domain/request.ts";

export const certificateTemplate: DocumentTemplate = {
  name: "signature/certificate",
  source: new URL("./certificate.typ", import.meta.url),
};

/** The certificate of evidence of a document that everyone signed, in French. */
export function certificateDocument(facts: CertificateFacts) {
  const { request, document, signed, story, on } = facts;
  return {
    lang: "fr",
    title: french`Certificat de preuve`,
    on,
    operator: request.asker,
    actingFor: french`signature électronique simple`,
    isDemonstration: facts.isDemonstration,
    reference: request.title,
    keywords: [french`signature électronique`, french`preuve`, french`empreinte`],
    footer: french`Signature électronique simple (règlement (UE) n° 910/2014, article 25 ; code civil, articles 1366 et 1367).`,
    opening: french`Tous les signataires ont signé le même document, reconnu par son empreinte. Ce certificat se garde avec lui : le moindre changement du document lui donnerait une autre empreinte.`,
    document: {
      title: french`Le document`,
      facts: [
        { label: french`Objet`, value: request.title },
        { label: french`Fichier`, value: document.name },
        {
          label: french`Version`,
          value: french`${document.version}, du ${formatDay(document.madeOn, "fr")}`,
        },
        { label: french`Empreinte SHA-256`, value: inFours(document.sha256) },
        { label: french`Demandé par`, value: request.asker },
        { label: french`Signé par tous le`, value: formatDay(on, "fr") },
        { label: french`Référence`, value: request.id },
      ],
    },
    signatures: {
      title: french`Les signatures`,
      each: signed.map(({ signatory, signature }, index) => ({
        title: french`${index + 1}. ${signatory.name}, ${signatory.role}`,
        facts: evidence(signature, signatory.email),
      })),
    },
    story: {
      title: french`Ce qui s'est passé`,
      steps: story.map((step) => `${instant(step.at)} : ${toldStep(step)}`),
    },
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function evidence(signature: Signature, email: string) {
  const same = { label: french`Empreinte signée`, value: inFours(signature.sha256) };
  if (signature.way === "paper")
    return [
      { label: french`Voie`, value: french`sur papier ; le papier numérisé est gardé avec la demande` },
      { label: french`Date écrite sur le papier`, value: formatDay(signature.signedOn, "fr") },
      { label: french`Déposé le`, value: instant(signature.signedAt) },
      same,
    ];
  return [
    { label: french`Voie`, value: wayWords(signature, email) },
    { label: french`Signé le`, value: instant(signature.signedAt) },
    { label: french`Nom tapé`, value: signature.typedName ?? "" },
    { label: french`Adresse réseau`, value: signature.address ?? "" },
    { label: french`Navigateur`, value: signature.agent ?? french`non communiqué` },
    same,
    { label: french`Empreinte du lien`, value: inFours(signature.linkHash ?? "") },
    {
      label: french`Consentement (version ${signature.consentVersion ?? ""})`,
      value: signature.consent ?? "",
    },
  ];
}

function wayWords({ way, codeConfirmedAt }: Signature, email: string): string {
  if (way === "account") return french`par son compte, avec son mot de passe (${email})`;
  return codeConfirmedAt === null
    ? french`par un lien personnel envoyé à ${email}`
    : french`par un lien personnel envoyé à ${email}, confirmé par un code envoyé à la même adresse`;
}

function toldStep(step: CertificateStep): string {
  switch (step.kind) {
    case "asked":
      return french`signature demandée à ${step.names.join(", ")}.`;
    case "changed":
      return french`le document devient la version ${step.version}. ${step.why}`;
    case "refused":
      return french`${step.name} refuse de signer. ${step.why}`;
    case "replaced":
      return french`${step.by} remplace ${step.name}. ${step.why}`;
    case "delegated":
      return french`${step.name} fait signer ${step.by} à sa place. ${step.why}`;
    case "voided":
      return french`la signature de ${step.name} ne vaut plus. ${step.why}`;
  }
}

const inParis = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "long",
  timeStyle: "medium",
  timeZone: "Europe/Paris",
});

function instant(at: string): string {
  return french`${inParis.format(new Date(at))} (heure de Paris ; ${at} en temps universel)`;
}

/** Sixty-four letters in a row are not compared by eye: eight groups are. */
function inFours(hexadecimal: string): string {
  return hexadecimal.replaceAll(/(.{8})(?=.)/g, "$1 ");
}

/** A French sentence with its no-break spaces; what is put into it stays as it was entered. */
function french(parts: readonly string[], ...put: readonly (string | number)[]): string {
  return parts.map((part, index) => `${typesetFrench(part)}${put[index] ?? ""}`).join("");
}
