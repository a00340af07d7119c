import type { Facts } from "#kernel/outcome.ts";
import { factsIn } from "./facts-in-words.ts";

const { days, day, domain, needStatus, counted } = factsIn("fr");

export const expertiseSentencesInFrench = {
  "date-in-the-future": ({ on, today }) =>
    `Le ${day(on)} n'est pas encore venu : nous sommes le ${day(today)}. Choisissez une date passée, ou attendez ce jour.`,
  "file-denied": () =>
    "Vous vous êtes déporté de ce dossier : il vous reste fermé. Demandez au chargé de mission.",
  "application-unknown": () => "Ce dossier n'existe pas dans ce territoire. Choisissez-en un dans la liste.",
  "not-your-file": () => "Ce dossier n'est pas celui de votre entreprise. Ouvrez le vôtre depuis l'accueil.",
  "person-unknown": () => "Cette personne n'est pas enregistrée. Donnez-lui d'abord un siège d'expert.",
  "organisation-unknown": () => "Cet employeur n'est pas enregistré. Choisissez-en un dans la liste.",
  "expert-unknown": () => "Cet expert n'est pas inscrit dans ce territoire. Choisissez-en un dans la liste.",
  "expert-already-enrolled": ({ name, fromOn }) =>
    `${name} est déjà inscrit comme expert de cet employeur depuis le ${day(fromOn)}. Modifiez sa fiche.`,
  "expert-retired": ({ name, toOn }) =>
    `${name} n'est plus expert depuis le ${day(toOn)}. Inscrivez cette personne de nouveau, ou choisissez-en une autre.`,
  "retired-before-enrolled": ({ toOn, fromOn }) =>
    `La sortie serait le ${day(toOn)}, avant l'inscription, le ${day(fromOn)}. Corrigez la date.`,
  "expert-has-missions": ({ name, missions }) =>
    `${name} a encore ${counted(missions, "mission en cours. Terminez-la", "missions en cours. Terminez-les")}, puis sortez cet expert de la liste.`,
  "need-unknown": () => "Ce besoin n'existe pas dans ce territoire. Choisissez-en un dans la liste.",
  "need-status-does-not-allow": ({ status }) =>
    `Ce besoin est ${needStatus(status)} : cet acte n'y est plus, ou pas encore, possible. Qualifiez-le d'abord, ou notez un autre besoin.`,
  "need-has-proposals": ({ pending }) =>
    `${counted(pending, "proposition est", "propositions sont")} en cours pour ce besoin. Attendez la réponse, ou enregistrez-la, avant de l'abandonner.`,
  "dropped-before-noted": ({ on, notedOn }) =>
    `Le besoin serait abandonné le ${day(on)}, avant ce qui en a été noté le ${day(notedOn)}. Corrigez la date.`,
  "qualified-before-detected": ({ on, detectedOn }) =>
    `Le besoin serait qualifié le ${day(on)}, avant d'être noté, le ${day(detectedOn)}. Corrigez la date.`,
  "half-days-not-positive": ({ halfDays }) =>
    `La durée demandée est de ${days(halfDays)}. Comptez au moins une demi-journée.`,
  "proposed-before-qualified": ({ on, qualifiedOn }) =>
    `La proposition serait faite le ${day(on)}, avant que le besoin soit qualifié, le ${day(qualifiedOn)}. Corrigez la date.`,
  "already-proposed": ({ name, on }) =>
    `Ce besoin est déjà proposé à ${name} depuis le ${day(on)}. Attendez sa réponse, ou proposez-le à quelqu'un d'autre.`,
  "too-many-pending": ({ pending, most }) =>
    `${pending} experts ont déjà ce besoin à l'étude, et ${most} au plus l'ont à la fois. Attendez une réponse, ou la fin d'un délai.`,
  "expert-not-of-domain": ({ name, wanted }) =>
    `${name} n'intervient pas dans le domaine demandé, ${domain(wanted)}. Choisissez un autre expert, ou complétez sa fiche.`,
  "expert-unavailable": ({ name, note }) =>
    `${name} n'est pas disponible${note === null ? "" : ` (${note})`}. Choisissez un autre expert, ou changez sa disponibilité.`,
  "employer-without-days": ({ name, employer }) =>
    `« ${employer} », qui emploie ${name}, n'a pas promis de journées dans la convention, ni aucune association dont il est membre. Choisissez un autre expert, ou faites signer une promesse.`,
  "pledge-lacks-days": ({ holder, available, wanted }) =>
    `Il reste ${days(available)} à planifier sur la promesse « ${holder} », et il en faut ${days(wanted)}. Réduisez la mission, ou prenez un expert d'un autre partenaire.`,
  "employer-competes": ({ employer, firm }) =>
    `« ${employer} » est un concurrent de « ${firm} ». Choisissez un expert d'un autre employeur.`,
  "proposal-unknown": () =>
    "Cette proposition n'existe pas dans ce territoire. Choisissez-en une dans la liste.",
  "not-your-proposal": () =>
    "Cette proposition est faite à un autre expert. Ouvrez les vôtres depuis l'accueil.",
  "proposal-answered": ({ on }) => `La réponse est déjà enregistrée, le ${day(on)}. Une fois suffit.`,
  "proposal-declined": ({ name }) =>
    `${name} a décliné cette proposition : l'employeur n'a plus à répondre. Proposez la mission à un autre expert.`,
  "proposal-lapsed": ({ answerBy }) =>
    `Le délai de réponse est passé depuis le ${day(answerBy)}. Demandez au chargé de mission de refaire la proposition.`,
  "answered-before-proposed": ({ on, proposedOn }) =>
    `La réponse serait du ${day(on)}, avant la proposition, du ${day(proposedOn)}. Corrigez la date.`,
  "reason-missing": () => "Un refus ou une contestation se motive. Dites pourquoi, en une phrase.",
  "not-your-organisation": () =>
    "Vous ne répondez que pour votre organisation et ses membres. Demandez au référent de celle-ci.",
  "proposal-not-agreed": () =>
    "La lettre de mission attend l'accord de l'expert et celui de son employeur. Enregistrez-les d'abord.",
  "already-drawn-up": ({ number }) =>
    `La lettre de cette proposition est déjà établie : c'est la mission n° ${number}. Ouvrez-la.`,
  "dates-reversed": ({ startsOn, endsOn }) =>
    `La mission finirait le ${day(endsOn)}, avant de commencer le ${day(startsOn)}. Corrigez l'une des deux dates.`,
  "drawn-up-before-agreed": ({ on, agreedOn }) =>
    `La lettre serait établie le ${day(on)}, avant l'accord de l'expert et de l'employeur, le ${day(agreedOn)}. Corrigez la date.`,
  "mission-unknown": () => "Cette mission n'existe pas dans ce territoire. Choisissez-en une dans la liste.",
  "not-your-mission": () => "Cette mission n'est pas la vôtre. Ouvrez les vôtres depuis l'accueil.",
  "not-your-signature": () =>
    "Vous ne signez qu'à votre place. Laissez cette partie signer, ou demandez au chargé de mission de l'enregistrer.",
  "already-signed": ({ by, on }) =>
    `${by} a déjà signé la lettre à cette place, le ${day(on)}. Une fois suffit.`,
  "signed-before-drawn-up": ({ on, drawnUpOn }) =>
    `La lettre serait signée le ${day(on)}, avant d'être établie, le ${day(drawnUpOn)}. Corrigez la date.`,
  "letter-not-signed": ({ number }) =>
    `La lettre de la mission n° ${number} n'est pas signée par toutes les parties. Faites-la signer d'abord.`,
  "mission-closed": ({ number, on }) =>
    `La mission n° ${number} est close depuis le ${day(on)}. Établissez une nouvelle mission pour d'autres journées.`,
  "visit-too-long": ({ halfDays }) =>
    `Une journée compte une ou deux demi-journées, et vous en saisissez pour ${days(halfDays)}. Enregistrez chaque jour à part.`,
  "visit-before-start": ({ on, startsOn }) =>
    `La visite serait du ${day(on)}, avant le début de la mission, le ${day(startsOn)}. Corrigez la date.`,
  "visit-before-signed": ({ on, signedOn }) =>
    `La visite serait du ${day(on)}, avant la dernière signature de la lettre, le ${day(signedOn)}. Corrigez la date.`,
  "visit-beyond-letter": ({ contracted, logged, wanted }) =>
    `La lettre prévoit ${days(contracted)}, et ses visites en comptent déjà ${days(logged)} : ${days(wanted)} de plus, c'est trop. Corrigez la durée, ou convenez d'une nouvelle mission.`,
  "day-already-full": ({ name, on, logged }) =>
    `${name} a déjà ${days(logged)} enregistrée le ${day(on)}, et un jour n'en compte qu'un. Corrigez la date ou la durée.`,
  "visit-unknown": () => "Cette visite n'est pas de cette mission. Choisissez-en une dans la liste.",
  "visit-confirmed": ({ on }) =>
    `Cette visite est déjà confirmée par le dirigeant, le ${day(on)} : elle est comptée. Rien n'est à faire.`,
  "visit-withdrawn": ({ on }) =>
    `Cette visite a été retirée le ${day(on)}. Enregistrez-en une autre s'il le faut.`,
  "visit-disputed": ({ on }) =>
    `Cette visite est déjà contestée, depuis le ${day(on)}. Confirmez-la, ou laissez l'expert la retirer.`,
  "answered-before-visit": ({ on, visitOn }) =>
    `Cet acte serait du ${day(on)}, avant la visite, le ${day(visitOn)}. Corrigez la date.`,
  "answered-before-dispute": ({ on, disputedOn }) =>
    `Cet acte serait du ${day(on)}, avant la contestation, le ${day(disputedOn)}. Corrigez la date.`,
  "not-your-review": () =>
    "Vous n'écrivez que votre propre bilan. Laissez l'autre partie écrire le sien, ou demandez au chargé de mission.",
  "already-reviewed": ({ on }) => `Ce bilan est déjà enregistré, le ${day(on)}. Une fois suffit.`,
  "reviewed-before-start": ({ on, startsOn }) =>
    `Le bilan serait du ${day(on)}, avant le début de la mission, le ${day(startsOn)}. Corrigez la date.`,
  "visits-unanswered": ({ visits }) =>
    `${counted(visits, "visite attend encore la réponse du dirigeant, ou est contestée. Faites-la confirmer, ou retirez-la", "visites attendent encore la réponse du dirigeant, ou sont contestées. Faites-les confirmer, ou retirez-les")}.`,
  "reviews-missing": ({ missing, signatures }) =>
    signatures === true
      ? `Il manque ${counted(missing, "signature à la lettre. Recueillez-la", "signatures à la lettre. Recueillez-les")}, ou dites pourquoi la mission se clôt ainsi.`
      : `Il manque ${counted(missing, "bilan. Recueillez-le", "bilans. Recueillez-les")}, ou dites pourquoi la mission se clôt ainsi.`,
  "closed-before-last-visit": ({ on, lastOn }) =>
    `La mission serait close le ${day(on)}, avant ce qui y a été fait le ${day(lastOn)}. Corrigez la date.`,
  "convention-unknown": () =>
    "Cette convention n'existe pas dans ce territoire. Choisissez-en une dans la liste.",
  "holder-without-days": () =>
    "Cette organisation n'a pas promis de journées dans cette convention. Choisissez-en une autre.",
  "period-reversed": ({ fromOn, toOn }) =>
    `La période finirait le ${day(toOn)}, avant de commencer le ${day(fromOn)}. Corrigez l'une des deux dates.`,
  "period-not-over": ({ toOn, signedOn }) =>
    `La période va jusqu'au ${day(toOn)}, après la signature, le ${day(signedOn)}. Arrêtez-la au plus tard ce jour-là.`,
  "nothing-to-attest": ({ holder, fromOn, toOn }) =>
    `Aucune journée n'est confirmée pour « ${holder} » du ${day(fromOn)} au ${day(toOn)}. Faites confirmer les visites, ou changez la période.`,
  "signed-before-confirmed": ({ on, visitOn, confirmedOn }) =>
    `L'attestation serait signée le ${day(on)}, or la visite du ${day(visitOn)} n'a été confirmée que le ${day(confirmedOn)}. Corrigez la date de signature.`,
  "already-attested": ({ halfDays, signedOn }) =>
    `Une attestation de ${days(halfDays)} est déjà signée pour cette période, le ${day(signedOn)}, et rien n'a été confirmé depuis. Choisissez une autre période, ou faites confirmer d'autres visites.`,
  "attestation-overlaps": ({ fromOn, toOn, signedOn }) =>
    `Une attestation signée le ${day(signedOn)} couvre déjà du ${day(fromOn)} au ${day(toOn)}. Choisissez une période qui n'en reprend pas une partie.`,
} satisfies Record<string, (facts: Facts) => string>;
