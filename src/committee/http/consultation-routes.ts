import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import { askForSitting, voteInWriting } from "../use-cases/answer-consultation.ts";
import { closeConsultation } from "../use-cases/close-consultation.ts";
import { readConsultationRules, setConsultationRule } from "../use-cases/consultation-rules.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { openConsultation } from "../use-cases/open-consultation.ts";
import { readConsultation } from "../use-cases/read-consultation.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

type ConsultationHandlers = Pick<
  CommitteeHandlers,
  | "openConsultation"
  | "readConsultation"
  | "voteInWriting"
  | "askForSitting"
  | "closeConsultation"
  | "readConsultationRules"
  | "setConsultationRule"
>;

/** The committee asked in writing. */
export function consultationRoutes(office: CommitteeOffice): ConsultationHandlers {
  const read = async (...asked: DropOffice<typeof readConsultation>) => readConsultation(office, ...asked);
  return {
    openConsultation: async ({ params: { territory }, body, transaction, actor, now }) => {
      const opening = { territory, ...body, actor, now };
      const opened = await openConsultation(office, transaction, opening);
      if (!opened.ok) return opened;
      const page = await read(transaction, { territory, sitting: opened.value.sitting, actor, now });
      invariant(page.ok, "a consultation that was just opened is there");
      return page;
    },

    readConsultation: async ({ params, transaction, actor, now }) =>
      read(transaction, { ...params, actor, now }),

    voteInWriting: async ({ params, body, transaction, actor, now }) => {
      const voted = await voteInWriting(office, transaction, { ...params, ...body, actor, now });
      return voted.ok ? read(transaction, { ...params, actor, now }) : voted;
    },

    askForSitting: async ({ params, body, transaction, actor, now }) => {
      const asked = await askForSitting(office, transaction, { ...params, ...body, actor, now });
      return asked.ok ? read(transaction, { ...params, actor, now }) : asked;
    },

    closeConsultation: async ({ params, transaction, actor, now }) => {
      const closed = await closeConsultation(office, transaction, { ...params, now });
      return closed.ok ? read(transaction, { ...params, actor, now }) : closed;
    },

    readConsultationRules: async ({ params: { territory }, transaction }) =>
      accept(await readConsultationRules(office, transaction, territory)),

    setConsultationRule: async ({ params, body, transaction, now }) =>
      setConsultationRule(office, transaction, { ...params, ...body, now }),
  };
}

type DropOffice<Of extends (office: CommitteeOffice, ...rest: never[]) => unknown> = Of extends (
  office: CommitteeOffice,
  ...rest: infer Rest
) => unknown
  ? Rest
  : never;
