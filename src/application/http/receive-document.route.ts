import type { Applications } from "../use-cases/applications.ts";
import { receiveDocument } from "../use-cases/receive-document.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function receiveDocumentRoute(applications: Applications): ApplicationHandlers["receiveDocument"] {
  return async ({ params, body, actor, now, transaction }) =>
    receiveDocument(applications, transaction, { ...params, ...body, on: body.receivedOn, actor, now });
}
