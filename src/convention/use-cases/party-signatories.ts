import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { NewSignatory } from "#signature/index.ts";

/** Who signs in the name of a party. */
export type PartySignatory = {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
};

/** One signatory a party, in the order of the parties; each may delegate. */
export function signatoriesOf(
  parties: readonly { readonly id: string; readonly name: string }[],
  given: readonly PartySignatory[],
): Outcome<NewSignatory[], Refusal<"signatory-of-a-party-missing" | "signatory-of-no-party">> {
  const stray = given.findIndex(({ organisation }) => !parties.some(({ id }) => id === organisation));
  if (stray !== -1) return refuse("signatory-of-no-party", {}, `signatories.${stray}`);
  const signatories: NewSignatory[] = [];
  for (const { id, name: party } of parties) {
    const one = given.find(({ organisation }) => organisation === id);
    if (one === undefined) return refuse("signatory-of-a-party-missing", { party }, "signatories");
    const { name, email } = one;
    const role = typesetFrench(`pour ${party}`);
    signatories.push({ role, person: null, name, email, language: "fr", mayDelegate: true });
  }
  return accept(signatories);
}
