import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { parseSiren, type Siren, type SirenRefusal } from "#kernel/siren.ts";
import type { SameCostsAid } from "./cumulation.ts";
import type { AidRegime } from "./regulation.ts";
import type { UndertakingLinkKind } from "./single-undertaking.ts";

/** A firm tied to the one that declares, or to another that it names. */
export interface DeclaredLink {
  readonly siren: Siren;
  readonly name: string;
  readonly kind: UndertakingLinkKind;
  /** Null: tied to the firm that declares. */
  readonly through: Siren | null;
}

export const aidForms = ["grant", "loan", "guarantee", "tax", "in-kind"] as const;
export type AidForm = (typeof aidForms)[number];

/** requested: asked elsewhere and not granted yet; it is told, and does not count before its grant. */
export const aidStandings = ["paid", "granted", "requested"] as const;
export type AidStanding = (typeof aidStandings)[number];

export interface DeclaredAid {
  readonly siren: Siren;
  /** Of the grant, or of the request. */
  readonly on: PlainDate;
  readonly body: string;
  readonly regime: AidRegime;
  readonly form: AidForm;
  /** Its gross grant equivalent. */
  readonly amount: Cents;
  readonly standing: AidStanding;
}

export const declarationManners = ["online", "paper"] as const;

/** What a firm declares before an aid: never edited, a later one takes its place. */
export interface Declaration {
  readonly id: string;
  readonly application: string;
  readonly version: number;
  readonly firm: { readonly id: string; readonly name: string; readonly siren: Siren };
  readonly declaredOn: PlainDate;
  /** As in Sirene, "10.71C"; null where it is not told. */
  readonly naf: string | null;
  readonly links: readonly DeclaredLink[];
  readonly aids: readonly DeclaredAid[];
  readonly sameCostsAids: readonly SameCostsAid[];
  /** The firm states that the list of linked firms is whole. */
  readonly isPerimeterWhole: boolean;
  /** The aid serves, even in part, an activity that the regulation leaves out. */
  readonly servesExcludedActivity: boolean;
  readonly isInsolvent: boolean;
  /** It tells every change until the grant. */
  readonly isCommitted: boolean;
  readonly signedBy: string;
  readonly signedAs: string;
  readonly manner: (typeof declarationManners)[number];
  readonly madeBy: string;
  readonly recordedAt: string;
}

/** What is typed, before its numbers are read. */
export interface Declaring
  extends Omit<
    Declaration,
    "id" | "application" | "version" | "firm" | "links" | "aids" | "madeBy" | "recordedAt"
  > {
  readonly siren: string;
  readonly links: readonly {
    siren: string;
    name: string;
    kind: UndertakingLinkKind;
    through: string | null;
  }[];
  readonly aids: readonly (Omit<DeclaredAid, "siren"> & { readonly siren: string })[];
}

export interface CheckedDeclaring {
  readonly siren: Siren;
  readonly links: readonly DeclaredLink[];
  readonly aids: readonly DeclaredAid[];
}

export type DeclaringRefusal =
  | SirenRefusal
  | Refusal<
      | "declared-in-the-future"
      | "aid-after-declaration"
      | "commitment-missing"
      | "aid-of-a-stranger"
      | "aid-above-its-costs"
    >;

/** Numbers that are SIRENs, aids of the undertaking, days that have come, and a commitment. */
export function checkDeclaring(
  told: Declaring,
  { today }: { readonly today: PlainDate },
): Outcome<CheckedDeclaring, DeclaringRefusal> {
  const { declaredOn } = told;
  if (declaredOn > today) return refuse("declared-in-the-future", { on: declaredOn, today }, "declaredOn");
  if (!told.isCommitted) return refuse("commitment-missing", {}, "isCommitted");
  const siren = sirenAt(told.siren, "siren");
  if (!siren.ok) return siren;

  const links: DeclaredLink[] = [];
  for (const [index, link] of told.links.entries()) {
    const other = sirenAt(link.siren, `links.${index}.siren`);
    if (!other.ok) return other;
    const through = link.through === null ? null : sirenAt(link.through, `links.${index}.through`);
    if (through !== null && !through.ok) return through;
    links.push({ ...link, siren: other.value, through: through?.value ?? null });
  }

  const named = new Set<string>([siren.value, ...links.map((link) => link.siren)]);
  const aids: DeclaredAid[] = [];
  for (const [index, aid] of told.aids.entries()) {
    const of = sirenAt(aid.siren, `aids.${index}.siren`);
    if (!of.ok) return of;
    if (!named.has(of.value)) return refuse("aid-of-a-stranger", { siren: of.value }, `aids.${index}.siren`);
    if (aid.on > declaredOn)
      return refuse("aid-after-declaration", { on: aid.on, declaredOn }, `aids.${index}.on`);
    aids.push({ ...aid, siren: of.value });
  }
  for (const [index, { on, amount, eligibleCosts }] of told.sameCostsAids.entries()) {
    const field = `sameCostsAids.${index}`;
    if (on > declaredOn) return refuse("aid-after-declaration", { on, declaredOn }, `${field}.on`);
    if (amount > eligibleCosts)
      return refuse("aid-above-its-costs", { amount, eligibleCosts }, `${field}.amount`);
  }
  return accept({ siren: siren.value, links, aids });
}

/** The last day on which a decision may rest on it. */
export function declarationLastDay({ declaredOn }: Pick<Declaration, "declaredOn">, days: number): PlainDate {
  return addDays(declaredOn, days);
}

function sirenAt(text: string, field: string): Outcome<Siren, SirenRefusal> {
  const parsed = parseSiren(text);
  return parsed.ok ? parsed : { ok: false, refusal: { ...parsed.refusal, field } };
}
