/** What was expected either happens, or is refused for a named reason with its figures. */
export type Outcome<T, R extends Refusal = Refusal> = Accepted<T> | Refused<R>;

export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refused<R extends Refusal = Refusal> = { readonly ok: false; readonly refusal: R };

/** `reason` is a kebab-case word, `facts` its figures, `field` the path of the faulty input ("lines.1.base.0.ref"). */
export type Refusal<Reason extends string = string> = {
  readonly reason: Reason;
  readonly facts: Facts;
  readonly field?: string;
};

export type Facts = Readonly<Record<string, Fact>>;
export type Fact = string | number | bigint | boolean | null;

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refuse<const Reason extends string>(
  reason: Reason,
  facts: Facts = {},
  field?: string,
): Refused<Refusal<Reason>> {
  return { ok: false, refusal: field === undefined ? { reason, facts } : { reason, facts, field } };
}
