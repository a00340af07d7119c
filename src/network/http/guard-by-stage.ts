import { invariant } from "#kernel/invariant.ts";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { Refused } from "#platform/http/refused.ts";
import type { Beginning } from "../domain/stage.ts";
import type { Office } from "../use-cases/office.ts";
import { refuseByStage } from "../use-cases/refuse-by-stage.ts";

interface AnyCall {
  readonly params: { readonly territory: string };
  readonly transaction: Transaction;
}

export type AnyHandler = (call: never) => Promise<Outcome<unknown, Refusal>>;

/** What begins by a door: always the same kind of thing, or what is asked there tells; null where nothing begins. */
export type Doors<Handlers extends Readonly<Record<string, AnyHandler>>> = {
  readonly [Name in keyof Handlers]?: Beginning | ((call: Parameters<Handlers[Name]>[0]) => Beginning | null);
};

/** The same handlers, of which these begin nothing in a territory whose stage does not permit it. */
export function guardedByStage<Handlers extends Readonly<Record<string, AnyHandler>>>(
  office: Pick<Office, "units" | "settings">,
  handlers: Handlers,
  doors: Doors<Handlers>,
): Handlers {
  const guarded = Object.entries(doors).map(([name, beginning]) => {
    const handler = handlers[name];
    invariant(handler !== undefined && beginning !== undefined, `${name} is a door of these handlers`);
    const pass = async (call: AnyCall) => {
      const { transaction, params } = call;
      const begun = typeof beginning === "function" ? beginning(call) : beginning;
      const refusal =
        begun === null
          ? null
          : await refuseByStage(office, transaction, { territory: params.territory, beginning: begun });
      if (refusal !== null) throw new Refused(refusal, 409);
      return handler(call as never);
    };
    return [name, pass] as const;
  });
  return { ...handlers, ...Object.fromEntries(guarded) };
}
