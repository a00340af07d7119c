import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AskedAccounts, accountsAsked } from "../domain/accounts-asked.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import { earlyWarnings, returnWarnsForDays } from "../domain/early-warning.ts";
import type { LendingOffice } from "./advances.ts";
import type { FollowedCase } from "./read-case.ts";
import type { SeenWarning } from "./warnings.ts";

interface Reading {
  readonly territory: string;
  readonly on: PlainDate;
  /** Whose warnings are read. */
  readonly lines: readonly AdvanceLine[];
  /** The cases open among them. */
  readonly followed: readonly FollowedCase[];
}

/** What warns about these advances, the oldest first, and who saw it: a few questions, whatever their number. */
export async function readWarnings(
  { advances, lateSurveys }: LendingOffice,
  transaction: Transaction,
  { territory, on, lines, followed }: Reading,
) {
  const { warnings, cases } = advances;
  const owing = lines.filter(({ outstanding }) => outstanding > 0n);
  const firms = [...new Set(owing.map(({ firm }) => firm.id))];
  const returnsSince = addDays(on, -returnWarnsForDays);
  const returned = new Set(await cases.listReturnedSince(transaction, { territory, on: returnsSince }));
  const told = owing.filter((line) => returned.has(line.id) || isBeforeACourt(line)).map(({ id }) => id);
  const events = await advances.many.listEvents(transaction, { territory, ids: told });
  const pending = await advances.listPendingDelays(transaction, territory);
  const delays = Map.groupBy(pending, ({ advance }) => advance);
  const late = await lateSurveys(transaction, { territory, on });
  const surveys = Map.groupBy(late, ({ application }) => application);
  const published = await warnings.listNotices(transaction, territory, firms);
  const notices = Map.groupBy(published, ({ firm }) => firm);
  const accounts = await readAccountsAsked({ advances }, transaction, { territory, on, lines: owing });
  const promises = new Map(followed.map((one) => [one.advance.id, one.promises]));
  const seen = await readSeen({ advances }, transaction, { territory, lines: owing });
  return owing
    .flatMap((line) =>
      earlyWarnings({
        line,
        events: events.get(line.id) ?? [],
        promises: promises.get(line.id) ?? [],
        delays: delays.get(line.id) ?? [],
        notices: notices.get(line.firm.id) ?? [],
        surveys: surveys.get(line.application) ?? [],
        accounts: accounts.get(line.id) ?? [],
        returnsSince,
      }).map((warning) => ({
        ...warning,
        advance: line.id,
        firm: line.firm.name,
        seen: seen(line.id, warning),
      })),
    )
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function isBeforeACourt({ status }: AdvanceLine): boolean {
  return status === "in-liquidation" || status === "in-proceedings";
}

/** The yearly accounts asked of the firm of each advance; none where the territory asks for none. */
export async function readAccountsAsked(
  { advances: { warnings } }: Pick<LendingOffice, "advances">,
  transaction: Transaction,
  {
    territory,
    on,
    lines,
  }: {
    readonly territory: string;
    readonly on: PlainDate;
    readonly lines: readonly Pick<AdvanceLine, "id" | "firm">[];
  },
): Promise<ReadonlyMap<string, readonly AskedAccounts[]>> {
  const policies = await warnings.listPolicies(transaction, territory);
  if (policies.length === 0) return new Map();
  const firms = [...new Set(lines.map(({ firm }) => firm.id))];
  const yearEnds = await warnings.listYearEnds(transaction, territory, firms);
  const received = await warnings.listReceived(transaction, territory, firms);
  const transfers = await warnings.listFirstTransfers(
    transaction,
    territory,
    lines.map(({ id }) => id),
  );
  const endsOf = Map.groupBy(yearEnds, ({ firm }) => firm);
  const receivedOf = Map.groupBy(received, ({ firm }) => firm);
  return new Map(
    lines.map(({ id, firm }) => {
      const since = transfers.get(id);
      const ends = (endsOf.get(firm.id) ?? []).map(({ closesOn }) => closesOn);
      const came = receivedOf.get(firm.id) ?? [];
      const asked =
        since === undefined ? [] : accountsAsked({ since, on, policies, yearEnds: ends, received: came });
      return [id, asked];
    }),
  );
}

async function readSeen(
  { advances: { warnings } }: Pick<LendingOffice, "advances">,
  transaction: Transaction,
  { territory, lines }: Pick<Reading, "territory" | "lines">,
) {
  const all = await warnings.listSeen(
    transaction,
    territory,
    lines.map(({ id }) => id),
  );
  const people = await findPeople(transaction, [...new Set(all.map(({ by }) => by))]);
  const key = ({ advance, kind, cause }: Pick<SeenWarning, "advance" | "kind" | "cause">) =>
    `${advance} ${kind} ${cause}`;
  const byKey = new Map(all.map((seen) => [key(seen), seen]));
  return (advance: string, { kind, cause }: Pick<SeenWarning, "kind" | "cause">) => {
    const seen = byKey.get(key({ advance, kind, cause }));
    return seen === undefined ? null : { on: seen.on, by: people.get(seen.by)?.name ?? "", note: seen.note };
  };
}

export type ReadWarning = Awaited<ReturnType<typeof readWarnings>>[number];
