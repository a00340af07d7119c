import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FirmNoticeKind } from "../domain/firm-notice.ts";

export const noticeKindNames: Record<FirmNoticeKind, MessageDescriptor> = {
  proceedings: msg`sauvegarde ou redressement judiciaire`,
  liquidation: msg`liquidation judiciaire`,
  sale: msg`vente ou cession du fonds de commerce`,
  dissolution: msg`dissolution de la société`,
  "strike-off": msg`radiation`,
};
