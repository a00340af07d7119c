import { said } from "#kernel/said.ts";

/** Why a signature, a link or an act about them was refused, and what to try. */
export const signatureSentences = {
  "file-denied": said(
    () => "Ce dossier vous est fermé : vous vous en êtes déporté.",
    () => "This file is closed to you: you are recused from it.",
  ),
  "request-unknown": said(
    () => "Cette demande de signature n'existe pas ici. Revenez à la liste des signatures.",
    () => "There is no such signature request here. Go back to the list of signatures.",
  ),
  "document-sealed": said(
    () =>
      "Ce document porte un numéro de compte : seuls le relisent son signataire et ceux qui prennent les mandats.",
    () => "This document holds an account number: only its signatory and those who take mandates read it.",
  ),
  "signatory-unknown": said(
    () => "Ce signataire n'est pas de cette demande. Revenez à la liste des signatures.",
    () => "This signatory is not of this request. Go back to the list of signatures.",
  ),
  "link-unknown": said(
    () => "Ce lien n'ouvre rien. Copiez l'adresse entière depuis le dernier courriel reçu.",
    () => "This link opens nothing. Copy the whole address from the latest mail you received.",
  ),
  "link-not-open": said(
    () => "Rouvrez le lien depuis le courriel reçu : cette page ne sait plus qui la lit.",
    () => "Open the link from the mail again: this page no longer knows who reads it.",
  ),
  "too-many-tries": said(
    ({ minutes }) =>
      `Trop d'essais depuis cette adresse. Attendez ${minutes} min, puis rouvrez le lien reçu.`,
    ({ minutes }) => `Too many tries from this address. Wait ${minutes} min, then open your link again.`,
  ),
  "document-changed": said(
    ({ on, why }, { day }) =>
      `Ce document a changé le ${day(on)} (${why}) : ce lien et ce qui avait été signé ne valent plus. Un nouveau lien vous a été ou vous sera envoyé par courriel.`,
    ({ on, why }, { day }) =>
      `This document changed on ${day(on)} (${why}): this link and what was signed are void. A new link was or will be sent to you by mail.`,
  ),
  "document-out-of-date": said(
    ({ asker }) =>
      `Ce document n'est plus à jour : ne le signez pas. ${asker} doit en envoyer une nouvelle version ; vous recevrez un nouveau lien.`,
    ({ asker }) =>
      `This document is out of date: do not sign it. ${asker} has to send a new version; you will receive a new link.`,
  ),
  "signature-cannot-count": said(
    ({ inFrench, asker }) =>
      `C'est la dernière signature, et elle ne peut pas encore être donnée : ${inFrench}. Dites-le à ${asker} ; votre lien reste ouvert.`,
    ({ inEnglish, asker }) =>
      `This is the last signature, and it cannot be given yet: ${inEnglish}. Tell ${asker}; your link stays open.`,
  ),
  "document-not-that-one": said(
    () => "Le document lu n'est pas celui qui est à signer. Rouvrez la page, relisez-le, puis signez.",
    () => "The document you read is not the one to sign. Open the page again, read it, then sign.",
  ),
  "signatory-replaced": said(
    ({ name }) =>
      `${name} signe à votre place : vous n'avez plus rien à faire. Si c'est une erreur, appelez qui vous a écrit.`,
    ({ name }) =>
      `${name} signs in your place: there is nothing left to do. If this is a mistake, call whoever wrote to you.`,
  ),
  "already-signed": said(
    ({ name, on }, { day }) => `${name} a signé le ${day(on)} : rien d'autre n'est demandé.`,
    ({ name, on }, { day }) => `${name} signed on ${day(on)}: nothing else is asked.`,
  ),
  "signing-refused": said(
    ({ why }) =>
      `Vous avez refusé de signer (${why}). Si vous changez d'avis, appelez qui vous a écrit : un nouveau lien vous sera envoyé.`,
    ({ why }) =>
      `You refused to sign (${why}). If you change your mind, call whoever wrote to you: a new link will be sent.`,
  ),
  "not-your-turn": said(
    ({ name }) => `${name} signe avant vous : vous recevrez un courriel quand ce sera votre tour.`,
    ({ name }) => `${name} signs before you: a mail will tell you when it is your turn.`,
  ),
  "request-cancelled": said(
    ({ on, why }, { day }) =>
      `Cette demande de signature a été annulée le ${day(on)} (${why}) : ne signez rien.`,
    ({ on, why }, { day }) =>
      `This signature request was cancelled on ${day(on)} (${why}): do not sign anything.`,
  ),
  "request-completed": said(
    ({ on }, { day }) => `Tout le monde a signé le ${day(on)} : cette demande ne change plus.`,
    ({ on }, { day }) => `Everyone signed on ${day(on)}: this request changes no more.`,
  ),
  "request-expired": said(
    ({ dueOn }, { day }) =>
      `La date limite pour signer, le ${day(dueOn)}, est passée. Demandez un nouveau lien à qui vous a écrit.`,
    ({ dueOn }, { day }) =>
      `The last day to sign, ${day(dueOn)}, is past. Ask whoever wrote to you for a new link.`,
  ),
  "same-address": said(
    ({ email }) => `Deux signataires ont la même adresse, ${email} : chacun signe avec la sienne.`,
    ({ email }) => `Two signatories have the same address, ${email}: each signs with their own.`,
  ),
  "consent-missing": said(
    () => "Cochez la phrase de consentement pour signer ; sinon, refusez en disant pourquoi.",
    () => "Tick the sentence of consent to sign; otherwise refuse, saying why.",
  ),
  "name-does-not-match": said(
    ({ name }) =>
      `Tapez le nom du signataire, « ${name} ». Si ce n'est pas vous, faites signer la bonne personne à votre place.`,
    ({ name }) =>
      `Type the signatory's name, “${name}”. If that is not you, have the right person sign in your place.`,
  ),
  "code-needed": said(
    () => "Demandez d'abord le code : il arrive par courriel en quelques instants.",
    () => "Ask for the code first: it comes by mail in a moment.",
  ),
  "code-wrong": said(
    ({ left }) => `Ce n'est pas le bon code. Vérifiez le dernier courriel reçu : il reste ${left} essai(s).`,
    ({ left }) => `This is not the right code. Check the latest mail: ${left} try(ies) left.`,
  ),
  "code-expired": said(
    ({ minutes, tries }) =>
      `Ce code ne vaut plus : il sert ${minutes} min et ${tries} essais. Demandez-en un autre.`,
    ({ minutes, tries }) =>
      `This code is over: it serves ${minutes} min and ${tries} tries. Ask for another.`,
  ),
  "code-too-soon": said(
    ({ seconds }) => `Un code vient de partir : attendez ${seconds} s avant d'en demander un autre.`,
    ({ seconds }) => `A code was just sent: wait ${seconds} s before you ask for another.`,
  ),
  "codes-used-up": said(
    ({ most }) => `${most} codes sont déjà partis pour ce lien. Demandez un nouveau lien à qui vous a écrit.`,
    ({ most }) => `${most} codes were sent for this link already. Ask whoever wrote to you for a new link.`,
  ),
  "delegation-not-allowed": said(
    ({ role }) => `Votre signature (${role}) ne se délègue pas depuis ce lien. Appelez qui vous a écrit.`,
    ({ role }) => `Your signature (${role}) cannot be delegated from this link. Call whoever wrote to you.`,
  ),
  "texts-asleep": said(
    ({ at }, { day }) =>
      `Un SMS ne part ni la nuit, ni le dimanche, ni un jour férié : relancez par courriel seul, ou revenez le ${day(at)} dès 8 h.`,
    ({ at }, { day }) =>
      `No text leaves at night, on Sundays or on holidays: remind by mail alone, or come back on ${day(at)} from 8 am.`,
  ),
  "reminded-today": said(
    ({ on }, { day }) => `Une relance est déjà partie le ${day(on)} : une par jour au plus. Appelez plutôt.`,
    ({ on }, { day }) => `A reminder was already sent on ${day(on)}: one a day at most. Call instead.`,
  ),
  "reminders-used-up": said(
    ({ most }) =>
      `${most} relances sont parties : une de plus ne serait pas lue. Appelez, remplacez le signataire ou annulez.`,
    ({ most }) =>
      `${most} reminders were sent: one more would not be read. Call, replace the signatory or cancel.`,
  ),
  "date-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le ${day(on)} est à venir : nous sommes le ${day(today)}. Donnez la date écrite sur le papier.`,
    ({ on, today }, { day }) =>
      `${day(on)} is to come: it is ${day(today)}. Give the date written on the paper.`,
  ),
  "signed-before-document": said(
    ({ signedOn, madeOn }, { day }) =>
      `Le papier serait signé le ${day(signedOn)}, avant que ce document soit fait, le ${day(madeOn)}. Vérifiez la date, et que c'est bien ce document.`,
    ({ signedOn, madeOn }, { day }) =>
      `The paper would be signed on ${day(signedOn)}, before this document was made, on ${day(madeOn)}. Check the date, and that it is this document.`,
  ),
  "file-type-refused": said(
    ({ found }) => `Le papier signé se dépose en PDF ou en photo (JPEG, PNG, HEIC), pas en ${found}.`,
    ({ found }) =>
      `The signed paper is handed in as a PDF or a photograph (JPEG, PNG, HEIC), not as ${found}.`,
  ),
  "file-already-there": said(
    ({ name }) =>
      `Ce fichier est déjà dans la demande sous le nom « ${name} ». Choisissez le papier de ce signataire.`,
    ({ name }) =>
      `This file is already with the request under the name “${name}”. Choose this signatory's paper.`,
  ),
  "certificate-not-made": said(
    () => "Le certificat est fait quand tout le monde a signé. Revenez à la demande pour voir qui manque.",
    () => "The certificate is made once everyone has signed. Go back to the request to see who is missing.",
  ),
  "paper-unknown": said(
    () => "Ce signataire n'a pas signé sur papier. Revenez à la demande.",
    () => "This signatory did not sign on paper. Go back to the request.",
  ),
};
