import type { CommandOutline } from "#platform/command/command.ts";

export const mailReceivedOutline: CommandOutline = {
  name: "mail received",
  summary:
    "Lit un courriel revenu : un avis de non-remise, ou la réponse à un courriel au sujet d'un dossier.",
  argument: {
    name: "fichier",
    description: "le courriel, un dossier de fichiers .eml, ou - pour l'entrée standard",
    isOptional: true,
  },
  options: [],
  manual: `
Le serveur de courriel appelle cette commande pour chaque message du domaine ALIZE_MAIL_REPLY_DOMAIN, et pour ceux de la boîte
de l'expéditeur ; sans argument, elle lit l'entrée standard.

- Un avis de non-remise (RFC 3464) marque le courriel et l'adresse. Ce qui peut attendre ne part plus vers une adresse refusée
  pour de bon, tant que personne ne l'a corrigée ou confirmée.
- Une réponse devient un message du dossier, au nom de la personne, si elle vient de son adresse et qu'elle y a encore droit ;
  sinon elle est mise de côté, et dite à qui tient le territoire. Les réponses automatiques sont laissées.
- Un courriel n'est pris qu'une fois, entier ou pas du tout. Celui qui ne répond à aucun des nôtres est refusé.

Si ALIZE_CLAMD est réglé, les pièces sont lues par l'antivirus ; s'il ne répond pas, rien n'est pris et la commande échoue :
le serveur de courriel doit essayer de nouveau.

Sortie : { received: [{ file, kind, outcome, territory, mail, why? }], refused: [{ file, reason, detail }] }
Un seul courriel refusé : le problème, et le code 2.

Exemples :
  alize mail received < message.eml
  alize mail received /var/spool/alize
`,
};
