import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { storedFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { messageSides } from "../domain/file-message.ts";
import { oneApplication } from "./access.ts";

/** Those who keep the file, those who run its firm, and those who help them: each checked to be of this one. */
const speakers = ["coordinator", "owner", "adviser"] as const;

const refusals = { "application-unknown": 404, "file-denied": 403, "not-your-firm": 403 } as const;

const Attachment = z.object({ id: Id, name: z.string(), byteLength: z.int() });

export const FileMessages$ = z.object({
  /** The side of whoever reads. */
  side: z.enum(messageSides),
  /** Whom a message from here is told to by mail; empty where nobody would be. */
  told: z.array(z.string()),
  unread: z.int(),
  messages: z.array(
    z.object({
      id: Id,
      number: z.int(),
      side: z.enum(messageSides),
      by: z.string(),
      on: PlainDate$,
      at: z.iso.datetime(),
      text: z.string(),
      /** Whether someone of the other side has read it. */
      isRead: z.boolean(),
      attachments: z.array(Attachment),
    }),
  ),
});

const messages = oneApplication.extend({ message: Id });

/** What the owner of a firm and the coordinator of its file write to each other, in the file. */
export const messageRoutes = {
  listMessages: {
    method: "GET",
    path: "/territories/:territory/applications/:application/messages",
    summary: "The messages of a file, first to last, and how many the caller has not read",
    access: speakers,
    params: oneApplication,
    response: FileMessages$,
    refusals,
  },
  attachToMessage: {
    method: "POST",
    path: "/territories/:territory/applications/:application/messages/:message/attachments",
    summary:
      "Joins a file to a message that is not sent yet, under the id that it will have: its octets are the body",
    act: { fr: "Fichier joint à un message", en: "File attached to a message" },
    access: speakers,
    params: messages,
    query: z.object({ name: Name }),
    file: true,
    response: z.object({ attachments: z.array(Attachment) }),
    status: 201,
    refusals: {
      ...refusals,
      "message-already-sent": 409,
      "too-many-attachments": 422,
      "file-type-refused": 415,
      "file-already-there": 409,
    },
  },
  sendMessage: {
    method: "POST",
    path: "/territories/:territory/applications/:application/messages",
    summary:
      "Writes in the file, to the other side: one mail to each of them says so. Its words are not in the audit trail",
    act: { fr: "Message écrit dans le dossier", en: "Message written in the file" },
    access: speakers,
    params: oneApplication,
    body: z.object({ message: Id, text: z.string().trim().min(1).max(10_000) }),
    secret: true,
    response: FileMessages$,
    status: 201,
    refusals: { ...refusals, "message-already-sent": 409 },
  },
  markMessagesRead: {
    method: "POST",
    path: "/territories/:territory/applications/:application/messages/reading",
    summary: "Says up to which message the caller has read",
    act: { fr: "Messages du dossier lus", en: "Messages of the file read" },
    access: speakers,
    params: oneApplication,
    body: z.object({ upTo: z.int().min(1) }),
    response: FileMessages$,
    refusals: { ...refusals, "message-unknown": 404 },
  },
  downloadAttachment: {
    method: "GET",
    path: "/territories/:territory/applications/:application/messages/:message/attachments/:attachment",
    summary: "A file that was joined to a message",
    access: speakers,
    params: messages.extend({ attachment: Id }),
    response: storedFile,
    refusals: { ...refusals, "attachment-unknown": 404 },
  },
} as const satisfies Record<string, Route>;
