import type { BasisPoints } from "#kernel/basis-points.ts";
import { type Cents, smaller } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AidPolicy } from "./aid-policy.ts";
import type { BaseRate } from "./base-rate.ts";
import { type CostsRoom, costsRooms } from "./cumulation.ts";
import type { Declaration } from "./declaration.ts";
import { type AidWindow, headroomOn, type PriorAid } from "./headroom.ts";
import { type AidCeiling, type AidRegime, ceilingOn } from "./regulation.ts";
import { singleUndertaking } from "./single-undertaking.ts";

/** Aids of the undertaking that count, from where they are known. */
export interface CountedAid extends PriorAid {
  readonly regime: AidRegime;
  readonly from: "declaration" | "platform";
  /** Who granted it. */
  readonly body: string;
  /** Granted, and not computed yet: counted as nothing, which is said. */
  readonly isComputed: boolean;
}

export interface InsolvencyCheck {
  readonly checkedOn: PlainDate;
  readonly source: string;
  readonly isInsolvent: boolean;
}

/** Everything an aid depends on, on the day of its grant. */
export interface AidCase {
  readonly grantOn: PlainDate;
  readonly siren: string | null;
  readonly policy: AidPolicy;
  readonly rates: readonly BaseRate[];
  readonly ceilings: readonly AidCeiling[];
  readonly share: BasisPoints;
  readonly declaration: Declaration | null;
  readonly insolvency: InsolvencyCheck | null;
  /** What any territory of the network granted to one of these firms. */
  readonly known: readonly (PriorAid & { readonly body: string; readonly isComputed: boolean })[];
}

/** The firm and those that control ties to it, as it declared. */
export function undertakingOf({
  siren,
  declaration,
}: Pick<AidCase, "siren" | "declaration">): ReadonlySet<string> {
  if (declaration === null) return new Set(siren === null ? [] : [siren]);
  const own = declaration.firm.siren;
  const links = declaration.links.map(
    ({ siren: other, kind, through }) => ({ between: [through ?? own, other], kind }) as const,
  );
  const declared = singleUndertaking(own, links);
  return siren === null ? declared : new Set([siren, ...declared]);
}

/** A ceiling, what the undertaking has used of it, and what it leaves. */
export interface CeilingUse {
  readonly ceiling: AidCeiling;
  readonly window: AidWindow;
  readonly counted: readonly CountedAid[];
  readonly used: Cents;
  readonly headroom: Cents;
}

/** Everything that bounds a new aid. */
export interface Room {
  /** Of the regulation under which the advance is granted, then of services of general interest where the undertaking had such aid. */
  readonly ceilings: readonly [CeilingUse, ...CeilingUse[]];
  /** Of two ceilings, the one that leaves less. */
  readonly deciding: CeilingUse;
  /** All that counts under one ceiling or the other. */
  readonly counted: readonly CountedAid[];
  /** Agriculture and fishery, whose own ceilings bound their aids and not the advance. */
  readonly sectors: readonly CeilingUse[];
  readonly costs: readonly CostsRoom[];
  /** The most that the new aid may come to. */
  readonly most: Cents;
}

/**
 * Agriculture and fishery count within the general ceiling; services of general interest have a higher one, which holds all
 * of them together; other State aid on the same costs is bounded by its intensity (Reg. (EU) 2023/2831 art. 5).
 */
export function roomOf(asked: AidCase, law: AidCeiling): Room {
  const { grantOn, ceilings, declaration, known } = asked;
  const undertaking = undertakingOf(asked);
  const prior = allAids(declaration, known);
  const useOf = (ceiling: AidCeiling, aids: readonly CountedAid[]): CeilingUse => ({
    ceiling,
    ...headroomOn({ grantOn, undertaking, prior: aids, ceiling: ceiling.ceiling, rule: ceiling.window }),
  });
  const ofItsOwn = (regime: AidRegime, aids: readonly CountedAid[]): CeilingUse[] => {
    const found = ceilingOn(ceilings, { regime, on: grantOn });
    if (!found.ok) return [];
    const use = useOf(found.value, aids);
    return use.counted.some((aid) => aid.regime === regime) ? [use] : [];
  };
  const general = useOf(
    law,
    prior.filter(({ regime }) => regime !== "sgei"),
  );
  const together = ofItsOwn("sgei", prior);
  const deciding = together.find(({ headroom }) => headroom < general.headroom) ?? general;
  const costs = costsRooms(declaration?.sameCostsAids ?? []);
  return {
    ceilings: [general, ...together],
    deciding,
    counted: together[0]?.counted ?? general.counted,
    sectors: (["agriculture", "fishery"] as const).flatMap((sector) =>
      ofItsOwn(
        sector,
        prior.filter(({ regime }) => regime === sector),
      ),
    ),
    costs,
    most: costs.map(({ room }) => room).reduce(smaller, deciding.headroom),
  };
}

/** What the firm declared, and what the network granted; told by both, an aid counts once, and two alike count twice. */
function allAids(declaration: Declaration | null, known: AidCase["known"]): CountedAid[] {
  const platform = known.map((aid): CountedAid => ({ ...aid, regime: "general", from: "platform" }));
  const untold = [...platform];
  const declared = (declaration?.aids ?? []).flatMap((aid): CountedAid[] => {
    const { siren, on: grantOn, amount, regime, body, standing } = aid;
    if (standing === "requested") return [];
    const same = untold.findIndex(
      (one) => one.siren === siren && one.grantOn === grantOn && one.amount === amount,
    );
    if (same === -1) return [{ siren, grantOn, amount, regime, body, from: "declaration", isComputed: true }];
    untold.splice(same, 1);
    return [];
  });
  return [...declared, ...platform];
}
