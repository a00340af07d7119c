import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { toFixedDecimals } from "#kernel/weight.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import { judgedOn } from "../domain/eligibility-of-firm.ts";
import {
  checkCriteria,
  checkScores,
  type GivenScore,
  gridAt,
  gridOfFile,
  isScored,
  type ScoringGrid,
  summaryOf,
  totalOf,
} from "../domain/scoring.ts";
import type { Applications } from "./applications.ts";
import { type AtDesk, type OpenFile, openForDesk } from "./open-for-desk.ts";

/** The grids of a territory, and which one is in force today. */
export async function listGrids(
  applications: Applications,
  transaction: Transaction,
  { territory }: { readonly territory: string },
) {
  const on = await businessDateOf(transaction, territory);
  const grids = await applications.listGrids(transaction, territory);
  return {
    on,
    inForce: gridAt(grids, on)?.version ?? null,
    grids: grids.map((grid) => ({ ...grid, criteria: [...grid.criteria] })),
  };
}

/** Sets a grid from a day on; files that are scored already keep theirs. */
export async function setGrid(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    by,
    now,
    ...grid
  }: Omit<ScoringGrid, "version"> & {
    readonly territory: string;
    readonly by: string;
    readonly now: string;
  },
) {
  const checked = checkCriteria(grid.criteria);
  if (!checked.ok) return checked;
  if (!(await applications.addGrid(transaction, { territory, grid, by, recordedAt: now })))
    return refuse("grid-date-taken", { fromOn: grid.fromOn }, "fromOn");
  return accept(await listGrids(applications, transaction, { territory }));
}

/** The scores of a file. Whoever is still to give theirs sees who gave, and not what, as long as scores are given. */
export async function readScores(applications: Applications, transaction: Transaction, asked: AtDesk) {
  const opened = await openForDesk(applications, transaction, asked);
  return opened.ok ? accept(await showScores(applications, transaction, asked, opened.value)) : opened;
}

/** Gives one's own scores: once, before one sees the others'. */
export async function giveScores(
  applications: Applications,
  transaction: Transaction,
  {
    version,
    scores,
    text,
    ...asked
  }: AtDesk & {
    /** The grid that was read: another one may have come meanwhile. */
    readonly version: number;
    readonly scores: readonly GivenScore[];
    readonly text: string;
  },
) {
  const opened = await openForDesk(applications, transaction, asked, "lock");
  if (!opened.ok) return opened;
  const { file, on, by } = opened.value;
  const { territory, application, now } = asked;
  const { number, status } = file;
  if (!isScored(status)) return refuse("status-does-not-allow", { number, status });
  const { grid, sheets } = await scoresOf(applications, transaction, asked, opened.value);
  if (grid === null) return refuse("no-scoring-grid");
  if (grid.version !== version) return refuse("grid-not-that-one", { name: grid.name }, "version");
  const own = sheets.find(({ person }) => person === by.person);
  if (own !== undefined) return refuse("scores-already-given", { on: own.on });
  const checked = checkScores(grid, scores);
  if (!checked.ok) return checked;
  const sheet = { ...by, on, text, scores };
  await applications.addSheet(transaction, { territory, application, grid, sheet, recordedAt: now });
  return accept(await showScores(applications, transaction, asked, opened.value));
}

async function scoresOf(
  applications: Applications,
  transaction: Transaction,
  { territory, application }: AtDesk,
  { file, on }: { readonly file: OpenFile["file"]; readonly on: PlainDate },
) {
  const which = { territory, application };
  const kept = await applications.findFileGrid(transaction, which);
  const grids = await applications.listGrids(transaction, territory);
  const sheets = kept === null ? [] : await applications.listSheets(transaction, which);
  return { kept, sheets, grid: gridOfFile(grids, { kept, judgedOn: judgedOn(file, on), on }) };
}

async function showScores(
  applications: Applications,
  transaction: Transaction,
  asked: AtDesk,
  { file, on }: OpenFile,
) {
  const { actor, territory } = asked;
  invariant(actor !== null, "whoever examines a file is signed in");
  const { kept, sheets, grid } = await scoresOf(applications, transaction, asked, { file, on });
  const hasGiven = sheets.some(({ person }) => person === actor.person);
  const isScorer = holds(actor, ["coordinator", "treasurer", "chair", "secretary"], territory);
  const mayScore = isScorer && !hasGiven && grid !== null && isScored(file.status);
  return {
    grid: grid === null ? null : { ...grid, criteria: [...grid.criteria] },
    isKept: kept !== null,
    mayScore,
    givers: sheets.map(({ name, on: givenOn }) => ({ name, on: givenOn })),
    sheets:
      mayScore || grid === null
        ? null
        : sheets.map(({ person, scores, ...sheet }) => ({
            ...sheet,
            isOwn: person === actor.person,
            scores: [...scores],
            total: toFixedDecimals(totalOf(grid, scores), 1),
          })),
    summary: mayScore || grid === null ? null : summaryOf(grid, sheets),
  };
}
