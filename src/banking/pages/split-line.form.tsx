import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { type Cents, cents, minus, sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Reading } from "#web/design/reading.tsx";
import { bankingContract } from "../contract.ts";
import type { ReadStatements } from "./read-banking.ts";

type Waiting = ReadStatements["waiting"][number];

interface Share {
  advance: string;
  number: number;
  firm: string;
  amount: Cents;
}

/** A credit shared between the advances that one picks, all of it: closed until one asks for it. */
export function SplitLine({ territory, fund, line }: { territory: string; fund: string; line: Waiting }) {
  const [isOpen, setOpen] = useState(false);
  if (line.amount <= 0n) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Choisir une avance, ou répartir entre plusieurs</Trans>
      </summary>
      {isOpen ? <Shares territory={territory} fund={fund} line={line} /> : null}
    </details>
  );
}

function Shares({ territory, fund, line }: { territory: string; fund: string; line: Waiting }) {
  const { t } = useLingui();
  const split = useWrite(bankingContract, "splitLine");
  const match = useWrite(bankingContract, "matchLine");
  const [shares, setShares] = useState<readonly Share[]>([]);
  const left = minus(line.amount, sum(shares.map(({ amount }) => amount)));
  const [only] = shares;
  const isOne = shares.length === 1 && left === 0n;

  async function submit() {
    const params = { territory, line: line.id };
    if (isOne && only !== undefined) await match.send({ params, body: { advance: only.advance } });
    else
      await split.send({
        params,
        body: { shares: shares.map(({ advance, amount }) => ({ advance, amount })) },
      });
  }

  return (
    <Asked
      refusal={isOne ? match.refusal : split.refusal}
      isSending={match.isSending || split.isSending}
      quiet
      submit={isOne ? <Trans>Rapprocher de cette avance</Trans> : <Trans>Répartir ce mouvement</Trans>}
      onSubmit={() => void submit()}
    >
      {shares.map((share) => (
        <FieldGroup
          key={share.advance}
          legend={
            <Trans>
              {share.firm}, avance n° {share.number}
            </Trans>
          }
        >
          <NumberField
            label={t`Montant`}
            suffix="€"
            decimals={2}
            value={Number(share.amount) / 100}
            onChange={(euros) =>
              setShares(
                shares.map((other) =>
                  other.advance === share.advance
                    ? { ...other, amount: cents(Math.round(euros * 100)) }
                    : other,
                ),
              )
            }
          />
          <Actions>
            <ActionButton
              onClick={() => setShares(shares.filter(({ advance }) => advance !== share.advance))}
            >
              <Trans>Retirer {share.firm}</Trans>
            </ActionButton>
          </Actions>
        </FieldGroup>
      ))}
      <p role="status">
        <Left left={left} />
      </p>
      <PickAdvance
        territory={territory}
        fund={fund}
        taken={shares.map(({ advance }) => advance)}
        onPick={({ next, ...picked }) =>
          setShares([...shares, { ...picked, amount: leastOf(next?.amount ?? left, left) }])
        }
      />
    </Asked>
  );
}

function Left({ left }: { left: Cents }) {
  if (left === 0n) return <Trans>Tout est réparti.</Trans>;
  return left > 0n ? (
    <Trans>
      Reste à répartir : <Amount cents={left} />. Un mouvement se répartit en entier.
    </Trans>
  ) : (
    <Trans>
      Les parts dépassent le mouvement de <Amount cents={minus(cents(0n), left)} />.
    </Trans>
  );
}

/** What one instalment takes, never more than what is left; nothing where all is shared already. */
function leastOf(wanted: Cents, left: Cents): Cents {
  if (left <= 0n) return cents(0n);
  return wanted < left ? wanted : left;
}

interface Picked {
  advance: string;
  number: number;
  firm: string;
  next: { amount: Cents } | null;
}

function PickAdvance({
  territory,
  fund,
  taken,
  onPick,
}: {
  territory: string;
  fund: string;
  taken: readonly string[];
  onPick: (picked: Picked) => void;
}) {
  const { t } = useLingui();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words);
  const found = useRead(bankingContract, "findAdvancesToMatch", {
    params: { territory, fund },
    query: { words: asked },
  });
  return (
    <>
      <TextInput
        size="md"
        label={t`Chercher une entreprise, ou le numéro d'une avance`}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Reading of={found}>
        {({ count, advances }) => (
          <>
            <p>
              <Plural
                value={count}
                _0="Aucune avance versée ne porte ces mots."
                one="# avance versée."
                other="# avances versées, les premières ci-dessous."
              />
            </p>
            <ul>
              {advances
                .filter(({ advance }) => !taken.includes(advance))
                .map(({ left, ...advance }) => (
                  <li key={advance.advance}>
                    {advance.firm}, <Trans>avance n° {advance.number}</Trans>,{" "}
                    {advance.next === null ? (
                      <Trans>plus rien à rembourser</Trans>
                    ) : (
                      <Trans>
                        <Amount cents={advance.next.amount} /> dus le <Day date={advance.next.payOn} />,{" "}
                        <Amount cents={left} /> en tout
                      </Trans>
                    )}
                    <Actions>
                      <ActionButton onClick={() => onPick(advance)}>
                        <Trans>Ajouter {advance.firm}</Trans>
                      </ActionButton>
                    </Actions>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Reading>
    </>
  );
}
