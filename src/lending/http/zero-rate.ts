import { type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import { priceFields } from "../domain/price-fields.ts";

interface Told {
  readonly body: Readonly<Record<string, unknown>>;
}

/** An advance is free: an act that comes with a fee, an interest or a penalty, were it of zero, is refused and says why. */
export function atZeroRate<Call extends Told, Answer>(
  act: (call: Call) => Promise<Answer>,
): (call: Call) => Promise<Answer | Refused<Refusal<"zero-rate-only">>> {
  return async (call) => {
    const field = priceFields.find((name) => name in call.body);
    return field === undefined ? act(call) : refuse("zero-rate-only", { field }, field);
  };
}
