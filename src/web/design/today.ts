import type { LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Contract, Result, Route } from "#platform/contract/route.ts";
import { readOf } from "#web/api/use-read.ts";

/** Something that waits for whoever reads, in a sentence, and the page where it is done. */
export interface Task {
  key: string;
  /** What to do, and about whom: « Appeler le Garage des Aciéries ». */
  sentence: ReactNode;
  /** Why, with the figures. */
  detail?: ReactNode;
  /** The verb of its button: « Noter l'appel ». */
  verb: ReactNode;
  link: Pick<LinkProps, "to" | "params" | "search" | "hash">;
  /** By when; null when nothing presses. */
  dueOn: PlainDate | null;
  /** Brick: late or refused. Ochre: waits for the reader. Sea: the ordinary course. */
  tone: "brick" | "ochre" | "sea";
  /** Said so that the reader knows, while another must act first: not counted among the things to do. */
  isForLater?: boolean;
}

/** What a capability adds to the to-do list of a territory's home page, for whoever may call the route it reads. */
export interface TodaySource {
  key: string;
  reads: Route;
  query: (territory: string) => ReturnType<typeof readOf<Contract, string>>;
  /** The tasks in what was read. */
  tell: (read: unknown, territory: string) => readonly Task[];
}

type Listing<C extends Contract> = {
  [Name in keyof C["routes"] & string]: C["routes"][Name]["method"] extends "GET" ? Name : never;
}[keyof C["routes"] & string];

/** A source of tasks: the route that lists them (for the reader, by territory), and how each is said. */
export function todaySource<C extends Contract, Name extends Listing<C>>(
  contract: C,
  name: Name,
  tell: (read: Result<C["routes"][Name]>, territory: string) => readonly Task[],
): TodaySource {
  const reads = contract.routes[name];
  if (reads === undefined) throw new Error(`${contract.name} has no route ${name}`);
  return {
    key: contract.name,
    reads,
    query: (territory) => readOf<Contract, string>(contract, name, { params: { territory } } as never),
    tell: (read, territory) => tell(read as Result<C["routes"][Name]>, territory),
  };
}
