import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect } from "@mantine/core";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import type { DecisionManner } from "../domain/sitting.ts";
import { type VoteChoice, voteChoices } from "../domain/vote.ts";
import styles from "./committee.module.css";
import type { ReadItem, ReadSitting } from "./read-sitting.ts";
import { voteNames } from "./words.ts";

type Choices = ReadonlyMap<string, VoteChoice>;
type Voter = ReadSitting["members"][number];

/** A vote as it is being written down. */
export interface BallotDraft {
  readonly manner: DecisionManner;
  readonly choices: Choices;
  /** Who put no paper in the urn. */
  readonly without: ReadonlySet<string>;
  readonly papers: Readonly<Record<VoteChoice, number>>;
  readonly casting: "for" | "against";
}

export const unanimousDraft: BallotDraft = {
  manner: "unanimous",
  choices: new Map(),
  without: new Set(),
  papers: { for: 0, against: 0, abstain: 0 },
  casting: "for",
};

export function votersOn(item: ReadItem, { members }: ReadSitting): Voter[] {
  const recused = item.recusals.map(({ member }) => member);
  return members.filter(({ id, votes, isPresent }) => votes && isPresent && !recused.includes(id));
}

/** What is sent: null where nobody votes. */
export function ballotOf(
  { manner, choices, without, papers, casting }: BallotDraft,
  voters: readonly Voter[],
) {
  switch (manner) {
    case "without-vote":
      return null;
    case "unanimous":
      return { manner };
    case "counted":
      return { manner, votes: [...choices].map(([member, choice]) => ({ member, choice })) };
    case "secret": {
      const ids = voters.map(({ id }) => id).filter((id) => !without.has(id));
      return { manner, voters: ids, ...papers, casting: isTied(papers) ? casting : null };
    }
  }
}

function isTied(papers: BallotDraft["papers"]): boolean {
  return papers.for === papers.against && papers.for > 0;
}

interface BallotFieldsProps {
  draft: BallotDraft;
  onChange: (draft: BallotDraft) => void;
  voters: readonly Voter[];
  /** Only an adjournment does without a vote. */
  mayGoWithout: boolean;
  /** Without a vote of their own, nobody's voice decides between equal sides. */
  presider: string | null;
}

/** How the committee votes: unanimous in one press, each by name, or papers in an urn. */
export function BallotFields({ draft, onChange, voters, mayGoWithout, presider }: BallotFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <Choice<DecisionManner>
        label={t`Vote`}
        value={draft.manner}
        onChange={(manner) => onChange({ ...draft, manner })}
        options={[
          { value: "unanimous", label: t`Accord unanime constaté` },
          { value: "counted", label: t`Voix comptées` },
          { value: "secret", label: t`Bulletins secrets` },
          ...(mayGoWithout ? [{ value: "without-vote" as const, label: t`Sans vote` }] : []),
        ]}
      />
      {draft.manner === "counted" ? <VoterFields voters={voters} draft={draft} onChange={onChange} /> : null}
      {draft.manner === "secret" ? (
        <PaperFields voters={voters} draft={draft} onChange={onChange} presider={presider} />
      ) : null}
    </>
  );
}

type DraftProps = Pick<BallotFieldsProps, "draft" | "onChange" | "voters">;

function VoterFields({ voters, draft, onChange }: DraftProps) {
  const { i18n, t } = useLingui();
  const { choices } = draft;
  return voters.map(({ id, person }) => (
    <NativeSelect
      key={id}
      size="md"
      label={person.name}
      value={choices.get(id) ?? ""}
      onChange={(event) => {
        const choice = voteChoices.find((known) => known === event.currentTarget.value);
        const others = [...choices].filter(([member]) => member !== id);
        onChange({ ...draft, choices: new Map(choice === undefined ? others : [...others, [id, choice]]) });
      }}
      data={[
        { value: "", label: t`n'a pas voté` },
        ...voteChoices.map((value) => ({ value, label: i18n._(voteNames[value]) })),
      ]}
    />
  ));
}

/** The list that each signs when they vote, then what comes out of the urn. */
function PaperFields({ voters, draft, onChange, presider }: DraftProps & { presider: string | null }) {
  const { i18n, t } = useLingui();
  const { without, papers, casting } = draft;
  const hasVoted = voters.length - voters.filter(({ id }) => without.has(id)).length;
  const mayCast = voters.some(({ id }) => id === presider && !without.has(id));
  return (
    <>
      <fieldset className={`${styles.choices} ${styles.wide}`}>
        <legend>
          <Trans>Ont mis un bulletin dans l'urne : {hasVoted}</Trans>
        </legend>
        {voters.map(({ id, person }) => (
          <Checkbox
            key={id}
            size="md"
            label={person.name}
            checked={!without.has(id)}
            onChange={(event) => {
              const others = [...without].filter((one) => one !== id);
              onChange({
                ...draft,
                without: new Set(event.currentTarget.checked ? others : [...others, id]),
              });
            }}
          />
        ))}
      </fieldset>
      {voteChoices.map((choice) => (
        <NumberField
          key={choice}
          label={<Trans>Bulletins : {i18n._(voteNames[choice])}</Trans>}
          min={0}
          value={papers[choice]}
          onChange={(count) => onChange({ ...draft, papers: { ...papers, [choice]: count } })}
        />
      ))}
      {isTied(papers) && mayCast ? (
        <Choice
          label={t`À égalité, qui préside dit sa voix`}
          value={casting}
          onChange={(said) => onChange({ ...draft, casting: said })}
          options={[
            { value: "for", label: i18n._(voteNames.for) },
            { value: "against", label: i18n._(voteNames.against) },
          ]}
        />
      ) : null}
    </>
  );
}
