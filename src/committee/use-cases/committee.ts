import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { SittingTime } from "../domain/convening.ts";
import type { Member } from "../domain/member.ts";
import type { OfferRule } from "../domain/offer.ts";
import type { Pack } from "../domain/pack.ts";
import type {
  Decision,
  DecisionLetter,
  PresenceMove,
  Recusal,
  Sitting,
  SittingStatus,
} from "../domain/sitting.ts";
import type { ItemStage } from "../domain/stage.ts";
import type { Conditions } from "./conditions.ts";
import type { Consultations } from "./consultations.ts";
import type { Corrections } from "./corrections.ts";

export interface WhichSitting {
  readonly territory: string;
  readonly sitting: string;
}

export interface WhichItem extends WhichSitting {
  readonly item: string;
}

export interface WhichDecision {
  readonly territory: string;
  readonly decision: string;
}

export interface SittingStep {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly place: string;
  readonly status: SittingStatus;
  /** The members are asked in writing: nobody comes. */
  readonly isWritten: boolean;
  readonly items: number;
  readonly decided: number;
}

export interface ConvenedItem {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly subject: string;
  readonly pack: Pack;
  readonly packHash: string;
  readonly recusals: readonly Recusal[];
}

export interface ConvenedSitting extends Pick<Sitting, "id" | "heldOn" | "place" | "fund" | "rule"> {
  readonly territory: string;
  readonly items: readonly ConvenedItem[];
  readonly convenedAt: string;
  /** A person; null where nobody kept it. */
  readonly convenedBy?: string | null;
  readonly time?: SittingTime | null;
  readonly link?: string | null;
}

export interface MadeDecision extends Omit<Decision, "lapsedOn" | "letter"> {
  readonly territory: string;
  readonly sitting: string;
  readonly item: string;
  readonly fund: string;
  readonly decidedAt: string;
  /** The journal's entry that holds the money; null when nothing is granted. */
  readonly entry: string | null;
}

/** A decision with what it is about. */
export interface PlacedDecision extends Decision {
  readonly sitting: string;
  readonly kind: string;
  readonly subject: string;
  readonly firm: Pack["firm"];
  readonly fund: string;
}

/** A decision some of whose conditions are still to be met. */
export interface UnliftedDecision {
  readonly decision: string;
  readonly sitting: string;
  readonly application: string;
  readonly firm: string;
  readonly decidedOn: PlainDate;
  readonly conditions: number;
}

/** A decision whose letter, or the end of whose offer, waits for someone. */
export interface DecisionToFollow {
  readonly decision: string;
  readonly sitting: string;
  readonly application: string;
  readonly firm: string;
  readonly fund: string;
  readonly on: PlainDate;
}

/** What the use cases ask of storage; each method works inside the transaction it is given. */
export interface Committee extends Conditions, Consultations, Corrections {
  listMembers(transaction: Transaction, territory: string): Promise<Member[]>;
  /** False when the person already sits on some of these days. */
  addMember(
    transaction: Transaction,
    member: Member & { readonly territory: string; readonly recordedAt: string },
  ): Promise<boolean>;
  /** False when it was ended meanwhile. */
  endMember(
    transaction: Transaction,
    ended: { readonly territory: string; readonly member: string; readonly toOn: PlainDate },
  ): Promise<boolean>;
  listSittings(transaction: Transaction, territory: string): Promise<SittingStep[]>;
  /** The sittings where this subject is on the agenda, first held first. */
  listSittingsOf(
    transaction: Transaction,
    which: { readonly territory: string; readonly subject: string },
  ): Promise<string[]>;
  /** The decisions with conditions that are still to be lifted, lapsed ones left out. */
  listUnlifted(transaction: Transaction, territory: string): Promise<UnliftedDecision[]>;
  find(transaction: Transaction, which: WhichSitting): Promise<Sitting | null>;
  /** Makes the acts of one committee wait for each other until the transaction ends. */
  lock(transaction: Transaction, territory: string): Promise<void>;
  /** The subjects that some sitting still has to decide, as `subjectKey` names them. */
  listWaiting(transaction: Transaction, territory: string): Promise<string[]>;
  /** The recusals that earlier sittings recorded on these subjects. */
  listRecusals(
    transaction: Transaction,
    territory: string,
    subjects: readonly string[],
  ): Promise<(Recusal & { readonly subject: string; readonly person: string })[]>;
  add(transaction: Transaction, convened: ConvenedSitting): Promise<void>;
  addDeclaration(
    transaction: Transaction,
    declaration: WhichItem & { readonly member: string; readonly at: string },
  ): Promise<void>;
  addRecusal(transaction: Transaction, recusal: WhichItem & Recusal & { readonly at: string }): Promise<void>;
  open(
    transaction: Transaction,
    opening: WhichSitting & {
      readonly chair: string;
      readonly secretary: string;
      readonly members: readonly string[];
      readonly present: ReadonlySet<string>;
    },
  ): Promise<void>;
  /** After so many that were kept already. */
  addMoves(
    transaction: Transaction,
    moved: WhichSitting & { readonly moves: readonly PresenceMove[]; readonly after: number },
  ): Promise<void>;
  markPresence(
    transaction: Transaction,
    marked: WhichSitting & { readonly member: string; readonly isPresent: boolean },
  ): Promise<void>;
  /** After so many that were kept already. */
  addStage(
    transaction: Transaction,
    called: WhichItem & { readonly stage: ItemStage; readonly after: number; readonly at: string },
  ): Promise<void>;
  choosePresider(transaction: Transaction, chosen: WhichItem & { readonly chair: string }): Promise<void>;
  addDecision(transaction: Transaction, made: MadeDecision): Promise<void>;
  /** False when someone closed it meanwhile. */
  close(
    transaction: Transaction,
    closing: WhichSitting & { readonly hash: string; readonly at: string },
  ): Promise<boolean>;
  findDecision(transaction: Transaction, which: WhichDecision): Promise<PlacedDecision | null>;
  liftCondition(
    transaction: Transaction,
    lifted: WhichDecision & {
      readonly condition: string;
      readonly liftedOn: PlainDate;
      readonly liftedBy: string;
      readonly evidence: string;
    },
  ): Promise<boolean>;
  /** False when it was written meanwhile. */
  addLetter(
    transaction: Transaction,
    letter: WhichDecision & DecisionLetter & { readonly writtenBy: string; readonly at: string },
  ): Promise<boolean>;
  /** Decisions of closed sittings made since a day, of which no firm was told; lapsed ones left out. */
  listUnwritten(
    transaction: Transaction,
    which: { readonly territory: string; readonly since: PlainDate },
  ): Promise<DecisionToFollow[]>;
  /** Offers whose last day is before a day; lapsed ones left out. */
  listEndedOffers(
    transaction: Transaction,
    which: { readonly territory: string; readonly before: PlainDate },
  ): Promise<DecisionToFollow[]>;
  /** Offers whose last day is in a window; lapsed ones left out. */
  listOffersEnding(
    transaction: Transaction,
    window: { readonly territory: string; readonly from: PlainDate; readonly until: PlainDate },
  ): Promise<DecisionToFollow[]>;
  listOfferRules(transaction: Transaction, territory: string): Promise<OfferRule[]>;
  /** False when one begins on that day already. */
  addOfferRule(
    transaction: Transaction,
    rule: OfferRule & { readonly territory: string; readonly at: string },
  ): Promise<boolean>;
  addLapse(
    transaction: Transaction,
    lapse: WhichDecision & { readonly lapsedOn: PlainDate; readonly entry: string; readonly at: string },
  ): Promise<void>;
}
