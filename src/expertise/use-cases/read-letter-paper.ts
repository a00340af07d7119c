import { findApplication, ownersOf } from "#application/index.ts";
import { dayPledges } from "#convention/index.ts";
import { findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { findOrganisations, findPeople, isOfDemonstration, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LetterPaper } from "../domain/letter-paper.ts";
import type { Mission } from "../domain/mission.ts";
import type { ExpertiseStore } from "./expertise.ts";

/** What the letter of a mission says on paper, its parties called as their own rooms know them. */
export async function readLetterPaper(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, mission }: { readonly territory: string; readonly mission: Mission },
): Promise<LetterPaper> {
  const { objectives, deliverables, confidentiality } = await store.readLetter(transaction, {
    territory,
    id: mission.id,
  });
  const need = await store.findNeed(transaction, { territory, id: mission.need });
  const file = await findApplication(transaction, { territory, application: mission.application.id });
  const owners = await ownersOf(transaction, { territory, firm: mission.firm.id });
  const convention = (await dayPledges(transaction, territory)).find(({ id }) => id === mission.convention);
  invariant(convention !== undefined, "a mission is of a convention of its territory");
  const fund = await findFund(transaction, { territory, fund: convention.fund });
  invariant(fund !== null, "a convention feeds a fund of its territory");
  const { employer } = mission.expert;
  const organisations = await findOrganisations(transaction, [employer, mission.holder, fund.operator]);
  const people = await findPeople(transaction, [mission.expert.person, ...owners]);
  const named = (id: string) => {
    const found = organisations.get(id);
    return { name: found?.name ?? "", siren: found?.siren ?? null };
  };
  return {
    number: mission.number,
    application: mission.application.number,
    territory: await nameOfTerritory(transaction, territory),
    isDemonstration: await isOfDemonstration(transaction, territory),
    firm: {
      name: mission.firm.name,
      siren: file?.firm.siren ?? null,
      runBy: [...owners].map((id) => people.get(id)?.name ?? "").toSorted(),
    },
    expert: people.get(mission.expert.person)?.name ?? "",
    employer: named(employer),
    holder: named(mission.holder).name,
    operator: named(fund.operator),
    convention: { number: convention.number, signedOn: convention.signedOn },
    domain: mission.domain,
    need: need?.text ?? "",
    halfDays: mission.halfDays,
    objectives,
    deliverables,
    confidentiality,
    drawnUpOn: mission.drawnUpOn,
    startsOn: mission.startsOn,
    endsOn: mission.endsOn,
  };
}
