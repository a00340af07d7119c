import type { messageRoutes } from "../contract/message-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import { markMessagesRead, readAttachment } from "../use-cases/read-messages.ts";
import { attachToMessage, sendMessage } from "../use-cases/send-message.ts";
import { listMessages } from "../use-cases/show-messages.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function messageHandlers(
  applications: Applications,
  publicAddress: string,
): Pick<ApplicationHandlers, keyof typeof messageRoutes> {
  return {
    listMessages: async ({ params, actor, now, transaction }) =>
      listMessages(applications, transaction, { ...params, actor, now }),
    attachToMessage: async ({ params, query, file, actor, now, transaction }) =>
      attachToMessage(applications, transaction, { ...params, ...query, file, actor, now }),
    sendMessage: async ({ params, body, actor, now, transaction }) =>
      sendMessage(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
    markMessagesRead: async ({ params, body, actor, now, transaction }) =>
      markMessagesRead(applications, transaction, { ...params, ...body, actor, now }),
    downloadAttachment: async ({ params, actor, now, transaction }) =>
      readAttachment(applications, transaction, { ...params, actor, now }),
  };
}
