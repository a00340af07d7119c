import { invariant } from "#kernel/invariant.ts";
import { callFunds } from "../use-cases/call-funds.ts";
import type { ConventionOffice } from "../use-cases/read-call-paper.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import { tellPayers } from "../use-cases/tell-payer.ts";
import { letterWriter } from "./call-letters.route.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function callFundsRoute(office: ConventionOffice): ConventionHandlers["callFunds"] {
  return async ({ params, body, now, transaction, actor }) => {
    invariant(actor !== null, "only who holds a role calls funds");
    const reader = readerOf(actor, params.territory);
    const called = await callFunds(office.conventions, transaction, { ...params, ...body, now, reader });
    if (!called.ok) return called;
    const { id: call, lines } = called.value;
    const { person } = actor;
    await tellPayers(office, transaction, {
      ...params,
      person,
      now,
      call,
      lines: lines.map(({ id }) => id),
      writeLetter: letterWriter(transaction, params.territory),
    });
    return called;
  };
}
