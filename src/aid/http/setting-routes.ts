import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { AidOffice } from "../use-cases/aids.ts";
import { readSettings } from "../use-cases/read-settings.ts";
import { enterBaseRate, enterCeiling, setAidPolicy, setPublicShare } from "../use-cases/set-law.ts";
import type { AidHandlers } from "./aid-handler.ts";
import { seated } from "./open-file.ts";

type SettingHandlers = Pick<
  AidHandlers,
  "readAidSettings" | "setAidPolicy" | "setPublicShare" | "enterBaseRate" | "enterCeiling"
>;

interface SettingCall {
  readonly transaction: Transaction;
  readonly actor: Actor | null;
  readonly now: string;
  readonly params: { readonly territory: string };
}

/** The law of each day and how the territory applies it; each act answers the settings as they are after it. */
export function settingRoutes({ aids }: AidOffice): SettingHandlers {
  const by = ({ params, actor, now }: SettingCall) => ({ ...params, person: seated(actor).person, now });
  const readAfter = async <R extends Refusal>({ transaction, params }: SettingCall, set: Outcome<null, R>) =>
    set.ok ? accept(await readSettings(aids, transaction, params.territory)) : set;
  return {
    readAidSettings: async ({ transaction, params }) =>
      accept(await readSettings(aids, transaction, params.territory)),
    setAidPolicy: async (call) =>
      readAfter(call, await setAidPolicy(aids, call.transaction, { policy: call.body, ...by(call) })),
    setPublicShare: async (call) =>
      readAfter(call, await setPublicShare(aids, call.transaction, { share: call.body, ...by(call) })),
    enterBaseRate: async (call) =>
      readAfter(call, await enterBaseRate(aids, call.transaction, { rate: call.body, ...by(call) })),
    enterCeiling: async (call) =>
      readAfter(
        call,
        await enterCeiling(aids, call.transaction, {
          ceiling: { ...call.body, isConfirmed: true },
          ...by(call),
        }),
      ),
  };
}
