import { accept } from "#kernel/outcome.ts";
import type { documentRoutes } from "../contract/document-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import { askDocument, readDocumentLists, redrawFile, setDocumentList } from "../use-cases/document-lists.ts";
import { handInDocument, reuseDocument } from "../use-cases/hand-in-document.ts";
import { judgeDocument } from "../use-cases/judge-document.ts";
import { readDocument } from "../use-cases/read-document.ts";
import { listDocuments } from "../use-cases/show-documents.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function documentHandlers(
  applications: Applications,
  publicAddress: string,
): Pick<ApplicationHandlers, keyof typeof documentRoutes> {
  return {
    readDocumentLists: async ({ params, transaction }) =>
      accept(await readDocumentLists(applications, transaction, params)),
    setDocumentList: async ({ params, body, now, transaction }) =>
      setDocumentList(applications, transaction, { ...params, ...body, now }),
    listDocuments: async ({ params, actor, now, transaction }) =>
      listDocuments(applications, transaction, { ...params, actor, now }),
    askDocument: async ({ params, body, actor, now, transaction }) =>
      askDocument(applications, transaction, { ...params, ...body, actor, now }),
    redrawDocuments: async ({ params, body, actor, now, transaction }) =>
      redrawFile(applications, transaction, { ...params, ...body, actor, now }),
    handInDocument: async ({ params, query, file, actor, now, transaction }) =>
      handInDocument(applications, transaction, { ...params, ...query, file, actor, now }),
    reuseDocument: async ({ params, body, actor, now, transaction }) =>
      reuseDocument(applications, transaction, { ...params, ...body, actor, now }),
    judgeDocument: async ({ params, body, actor, now, transaction }) =>
      judgeDocument(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
    downloadDocument: async ({ params, actor, now, transaction }) =>
      readDocument(applications, transaction, { ...params, actor, now }),
  };
}
