import { z } from "zod";
import { said } from "#kernel/said.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route, Sentence } from "#platform/contract/route.ts";
import { bounceKinds } from "#platform/mail/incoming/delivery-report.ts";

const readers = ["coordinator", "treasurer", "secretary", "administrator"] as const;

export const RefusedAddress = z.object({
  id: Id,
  person: z.object({ id: Id.nullable(), name: z.string() }),
  address: z.string(),
  /** hard: the address takes nothing any more; soft: that mail was not taken. */
  hardness: z.enum(["hard", "soft"]),
  kind: z.enum(bounceKinds),
  status: z.string(),
  said: z.string(),
  toldAt: z.iso.datetime(),
  /** The last mail that came back from it. */
  mail: z.object({ id: Id, subject: z.string() }),
});

export const ReplyAside = z.object({
  id: Id,
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Why it is in no file, as a reason. */
  why: z.string(),
  receivedAt: z.iso.datetime(),
  mail: z.object({ id: Id, subject: z.string(), to: z.string() }),
});

const Returns = z.object({
  /** Latest first; those that someone confirmed are left out. */
  addresses: z.array(RefusedAddress),
  replies: z.array(ReplyAside),
});

export const MailTask = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("address-refused"),
    id: Id,
    name: z.string(),
    address: z.string(),
    on: PlainDate$,
  }),
  z.object({ kind: z.literal("reply-aside"), id: Id, from: z.string(), subject: z.string(), on: PlainDate$ }),
]);

const params = z.object({ territory: Id });

/** What came back by mail, and what is done about it. */
export const returnRoutes = {
  listMailReturns: {
    method: "GET",
    path: "/territories/:territory/mail-returns",
    summary:
      "Addresses that a mail server refused, and replies that could not go into a file; what speaks of a file closed to the caller is left out",
    access: readers,
    params,
    response: Returns,
    refusals: {},
  },
  listMailTasks: {
    method: "GET",
    path: "/territories/:territory/mail-tasks",
    summary: "What came back by mail and waits for the caller",
    access: readers,
    params,
    response: z.object({ tasks: z.array(MailTask) }),
    refusals: {},
  },
  confirmAddress: {
    method: "POST",
    path: "/territories/:territory/refused-addresses/:bounce/confirmation",
    summary: "Says that an address that was refused is good: everything leaves for it again",
    act: { fr: "Adresse confirmée", en: "Address confirmed" },
    access: readers,
    params: params.extend({ bounce: Id }),
    response: Returns,
    refusals: { "address-not-refused": 404 },
  },
  settleReply: {
    method: "POST",
    path: "/territories/:territory/mail-returns/:received/settlement",
    summary: "Says that a reply that was put aside has been dealt with",
    act: { fr: "Réponse par courriel traitée", en: "Reply by mail dealt with" },
    access: readers,
    params: params.extend({ received: Id }),
    response: Returns,
    refusals: { "reply-not-aside": 404 },
  },
} as const satisfies Record<string, Route>;

export const returnSentences = {
  "address-not-refused": said(
    () => "Cette adresse n'est plus refusée : quelqu'un l'a confirmée. Rechargez la page.",
    () => "This address is not refused any more: somebody confirmed it. Reload the page.",
  ),
  "reply-not-aside": said(
    () => "Cette réponse n'attend plus personne : quelqu'un s'en est occupé. Rechargez la page.",
    () => "This reply waits for nobody any more: somebody dealt with it. Reload the page.",
  ),
} satisfies Record<string, Sentence>;
