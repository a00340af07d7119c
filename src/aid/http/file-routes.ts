import type { AidOffice } from "../use-cases/aids.ts";
import { checkInsolvency } from "../use-cases/check-insolvency.ts";
import { declareAids } from "../use-cases/declare-aids.ts";
import { readFileAid } from "../use-cases/read-file-aid.ts";
import type { AidHandlers } from "./aid-handler.ts";
import { openFileFor } from "./open-file.ts";

/** The aid of one file: read, declared, checked. */
export function fileRoutes(
  office: AidOffice,
): Pick<AidHandlers, "readFileAid" | "declareAids" | "checkInsolvency"> {
  return {
    readFileAid: async (call) => {
      const opened = await openFileFor(office, call, call.params);
      if (!opened.ok) return opened;
      return readFileAid(office, call.transaction, { ...call.params, ...opened.value });
    },

    /** The owner declares for their own firm; the coordinator enters what any firm signed. */
    declareAids: async (call) => {
      const { transaction, params, body: told, now } = call;
      const opened = await openFileFor(office, { ...call, followedBy: ["coordinator"] }, params);
      if (!opened.ok) return opened;
      const declared = await declareAids(office, transaction, { ...params, ...opened.value, told, now });
      if (!declared.ok) return declared;
      return readFileAid(office, transaction, { ...params, ...opened.value });
    },

    checkInsolvency: async (call) => {
      const { transaction, params, body, now } = call;
      const opened = await openFileFor(office, { ...call, followedBy: ["coordinator"] }, params);
      if (!opened.ok) return opened;
      const { person } = opened.value;
      const checked = await checkInsolvency(office, transaction, { ...params, ...body, person, now });
      if (!checked.ok) return checked;
      return readFileAid(office, transaction, { ...params, ...opened.value });
    },
  };
}
