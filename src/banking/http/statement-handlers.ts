import { type Accepted, accept, type Refused } from "#kernel/outcome.ts";
import type { statementRoutes } from "../contract/statement-routes.ts";
import { importStatement } from "../use-cases/import-statement.ts";
import { matchLine, setLineAside, undoMatch } from "../use-cases/match-line.ts";
import type { BankingOffice, WhichFund } from "../use-cases/office.ts";
import { readStatements } from "../use-cases/read-statements.ts";
import type { BankingHandlers } from "./banking-handler.ts";
import { deniedAdvances, refusedAdvance, seated } from "./open-file.ts";

type Handled = Pick<BankingHandlers, keyof typeof statementRoutes>;
type Visit = Parameters<typeof deniedAdvances>[0];

export function statementHandlers(office: BankingOffice): Handled {
  return {
    readStatements: async (call) => statementsSeen(office, call, call.params),
    importStatement: async ({ transaction, params, query, file, actor, now }) => {
      const { person } = seated(actor);
      const imported = await importStatement(office, transaction, {
        ...params,
        name: query.name,
        content: file,
        person,
        now,
      });
      return imported;
    },
    matchLine: async (call) => {
      const refused = await refusedAdvance(call, { ...call.params, ...call.body });
      if (refused !== null) return refused;
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await matchLine(office, call.transaction, request));
    },
    setLineAside: async (call) => {
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await setLineAside(office, call.transaction, request));
    },
    undoMatch: async (call) => {
      const line = await office.statements.lockLine(call.transaction, call.params);
      const advance = line?.match?.advance ?? null;
      if (advance !== null) {
        const refused = await refusedAdvance(call, { territory: call.params.territory, advance });
        if (refused !== null) return refused;
      }
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await undoMatch(office, call.transaction, request));
    },
  };
}

async function thenStatements<R extends Refused>(
  office: BankingOffice,
  visit: Visit,
  done: Accepted<WhichFund> | R,
) {
  return done.ok
    ? statementsSeen(office, visit, { territory: done.value.territory, fund: done.value.fund })
    : done;
}

/** Without the firms from which the reader is recused. */
async function statementsSeen(office: BankingOffice, visit: Visit, which: WhichFund) {
  const { value } = await readStatements(office, visit.transaction, which);
  const denied = await deniedAdvances(visit, which.territory);
  return accept({
    ...value,
    waiting: value.waiting.map((line) => ({
      ...line,
      suggestions: line.suggestions.filter(({ advance }) => !denied.has(advance)),
    })),
    matched: value.matched.filter(({ advance }) => advance === null || !denied.has(advance)),
  });
}
