import { msg } from "@lingui/core/macro";
import type { z } from "zod";
import type { ToldRequest, ToldVisit } from "../contract/shapes.ts";
import type { SignatoryState } from "../domain/course.ts";
import type { Signature } from "../domain/request.ts";

export type ReadRequest = z.output<typeof ToldRequest>;
export type ReadVisit = z.output<typeof ToldVisit>;

export const stateNames = {
  asked: msg`attendu`,
  "waits-turn": msg`son tour viendra`,
  signed: msg`signé`,
  refused: msg`refus`,
  replaced: msg`remplacé`,
} as const satisfies Record<SignatoryState, unknown>;

export const stateTones = {
  asked: "ochre",
  "waits-turn": "ochre",
  signed: "sea",
  refused: "brick",
  replaced: "ochre",
} as const satisfies Record<SignatoryState, "sea" | "ochre" | "brick">;

export const wayNames = {
  link: msg`par lien personnel`,
  account: msg`depuis son compte`,
  paper: msg`sur papier`,
} as const satisfies Record<Signature["way"], unknown>;

export const requestNames = {
  open: msg`en cours`,
  expired: msg`délai passé`,
  completed: msg`signé par tous`,
  cancelled: msg`annulée`,
} as const satisfies Record<ReadRequest["state"], unknown>;

export const requestTones = {
  open: "ochre",
  expired: "brick",
  completed: "sea",
  cancelled: "brick",
} as const satisfies Record<ReadRequest["state"], "sea" | "ochre" | "brick">;
