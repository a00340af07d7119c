import type { Task } from "#web/design/today.ts";

const weights: Record<Task["tone"], number> = { brick: 0, ochre: 1, sea: 2 };

/** What is late or refused first, then what waits for the reader, then the ordinary course; the nearest date first in each. */
export function orderTasks(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => weights[a.tone] - weights[b.tone] || order(a.dueOn, b.dueOn));
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
