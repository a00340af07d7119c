import { findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findOrganisations, isOfDemonstration } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AidLetterFacts } from "../domain/aid-letter.ts";
import type { RegisterLine } from "../domain/register-csv.ts";
import type { Aids, WhichAid } from "./aids.ts";

type LetterRefusal = Refusal<"aid-unknown" | "aid-to-compute-first" | "aid-withdrawn">;

/** What the firm is told of its aid; nothing before its amount is known. */
export async function readLetter(
  aids: Aids,
  transaction: Transaction,
  which: WhichAid,
): Promise<Outcome<AidLetterFacts, LetterRefusal>> {
  const { territory } = which;
  const aid = await aids.find(transaction, which);
  if (aid === null) return refuse("aid-unknown");
  const { computation, withdrawnOn, grantOn } = aid;
  if (withdrawnOn !== null) return refuse("aid-withdrawn", { on: withdrawnOn });
  if (computation === null) return refuse("aid-to-compute-first", { grantOn });
  const fund = await findFund(transaction, { territory, fund: aid.fund });
  invariant(fund !== null, "an advance is granted from a fund of its territory");
  return accept({
    aid,
    computation,
    operator: await operatorOf(transaction, fund.operator),
    fund: fund.name,
    isDemonstration: await isOfDemonstration(transaction, territory),
    writtenOn: computation.computedOn,
  });
}

/** The whole register, first granted first: what the caller is recused from is left out. */
export async function readRegister(
  aids: Aids,
  transaction: Transaction,
  { territory, denied }: { readonly territory: string; readonly denied: ReadonlySet<string> },
): Promise<RegisterLine[]> {
  const lines: RegisterLine[] = [];
  for (const aid of (await aids.list(transaction, territory)).toReversed()) {
    const { application, withdrawnOn } = aid;
    if (denied.has(application) || withdrawnOn !== null) continue;
    const declarations = await aids.listDeclarations(transaction, { territory, application });
    const fund = await findFund(transaction, { territory, fund: aid.fund });
    lines.push({
      aid,
      grantedBy: fund === null ? "" : await operatorOf(transaction, fund.operator),
      naf: declarations.find(({ declaredOn }) => declaredOn <= aid.grantOn)?.naf ?? null,
    });
  }
  return lines;
}

async function operatorOf(transaction: Transaction, organisation: string): Promise<string> {
  return (await findOrganisations(transaction, [organisation])).get(organisation)?.name ?? "";
}
