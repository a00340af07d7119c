import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import { committeeContract } from "../contract.ts";
import { dateCondition, waiveCondition } from "../use-cases/change-condition.ts";
import { giveEvidence, judgeEvidence, readEvidence } from "../use-cases/condition-evidence.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { listOwnConditions, readConditions } from "../use-cases/read-conditions.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

type ConditionHandlers = Pick<
  CommitteeHandlers,
  | "readConditions"
  | "listOwnConditions"
  | "giveEvidence"
  | "judgeEvidence"
  | "downloadEvidence"
  | "dateCondition"
  | "waiveCondition"
>;

const { routes } = committeeContract;

/** What proves that the conditions of decisions are met. */
export function conditionRoutes(office: CommitteeOffice): ConditionHandlers {
  const readTouched = async (...[transaction, asked]: Tail<Parameters<typeof readConditions>>) => {
    const page = await readConditions(office, transaction, asked);
    invariant(page.ok, "a decision that was touched is there");
    return page;
  };
  return {
    readConditions: async ({ params, transaction, actor, now }) =>
      readConditions(office, transaction, { ...params, actor, now }),

    listOwnConditions: async ({ params, transaction, actor, now }) =>
      listOwnConditions(office, transaction, { ...params, actor, now }),

    giveEvidence: async ({ params, query, file, transaction, actor, now }) => {
      const given = await giveEvidence(office, transaction, { ...params, ...query, file, actor, now });
      return given.ok ? accept({ condition: params.condition }) : given;
    },

    judgeEvidence: async ({ params, body, transaction, actor, now }) => {
      const roles = routes.judgeEvidence.access;
      const judged = await judgeEvidence(office, transaction, { ...params, ...body, roles, actor, now });
      return judged.ok ? readTouched(transaction, { ...params, actor, now }) : judged;
    },

    downloadEvidence: async ({ params, transaction, actor, now }) =>
      readEvidence(office, transaction, { ...params, actor, now }),

    dateCondition: async ({ params, body, transaction, actor, now }) => {
      const roles = routes.dateCondition.access;
      const dated = await dateCondition(office, transaction, { ...params, ...body, roles, actor, now });
      return dated.ok ? readTouched(transaction, { ...params, actor, now }) : dated;
    },

    waiveCondition: async ({ params, body, transaction, actor, now }) => {
      const roles = routes.waiveCondition.access;
      const waived = await waiveCondition(office, transaction, { ...params, ...body, roles, actor, now });
      return waived.ok ? readTouched(transaction, { ...params, actor, now }) : waived;
    },
  };
}

type Tail<All extends readonly unknown[]> = All extends readonly [unknown, ...infer Rest] ? Rest : never;
