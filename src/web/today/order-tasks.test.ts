import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { Task } from "#web/design/today.ts";
import { orderTasks } from "./order-tasks.ts";

function task(key: string, tone: Task["tone"], dueOn: string | null): Task {
  const due = dueOn === null ? null : plainDate(dueOn);
  return { key, tone, dueOn: due, sentence: key, verb: "", link: { to: "/" } };
}

describe("the order of the to-do list", () => {
  it("puts what is late first, then what waits for the reader, then the ordinary course", () => {
    const tasks = [
      task("course", "sea", "2011-02-01"),
      task("mine", "ochre", "2011-02-09"),
      task("late", "brick", "2011-02-20"),
    ];
    expect(orderTasks(tasks).map(({ key }) => key)).toEqual(["late", "mine", "course"]);
  });

  it("puts the nearest day first, and last what nothing presses", () => {
    const tasks = [
      task("some day", "sea", null),
      task("march", "sea", "2011-03-17"),
      task("february", "sea", "2011-02-14"),
    ];
    expect(orderTasks(tasks).map(({ key }) => key)).toEqual(["february", "march", "some day"]);
  });
});
