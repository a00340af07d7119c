import { type Cents, cents } from "#kernel/money.ts";
import type { Json } from "./canonical-json.ts";

/** What a pack says of a firm's file, part by part: a field that the file did not hold that day is absent. */
export interface PackReading {
  readonly description: string | null;
  readonly opinion: string | null;
  readonly rules: readonly {
    readonly key: string;
    readonly isMet: boolean;
    readonly sentence: Told | null;
  }[];
  /** The territory's own questions, as they were answered that day. */
  readonly answers: readonly { readonly key: string; readonly label: Told; readonly told: Told }[];
  readonly needs: PlanSide;
  readonly resources: PlanSide;
}

interface Told {
  readonly fr: string;
  readonly en: string;
}

interface PlanSide {
  readonly lines: readonly { readonly label: string; readonly amount: Cents }[];
  readonly total: Cents;
}

export function readPackContent(content: Json): PackReading {
  const plan = fieldOf(content, "plan");
  return {
    description: textOf(fieldOf(content, "description")),
    opinion: textOf(fieldOf(fieldOf(content, "appraisal"), "text")),
    rules: listOf(fieldOf(fieldOf(content, "eligibility"), "rules")).map((rule) => ({
      key: textOf(fieldOf(rule, "rule")) ?? "",
      isMet: fieldOf(rule, "ok") === true,
      sentence: toldIn(fieldOf(rule, "sentence")),
    })),
    answers: listOf(fieldOf(content, "answers")).flatMap((answer) => {
      const label = toldIn(fieldOf(answer, "label"));
      const told = toldIn(fieldOf(answer, "told"));
      const key = textOf(fieldOf(answer, "key")) ?? "";
      return label === null || told === null ? [] : [{ key, label, told }];
    }),
    needs: sideOf(plan, "need", "needs"),
    resources: sideOf(plan, "resource", "resources"),
  };
}

function sideOf(plan: Json, side: string, total: string): PlanSide {
  const lines = listOf(fieldOf(plan, "lines")).filter((line) => fieldOf(line, "side") === side);
  return {
    lines: lines.map((line) => ({
      label: textOf(fieldOf(line, "label")) ?? "",
      amount: amountOf(fieldOf(line, "amount")),
    })),
    total: amountOf(fieldOf(plan, total)),
  };
}

function toldIn(sentence: Json): Told | null {
  const fr = textOf(fieldOf(sentence, "fr"));
  return fr === null ? null : { fr, en: textOf(fieldOf(sentence, "en")) ?? fr };
}

function fieldOf(content: Json, name: string): Json {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return null;
  return content[name] ?? null;
}

function listOf(content: Json): readonly Json[] {
  return Array.isArray(content) ? content : [];
}

function textOf(content: Json): string | null {
  return typeof content === "string" ? content : null;
}

function amountOf(content: Json): Cents {
  return cents(typeof content === "number" && Number.isSafeInteger(content) ? content : 0);
}
