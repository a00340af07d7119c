import { type Accepted, accept, type Refused } from "#kernel/outcome.ts";
import type { statementRoutes } from "../contract/statement-routes.ts";
import { findAdvancesToMatch } from "../use-cases/find-advances-to-match.ts";
import { importStatement } from "../use-cases/import-statement.ts";
import { matchLine, receiptsOf, setLineAside, undoMatch } from "../use-cases/match-line.ts";
import type { BankingOffice, WhichFund } from "../use-cases/office.ts";
import { readStatements } from "../use-cases/read-statements.ts";
import { sharesOf, splitLine } from "../use-cases/split-line.ts";
import { takeBackLine, transferOf } from "../use-cases/take-back-transfer.ts";
import type { BankingHandlers } from "./banking-handler.ts";
import { deniedAdvances, refusedAdvance, seated } from "./open-file.ts";

type Handled = Pick<BankingHandlers, keyof typeof statementRoutes>;
type Visit = Parameters<typeof deniedAdvances>[0];

export function statementHandlers(office: BankingOffice): Handled {
  return {
    readStatements: async (call) =>
      statementsSeen(office, call, { ...call.params, after: call.query.after ?? 0 }),
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
    findAdvancesToMatch: async (call) => {
      const denied = await deniedAdvances(call, call.params.territory);
      return findAdvancesToMatch(office, call.transaction, { ...call.params, ...call.query, denied });
    },
    splitLine: async (call) => {
      const { territory } = call.params;
      const refused = await refusedAmong(call, territory, call.body.shares);
      if (refused !== null) return refused;
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await splitLine(office, call.transaction, request));
    },
    takeBackTransfer: async (call) => {
      const { territory } = call.params;
      const line = await office.statements.lockLine(call.transaction, call.params);
      const item = line === null ? null : await transferOf(office, call.transaction, line);
      const refused = item === null ? null : await refusedAdvance(call, { territory, advance: item.advance });
      if (refused !== null) return refused;
      const request = { ...call.params, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await takeBackLine(office, call.transaction, request));
    },
    setLineAside: async (call) => {
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await setLineAside(office, call.transaction, request));
    },
    undoMatch: async (call) => {
      const line = await office.statements.lockLine(call.transaction, call.params);
      const receipts = line === null ? [] : await receiptsOf(office, call.transaction, line);
      const refused = await refusedAmong(call, call.params.territory, receipts);
      if (refused !== null) return refused;
      const request = { ...call.params, ...call.body, person: seated(call.actor).person, now: call.now };
      return thenStatements(office, call, await undoMatch(office, call.transaction, request));
    },
  };
}

/** Whoever is recused from one of the files decides of none of them. */
export async function refusedAmong(
  visit: Visit,
  territory: string,
  named: readonly { readonly advance: string }[],
) {
  for (const { advance } of named) {
    const refused = await refusedAdvance(visit, { territory, advance });
    if (refused !== null) return refused;
  }
  return null;
}

export async function thenStatements<R extends Refused>(
  office: BankingOffice,
  visit: Visit,
  done: Accepted<WhichFund> | R,
) {
  return done.ok
    ? statementsSeen(office, visit, { territory: done.value.territory, fund: done.value.fund, after: 0 })
    : done;
}

/** Without the firms from which the reader is recused. */
async function statementsSeen(
  office: BankingOffice,
  visit: Visit,
  which: WhichFund & { readonly after: number },
) {
  const { value } = await readStatements(office, visit.transaction, which);
  const denied = await deniedAdvances(visit, which.territory);
  const shares = await sharesOf(office, visit.transaction, { ...which, lines: value.matched });
  const closed = new Set(shares.flatMap(({ line, advance }) => (denied.has(advance) ? [line] : [])));
  return accept({
    ...value,
    shares: shares.filter(({ line }) => !closed.has(line)),
    waiting: value.waiting.map((line) => ({
      ...line,
      suggestions: line.suggestions.filter(({ advance }) => !denied.has(advance)),
      owedBack: line.owedBack.filter(({ advance }) => !denied.has(advance)),
      transfer: line.transfer === null || denied.has(line.transfer.advance) ? null : line.transfer,
    })),
    matched: value.matched.filter(
      ({ id, advance }) => !closed.has(id) && (advance === null || !denied.has(advance)),
    ),
  });
}
