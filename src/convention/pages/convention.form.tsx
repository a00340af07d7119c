import { Trans } from "@lingui/react/macro";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { halfDays } from "#kernel/days.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Refusal, RefusedField } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionSentences } from "../domain/convention-sentences.ts";
import { type DrawnUp, drawUpConvention } from "../domain/draw-up-convention.ts";
import type { LeverageInput } from "../domain/leverage.ts";
import { type ConventionDraft, type DraftRule, linesOf, signingOf } from "./convention-draft.ts";
import styles from "./convention-form.module.css";
import { DraftCarriers } from "./draft-carriers.section.tsx";
import { DraftParties } from "./draft-parties.section.tsx";
import { DraftPreview } from "./draft-preview.tsx";
import type { KnownOrganisation } from "./draft-props.ts";
import { DraftRuleSection } from "./draft-rule.section.tsx";
import { DraftStakes } from "./draft-stakes.section.tsx";
import { DraftText } from "./draft-text.section.tsx";
import { DraftTranches } from "./draft-tranches.section.tsx";

export type SignedText = NonNullable<ReturnType<typeof signingOf>>;

interface ConventionFormProps {
  initial: ConventionDraft;
  /** The rule of the convention that is renewed; null for a first one. */
  formerRule: DraftRule | null;
  /** It is prepared here: its day comes with the last signature. */
  isDraft?: boolean;
  funds: readonly { id: string; name: string }[];
  organisations: readonly KnownOrganisation[];
  refusal: ComponentProps<typeof Refusal>["of"];
  isSending: boolean;
  /** The verb of the button. */
  submit: ReactNode;
  onSign: (text: SignedText, draft: ConventionDraft) => void;
}

/** A convention part by part, with what it would make; what is typed stays, whatever is refused. */
export function ConventionForm({
  initial,
  formerRule,
  onSign,
  isDraft = false,
  ...given
}: ConventionFormProps) {
  const { funds, organisations, refusal, isSending, submit } = given;
  const [draft, setDraft] = useState(initial);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const nameOf = (organisation: string) => names.get(organisation) ?? organisation;
  const text = signingOf(draft);
  const parts = {
    draft,
    onChange: setDraft,
    organisations,
    nameOf,
    refusedAt: (...fields: readonly string[]) => (
      <RefusedField of={refusal} isAt={(field) => fields.some((one) => isWithin(field, one))} />
    ),
    refusedHere: (field: string) => <RefusedField of={refusal} isAt={(at) => at === field} />,
  };

  return (
    <form
      className={styles.parts}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (text !== null) onSign(text, draft);
      }}
    >
      <DraftText {...parts} funds={funds} isRenewal={formerRule !== null} isDraft={isDraft} />
      <DraftParties {...parts} />
      <DraftStakes {...parts} />
      <DraftRuleSection {...parts} formerRule={formerRule} />
      <DraftCarriers {...parts} />
      <DraftTranches {...parts} />
      <Outcome draft={draft} text={text} nameOf={nameOf} />
      <Refusal of={refusal} />
      <SubmitButton busy={isSending || text === null}>{submit}</SubmitButton>
    </form>
  );
}

interface OutcomeProps {
  draft: ConventionDraft;
  text: SignedText | null;
  nameOf: (organisation: string) => string;
}

/** The convention as the server would draw it up: the same rules run here as there. */
function Outcome({ draft, text, nameOf }: OutcomeProps) {
  const locale = useLocale();
  if (text === null) {
    return (
      <NotYet>
        <Trans>Il manque une date : la signature, la période ou une tranche.</Trans>
      </NotYet>
    );
  }
  const drawnUp = drawUpConvention({ ...text, lines: linesOf(draft.rule), nameOf });
  if (!drawnUp.ok) {
    const { reason, facts } = drawnUp.refusal;
    return <NotYet>{conventionSentences[reason](facts, locale)}</NotYet>;
  }
  return <DraftPreview drawnUp={drawnUp.value} input={inputOf(draft, text, drawnUp.value)} nameOf={nameOf} />;
}

function NotYet({ children }: { children: ReactNode }) {
  return (
    <Card title={<Trans>Aperçu : ce qu'il reste à remplir</Trans>}>
      <Note>{children}</Note>
    </Card>
  );
}

function inputOf({ rule }: ConventionDraft, text: SignedText, { leverage }: DrawnUp): LeverageInput {
  const total = text.privatePledges.reduce((sum, pledge) => sum + pledge.halfDays, 0n);
  return {
    lines: linesOf(rule),
    dayRate: text.dayRate,
    privateCash: leverage.privateCash,
    halfDays: halfDays(total),
  };
}

function isWithin(field: string, part: string): boolean {
  return field === part || field.startsWith(`${part}.`);
}
