import { listFunds } from "#fund/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Assessment } from "../domain/assessment.ts";
import { declarationLastDay } from "../domain/declaration.ts";
import { isObjection } from "../domain/finding.ts";
import type { AidOffice, WhichFile } from "./aids.ts";
import { assessFile } from "./assess-file.ts";
import { tellAid } from "./tell-aid.ts";

/** The aid of a file: what it would come to today, or what was granted; and what the firm declared. */
export async function readFileAid(
  { aids, files }: AidOffice,
  transaction: Transaction,
  { isOwn, ...which }: WhichFile & { readonly isOwn: boolean },
) {
  const file = await files.find(transaction, which);
  if (file === null) return unknown();
  const on = await businessDateOf(transaction, which.territory);
  const granted = (await aids.listByFile(transaction, which)).map((aid) => tellAid(aid, on));
  // A territory's one fund is the one that will serve; among several, whoever convenes the sitting chooses.
  const funds = await listFunds(transaction, which.territory);
  const fund = funds.length === 1 ? (funds[0]?.id ?? null) : null;
  const asked = { ...which, firm: file.firm, fund, terms: file.terms, grantOn: on };
  const assessment = await assessFile(aids, transaction, asked);
  const declarations = await aids.listDeclarations(transaction, which);
  const people = await findPeople(transaction, [...new Set(declarations.map(({ madeBy }) => madeBy))]);
  return accept({
    on,
    isOwn,
    firm: file.firm,
    assessment: granted.some(({ withdrawnOn }) => withdrawnOn === null) ? null : told(assessment),
    declarations: declarations.map((declaration) => ({
      ...declaration,
      links: [...declaration.links],
      aids: [...declaration.aids],
      sameCostsAids: [...declaration.sameCostsAids],
      madeBy: people.get(declaration.madeBy)?.name ?? "",
      lastDay: declarationLastDay(declaration, assessment.policy.declarationDays),
    })),
    check: await aids.findCheck(transaction, which, on),
    granted,
  });
}

/** Amounts among the facts of a finding are plain cents. */
function told({ findings, ...assessment }: Assessment) {
  return {
    ...assessment,
    undertaking: [...assessment.undertaking],
    counted: [...assessment.counted],
    ceilings: [...assessment.ceilings],
    costs: [...assessment.costs],
    findings: findings.map((finding) => ({
      kind: finding.kind,
      isObjection: isObjection(finding),
      facts: Object.fromEntries(
        Object.entries(finding.facts).map(([name, fact]) => [
          name,
          typeof fact === "bigint" ? Number(fact) : fact,
        ]),
      ),
    })),
  };
}

function unknown(): Outcome<never, Refusal<"file-unknown">> {
  return refuse("file-unknown");
}
