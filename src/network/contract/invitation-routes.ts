import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { mailStates } from "#platform/mail/mail-state.ts";
import { invitationStates } from "../domain/invitation.ts";
import { Person, Seat, Secret } from "./words.ts";

const params = z.object({ territory: Id });
const oneInvitation = params.extend({ invitation: Id });

/** SHA-256, as a browser writes it: base64url. */
const TokenHash = z.string().regex(/^[\w-]{43}$/);
const Token = z.string().min(1).max(200);

const Invited = z.object({
  id: Id,
  seat: Seat,
  invitedBy: z.string(),
  invitedAt: z.iso.datetime(),
  linkMadeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(invitationStates),
});

const Invitation = Invited.extend({
  /** What became of the mail with the latest link; null where the link was handed over. */
  mail: z.enum(mailStates).nullable(),
});

const act = {
  method: "POST",
  access: ["administrator"],
  params: oneInvitation,
  response: Invitation,
} as const;

const open = { "invitation-unknown": 404, "invitation-over": 409 } as const;

/** Those who were given a seat before they had a password, and the personal link that lets them choose one. */
export const invitationRoutes = {
  listInvitations: {
    method: "GET",
    path: "/territories/:territory/invitations",
    summary: "The invitations of the territory, latest first: who was invited to which seat, and who came",
    access: ["administrator", "auditor"],
    params,
    response: z.object({ invitations: z.array(Invitation) }),
    refusals: {},
  },
  resendInvitation: {
    ...act,
    path: "/territories/:territory/invitations/:invitation/resend",
    summary: "Sends another personal link; the one before is worth nothing any more",
    act: { fr: "Invitation renvoyée", en: "Invitation sent again" },
    refusals: open,
  },
  handOverInvitation: {
    ...act,
    path: "/territories/:territory/invitations/:invitation/hand-over",
    summary:
      "Takes the hash of a token drawn by the caller's browser, who hands the link over; for people seated nowhere else",
    act: { fr: "Lien d'invitation remis en main propre", en: "Invitation link handed over" },
    body: z.object({ tokenHash: TokenHash }),
    refusals: { ...open, "seated-elsewhere": 409 },
    secret: true,
  },
  revokeInvitation: {
    ...act,
    path: "/territories/:territory/invitations/:invitation/revoke",
    summary: "Takes the seat back before anyone came; the link is worth nothing any more",
    act: { fr: "Invitation retirée", en: "Invitation revoked" },
    refusals: open,
  },
  readInvitation: {
    method: "GET",
    path: "/territories/:territory/invitation",
    summary: "What a personal link opens, asked by the hash of its token",
    access: "public",
    params,
    query: z.object({ key: TokenHash }),
    response: Invited,
    refusals: { "invitation-unknown": 404 },
  },
  answerInvitation: {
    method: "POST",
    path: "/territories/:territory/invitation",
    summary: "Chooses a first password with a personal link, once, and signs in",
    act: { fr: "Invitation acceptée", en: "Invitation accepted" },
    access: "public",
    params,
    body: z.object({ token: Token, password: Secret }),
    response: z.object({ person: Person }),
    refusals: {
      "invitation-unknown": 404,
      "invitation-closed": 410,
      "password-too-short": 422,
      "password-tells-who": 422,
      "password-too-common": 422,
    },
    secret: true,
  },
  replacePassword: {
    method: "POST",
    path: "/territories/:territory/password",
    summary: "Replaces a forgotten password with the link that came by mail, and ends every session",
    act: { fr: "Mot de passe oublié remplacé", en: "Forgotten password replaced" },
    access: "public",
    params,
    body: z.object({ token: Token, password: Secret }),
    response: z.object({}),
    refusals: {
      "reset-link-dead": 410,
      "password-too-short": 422,
      "password-tells-who": 422,
      "password-too-common": 422,
    },
    secret: true,
  },
} as const satisfies Record<string, Route>;
