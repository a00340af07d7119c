import type { PlainDate } from "#kernel/plain-date.ts";
import type { College } from "./college.ts";

/** A person on the committee, in the name of an organisation or in their own. `toOn` is the first day without it. */
export interface Member {
  readonly id: string;
  readonly person: string;
  readonly organisation: string | null;
  readonly college: College;
  readonly votes: boolean;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

export function sits({ fromOn, toOn }: Pick<Member, "fromOn" | "toOn">, on: PlainDate): boolean {
  return fromOn <= on && (toOn === null || on < toOn);
}
