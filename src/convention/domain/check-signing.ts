import { sum } from "#kernel/money.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { PrivatePledge, Signing, SigningRefusal } from "./signing.ts";
import { areInOrder } from "./tranches.ts";

/** What is wrong with a convention before any amount is matched. */
export function checkSigning(signing: Signing): Outcome<Signing, SigningRefusal> {
  const { startsOn, endsOn, parties, privatePledges, authorities, nameOf } = signing;
  if (endsOn < startsOn) return refuse("period-reversed", { startsOn, endsOn }, "endsOn");

  const seated = new Set<string>();
  for (const [index, { organisation }] of parties.entries()) {
    if (seated.has(organisation))
      return refuse("party-twice", { name: nameOf(organisation) }, `parties.${index}.organisation`);
    seated.add(organisation);
  }
  for (const [list, named] of Object.entries({ privatePledges, authorities })) {
    const stranger = named.findIndex(({ organisation }) => !seated.has(organisation));
    const organisation = named[stranger]?.organisation;
    if (organisation !== undefined)
      return refuse("holder-not-a-party", { name: nameOf(organisation) }, `${list}.${stranger}.organisation`);
  }
  return checkPledges(signing);
}

function checkPledges(signing: Signing): Outcome<Signing, SigningRefusal> {
  const { privatePledges, authorities, tranches, nameOf } = signing;
  if (privatePledges.length === 0 && authorities.length === 0) return refuse("nothing-pledged");
  if (!areInOrder(tranches.map(({ dueOn }) => dueOn))) return refuse("tranches-out-of-order", {}, "tranches");

  for (const [index, pledge] of privatePledges.entries()) {
    const at = `privatePledges.${index}`;
    const name = nameOf(pledge.organisation);
    if (pledge.cash < 0n || pledge.halfDays < 0n) return refuse("pledge-negative", { name }, at);
    if (pledge.cash === 0n && pledge.halfDays === 0n) return refuse("pledge-empty", { name }, at);
    if (privatePledges.slice(0, index).some((earlier) => isSame(earlier, pledge)))
      return refuse("pledge-twice", { name }, at);
    const refused = checkOwnTranches(pledge, name, at);
    if (refused !== null) return refused;
  }
  const twice = authorities.findIndex((authority, index) =>
    authorities
      .slice(0, index)
      .some(
        (earlier) =>
          earlier.contributor === authority.contributor &&
          earlier.organisation === authority.organisation &&
          earlier.purpose === authority.purpose,
      ),
  );
  const again = authorities[twice];
  if (again !== undefined)
    return refuse("pledge-twice", { name: nameOf(again.organisation) }, `authorities.${twice}`);
  return accept(signing);
}

/** A holder promises days once, and euros once for each purpose. */
function isSame(a: PrivatePledge, b: PrivatePledge): boolean {
  if (a.organisation !== b.organisation) return false;
  return (a.halfDays > 0n && b.halfDays > 0n) || (a.cash > 0n && b.cash > 0n && a.purpose === b.purpose);
}

function checkOwnTranches({ cash, cashTranches }: PrivatePledge, name: string, at: string) {
  if (cashTranches === undefined) return null;
  const field = `${at}.cashTranches`;
  if (!areInOrder(cashTranches.map(({ dueOn }) => dueOn))) return refuse("tranches-out-of-order", {}, field);
  const tranches = sum(cashTranches.map(({ amount }) => amount));
  if (tranches !== cash || cashTranches.some(({ amount }) => amount < 0n))
    return refuse("tranches-do-not-add-up", { name, tranches, pledged: cash }, field);
  return null;
}
