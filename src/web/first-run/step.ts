import type { MessageDescriptor } from "@lingui/core";
import type { LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Contract, Result, Route } from "#platform/contract/route.ts";
import { readOf } from "#web/api/use-read.ts";

/** Where a step stands, from the facts alone: done, going on, or still to be done. */
export type StepState = "done" | "waiting" | "missing";

export interface ToldStep {
  state: StepState;
  /** What is there, or what lacks and why it matters. */
  said: ReactNode;
  /** The act that comes next, where it is another than the step's own. */
  does?: Route;
  /** What to press, and the page where it is done. */
  verb: ReactNode;
  link: Pick<LinkProps, "to" | "params">;
}

/** One thing a territory needs to start, read from the capability that keeps it. */
export interface FirstRunStep {
  key: string;
  title: MessageDescriptor;
  reads: Route;
  /** The act that does it: who may not call it is told whose it is. */
  does: Route;
  /** What the page behind its link reads, where it asks for more than the step. */
  opens: Route;
  query: (territory: string) => ReturnType<typeof readOf<Contract, string>>;
  tell: (read: unknown, territory: string) => ToldStep;
}

type Given<C extends Contract, Name extends keyof C["routes"] & string> = Omit<
  Parameters<typeof readOf<C, Name>>[2],
  "params"
>;

/** A step read from one route of one contract. */
export function step<C extends Contract, Name extends keyof C["routes"] & string>(
  { key, title, does, opens }: Pick<FirstRunStep, "key" | "title" | "does"> & { opens?: Route },
  { contract, name, given }: { contract: C; name: Name; given?: Given<C, Name> },
  tell: (read: Result<C["routes"][Name]>, territory: string) => ToldStep,
): FirstRunStep {
  const reads = contract.routes[name];
  if (reads === undefined) throw new Error(`${contract.name} has no route ${name}`);
  return {
    key,
    title,
    reads,
    does,
    opens: opens ?? reads,
    query: (territory) =>
      readOf<Contract, string>(contract, name, { params: { territory }, ...given } as never),
    tell: (read, territory) => tell(read as Result<C["routes"][Name]>, territory),
  };
}
