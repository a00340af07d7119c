import { accept } from "#kernel/outcome.ts";
import type { recallRoutes } from "../contract/recall-routes.ts";
import { keepForFirms, unbackedAmong } from "../use-cases/keep-for-firms.ts";
import type { BankingOffice } from "../use-cases/office.ts";
import { listRecalls, tellRecalls } from "../use-cases/recall-debits.ts";
import {
  debitsOfLine,
  putRunDebitsBack,
  readLineDebits,
  takeRunDebits,
} from "../use-cases/take-run-debits.ts";
import { thenBank } from "./account-handlers.ts";
import type { BankingHandlers } from "./banking-handler.ts";
import { deniedAdvances, seated } from "./open-file.ts";
import { refusedAmong, thenStatements } from "./statement-handlers.ts";

export function recallHandlers(office: BankingOffice): Pick<BankingHandlers, keyof typeof recallRoutes> {
  return {
    tellRecalls: async (call) => {
      const { transaction, params, body, now } = call;
      await office.runs.lockFund(transaction, params);
      const named = (await listRecalls(office, transaction, params)).filter(({ item }) =>
        body.items.includes(item),
      );
      const refused = await refusedAmong(call, params.territory, named);
      if (refused !== null) return refused;
      const request = { ...params, ...body, person: seated(call.actor).person, now };
      return thenBank(office, call, await tellRecalls(office, transaction, request));
    },
    readLineDebits: async (call) => {
      const read = await readLineDebits(office, call.transaction, call.params);
      if (!read.ok) return read;
      const denied = await deniedAdvances(call, call.params.territory);
      return accept({
        ...read.value,
        debits: read.value.debits.filter(({ advance }) => !denied.has(advance)),
      });
    },
    takeRunDebits: async (call) => {
      const line = await office.statements.lockLine(call.transaction, call.params);
      const whole = line === null ? null : await debitsOfLine(office, call.transaction, line);
      // Of a credit that waits, those that are not taken are received by the same act.
      const isWaiting = line?.match === null;
      const named = whole?.items.filter(({ id }) => isWaiting || call.body.items.includes(id)) ?? [];
      const refused = await refusedAmong(call, call.params.territory, named);
      if (refused !== null) return refused;
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await takeRunDebits(office, call.transaction, request));
    },
    putRunDebitsBack: async (call) => {
      const { territory, line: part } = call.params;
      const line = await office.statements.lockLine(call.transaction, call.params);
      const wholeLine =
        line === null || line.partOf === null
          ? null
          : await office.statements.find(call.transaction, { territory, line: line.partOf });
      const whole = wholeLine === null ? null : await debitsOfLine(office, call.transaction, wholeLine);
      const taken = await office.recalls.listOfParts(call.transaction, { territory, parts: [part] });
      const named = whole?.items.filter(({ id }) => taken.some(({ item }) => item === id)) ?? [];
      const refused = await refusedAmong(call, territory, named);
      if (refused !== null) return refused;
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await putRunDebitsBack(office, call.transaction, request));
    },
    keepForFirms: async (call) => {
      const { territory } = call.params;
      const line = await office.statements.lockLine(call.transaction, call.params);
      const lines = line === null ? [] : [line];
      const which = { territory, fund: line?.fund ?? "", lines };
      const debits =
        line === null ? undefined : (await unbackedAmong(office, call.transaction, which)).get(line.id);
      const refused = await refusedAmong(call, territory, debits ?? []);
      if (refused !== null) return refused;
      const request = { ...call.params, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await keepForFirms(office, call.transaction, request));
    },
  };
}
