import type { z } from "zod";

/** Refuses an object that does not hold exactly one of the fields. */
export function exactlyOne<T extends object>(...fields: readonly (keyof T & string)[]) {
  return (input: T, context: z.RefinementCtx<T>): void => {
    const given = fields.filter((field) => input[field] !== undefined);
    if (given.length === 1) return;
    refuseField(
      context,
      given.at(-1) ?? fields[0],
      given.length === 0 ? "alternative-missing" : "alternatives-together",
      {
        alternatives: fields.join(" | "),
      },
    );
  };
}

/** Refuses one field of an object that is otherwise well formed. */
export function refuseField<T>(
  context: z.RefinementCtx<T>,
  field: string | undefined,
  reason: string,
  facts: Readonly<Record<string, string>> = {},
): void {
  context.addIssue({ code: "custom", path: field === undefined ? [] : [field], params: { reason, facts } });
}
