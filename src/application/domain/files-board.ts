import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { holders } from "./next-step.ts";
import type { StageAge } from "./stage-ageing.ts";
import type { ApplicationStatus } from "./status.ts";

/** A file as the board and the table weigh it, before anything else of it is read. */
export interface BoardFile {
  readonly id: string;
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly firm: { readonly id: string; readonly name: string; readonly commune: string };
  readonly title: string;
  readonly amount: Cents;
  readonly receivedOn: PlainDate;
  readonly assignedTo: string | null;
  readonly isLapsed: boolean;
  readonly isAnswered: boolean;
  readonly labels: readonly string[];
  readonly stage: StageAge;
}

/** The columns of the board, from left to right: each file stands in one. */
export const boardColumns = [
  { key: "preparing", holds: ["detected", "draft"] },
  { key: "appraisal", holds: ["submitted", "appraised", "adjourned"] },
  { key: "ready", holds: ["ready"] },
  { key: "committee", holds: ["in-committee"] },
  { key: "approved", holds: ["approved", "approved-with-conditions"] },
  { key: "closed", holds: ["refused", "oriented", "withdrawn"] },
] as const satisfies readonly { key: string; holds: readonly ApplicationStatus[] }[];

export type BoardColumn = (typeof boardColumns)[number]["key"];
export const boardColumnKeys = boardColumns.map(({ key }) => key) as [BoardColumn, ...BoardColumn[]];

export function columnOf(status: ApplicationStatus): BoardColumn {
  const column = boardColumns.find(({ holds }) => holds.some((held) => held === status));
  return column?.key ?? "closed";
}

type Holder = (typeof holders)[number];

/** Whose turn it is, as `nextStepOf` says it; null once nothing more is to be done. */
export function holderOf({
  status,
  isLapsed,
  isAnswered,
  stage,
}: Pick<BoardFile, "status" | "isLapsed" | "isAnswered" | "stage">): Holder | null {
  if (stage.withFirmSince !== null) return "owner";
  if (isLapsed && status !== "withdrawn") return "coordinator";
  switch (status) {
    case "detected":
    case "draft":
    case "submitted":
    case "appraised":
    case "adjourned":
      return "coordinator";
    case "ready":
    case "in-committee":
      return "committee";
    case "approved":
      return "treasurer";
    case "approved-with-conditions":
      return "owner";
    case "oriented":
      return isAnswered ? null : "other-scheme";
    case "refused":
    case "withdrawn":
      return null;
  }
}

/** Which files are wanted; what is null or empty asks nothing. */
export interface FileFilter {
  readonly text: string;
  readonly column: BoardColumn | null;
  readonly holder: Holder | null;
  /** "mine", "nobody", or the id of who holds the file. */
  readonly assigned: string | null;
  readonly label: string | null;
  readonly isOverdue: boolean;
}

export const fileSorts = ["number", "firm", "commune", "amount", "received", "stage"] as const;
export type FileSort = (typeof fileSorts)[number];

export const fileColumns = [
  "number",
  "firm",
  "commune",
  "title",
  "status",
  "amount",
  "received",
  "stage",
  "assigned",
  "labels",
  "next",
] as const;
export type FileColumn = (typeof fileColumns)[number];

export const usualColumns: readonly FileColumn[] = [
  "number",
  "firm",
  "commune",
  "status",
  "amount",
  "stage",
  "assigned",
  "labels",
  "next",
];

/** A list as someone keeps it: which files, in which order, with which columns. */
export interface ShownFiles {
  readonly filter: FileFilter;
  readonly sort: FileSort;
  readonly isDescending: boolean;
  readonly columns: readonly FileColumn[];
}

/** The files that are wanted, in the order in which they are. */
export function chooseFiles(
  files: readonly BoardFile[],
  { filter, sort, isDescending }: Omit<ShownFiles, "columns">,
  reader: string,
): BoardFile[] {
  const chosen = files.filter((file) => isWanted(file, filter, reader));
  const sign = isDescending ? -1 : 1;
  return chosen.sort((a, b) => sign * compareBy(sort, a, b) || a.number - b.number);
}

function isWanted(file: BoardFile, filter: FileFilter, reader: string): boolean {
  const { column, holder, assigned, label, isOverdue, text } = filter;
  const wanted = assigned === "mine" ? reader : assigned === "nobody" ? null : assigned;
  return (
    (column === null || columnOf(file.status) === column) &&
    (holder === null || holderOf(file) === holder) &&
    (assigned === null || file.assignedTo === wanted) &&
    (label === null || file.labels.includes(label)) &&
    (!isOverdue || file.stage.isOverdue) &&
    (text === "" || says(file, text))
  );
}

/** Found without accents nor capitals; « 12 » finds the twelfth file. */
function says({ number, firm, title }: BoardFile, text: string): boolean {
  return plain(`${number} ${firm.name} ${firm.commune} ${title}`).includes(plain(text.trim()));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const inFrench = new Intl.Collator("fr", { numeric: true });

function compareBy(sort: FileSort, a: BoardFile, b: BoardFile): number {
  switch (sort) {
    case "number":
      return a.number - b.number;
    case "firm":
      return inFrench.compare(a.firm.name, b.firm.name);
    case "commune":
      return inFrench.compare(a.firm.commune, b.firm.commune);
    case "amount":
      return a.amount < b.amount ? -1 : Number(a.amount > b.amount);
    case "received":
      return inFrench.compare(a.receivedOn, b.receivedOn);
    case "stage":
      return a.stage.days - b.stage.days;
  }
}

/** What each person holds, of what is not over; the files of nobody come last. */
export interface Workload {
  readonly person: string | null;
  readonly preparing: number;
  readonly appraisal: number;
  readonly ready: number;
  readonly overdue: number;
  /** The days of the oldest in its status. */
  readonly oldestDays: number;
}

export function workloadOf(files: readonly BoardFile[]): Workload[] {
  const open = files.filter(({ status }) => ["preparing", "appraisal", "ready"].includes(columnOf(status)));
  return [...Map.groupBy(open, ({ assignedTo }) => assignedTo)]
    .map(([person, held]) => {
      const inColumn = (column: BoardColumn) =>
        held.filter(({ status }) => columnOf(status) === column).length;
      return {
        person,
        preparing: inColumn("preparing"),
        appraisal: inColumn("appraisal"),
        ready: inColumn("ready"),
        overdue: held.filter(({ stage }) => stage.isOverdue).length,
        oldestDays: Math.max(...held.map(({ stage }) => stage.days)),
      };
    })
    .sort((a, b) => Number(a.person === null) - Number(b.person === null) || total(b) - total(a));
}

function total({ preparing, appraisal, ready }: Workload): number {
  return preparing + appraisal + ready;
}
