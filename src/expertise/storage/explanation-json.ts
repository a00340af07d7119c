import { halfDays } from "#kernel/days.ts";
import type { Gate, MatchExplanation } from "../domain/match-experts.ts";

/** An explanation as the database keeps it: half-days as plain numbers. */
export interface StoredExplanation extends Omit<MatchExplanation, "gates"> {
  readonly gates: readonly StoredGate[];
}

type StoredGate =
  | Exclude<Gate, { gate: "days-left" }>
  | (Omit<Extract<Gate, { gate: "days-left" }>, "asked" | "left"> & {
      readonly asked: number;
      readonly left: number | null;
    });

export function writeExplanation({ gates, ...explanation }: MatchExplanation): string {
  const stored: StoredExplanation = { ...explanation, gates: gates.map(writeGate) };
  return JSON.stringify(stored);
}

export function readExplanation({ gates, ...explanation }: StoredExplanation): MatchExplanation {
  return { ...explanation, gates: gates.map(readGate) };
}

function writeGate(gate: Gate): StoredGate {
  if (gate.gate !== "days-left") return gate;
  return { ...gate, asked: Number(gate.asked), left: gate.left === null ? null : Number(gate.left) };
}

function readGate(gate: StoredGate): Gate {
  if (gate.gate !== "days-left") return gate;
  return { ...gate, asked: halfDays(gate.asked), left: gate.left === null ? null : halfDays(gate.left) };
}
