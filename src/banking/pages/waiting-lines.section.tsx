import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { daysBetween } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { OwedBack, PutDebitsBack } from "./part-acts.tsx";
import { PickDebits } from "./pick-debits.form.tsx";
import type { ReadStatements } from "./read-banking.ts";
import { SplitLine } from "./split-line.form.tsx";

type Waiting = ReadStatements["waiting"][number];

/** In suspense, the oldest first, a page at a time: with its age, and whose it may be. */
export function WaitingLines({ read, onTurn }: { read: ReadStatements; onTurn: (after: number) => void }) {
  const { mayCall } = useRights(read.territory);
  const mayAct = mayCall(bankingContract.routes.matchLine);
  return (
    <Card
      title={
        <Plural
          value={read.waitingCount}
          _0="Rien n'attend"
          one="# mouvement attend"
          other="# mouvements attendent"
        />
      }
    >
      {read.waitingCount === 0 ? (
        <p>
          <Trans>Tout ce que la banque a dit est reconnu.</Trans>
        </p>
      ) : (
        <ul>
          {read.waiting.map((line) => (
            <li key={line.id}>
              <WaitingLine read={read} line={line} />
              {mayAct ? <LineActs territory={read.territory} fund={read.fund} line={line} /> : null}
            </li>
          ))}
        </ul>
      )}
      <Turning read={read} onTurn={onTurn} />
    </Card>
  );
}

/** Where one is among the lines in suspense, once they are more than a page. */
function Turning({ read, onTurn }: { read: ReadStatements; onTurn: (after: number) => void }) {
  const { after, waitingCount, waiting } = read;
  const [first, last] = [after + 1, after + waiting.length];
  if (after === 0 && last >= waitingCount) return null;
  return (
    <>
      <p role="status">
        {waiting.length === 0 ? (
          <Trans>Cette page est vide : revenez aux plus anciens.</Trans>
        ) : (
          <Trans>
            De {first} à {last} sur {waitingCount}, les plus anciens d'abord.
          </Trans>
        )}
      </p>
      <Actions>
        {after === 0 ? null : (
          <ActionButton onClick={() => onTurn(0)}>
            <Trans>Revenir aux plus anciens</Trans>
          </ActionButton>
        )}
        {last >= waitingCount ? null : (
          <ActionButton onClick={() => onTurn(last)}>
            <Trans>Voir les suivants</Trans>
          </ActionButton>
        )}
      </Actions>
    </>
  );
}

function WaitingLine({ read, line }: { read: ReadStatements; line: Waiting }) {
  const age = daysBetween(line.bookedOn, read.on);
  return (
    <p>
      <strong>
        <Amount cents={line.amount} />
      </strong>{" "}
      <Trans>
        du <Day date={line.bookedOn} />
      </Trans>
      , <Plural value={age} _0="aujourd'hui" one="depuis # jour" other="depuis # jours" /> · {line.otherParty}{" "}
      {line.words}
    </p>
  );
}

function LineActs({ territory, fund, line }: { territory: string; fund: string; line: Waiting }) {
  const { t } = useLingui();
  const params = { territory, line: line.id };
  const match = useWrite(bankingContract, "matchLine");
  const aside = useWrite(bankingContract, "setLineAside");
  const [why, setWhy] = useState("");
  return (
    <>
      {line.suggestions.map((suggestion) => (
        <div key={suggestion.advance}>
          <p>
            <AdvanceLink territory={territory} advance={suggestion.advance} name={suggestion.firm} /> :{" "}
            <Reasons {...suggestion} />
          </p>
          <Asked
            {...match}
            quiet
            submit={<Trans>C'est {suggestion.firm}</Trans>}
            onSubmit={() => void match.send({ params, body: { advance: suggestion.advance } })}
          />
        </div>
      ))}
      {line.owedBack.length === 0 ? null : (
        <OwedBack territory={territory} line={line} owedBack={line.owedBack} />
      )}
      {line.isRun ? <PickDebits territory={territory} line={line.id} /> : null}
      {line.isPart ? <PutDebitsBack territory={territory} line={line.id} /> : null}
      <SplitLine territory={territory} fund={fund} line={line} />
      {line.transfer === null ? null : (
        <ReturnedTransfer territory={territory} line={line} {...line.transfer} />
      )}
      <details>
        <summary>
          <Trans>Ce n'est pas un remboursement</Trans>
        </summary>
        <Asked
          {...aside}
          quiet
          submit={<Trans>Écarter ce mouvement</Trans>}
          onSubmit={() => void aside.send({ params, body: { why } })}
        >
          <TextInput
            size="md"
            required
            label={t`Qu'est-ce que c'est ?`}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Asked>
      </details>
    </>
  );
}

/** Recognised, yet its advance refused to be undone: once it is corrected there, it is taken back here. */
function ReturnedTransfer({
  territory,
  line,
  advance,
  firm,
}: { territory: string; line: Waiting } & NonNullable<Waiting["transfer"]>) {
  const takeBack = useWrite(bankingContract, "takeBackTransfer");
  return (
    <div>
      <p>
        <Trans>
          C'est le versement à <AdvanceLink territory={territory} advance={advance} name={firm} /> qui
          revient, et il n'a pas pu être défait tout seul.
        </Trans>
      </p>
      <Asked
        {...takeBack}
        quiet
        submit={<Trans>Reprendre ce virement</Trans>}
        onSubmit={() => void takeBack.send({ params: { territory, line: line.id }, body: {} })}
      />
    </div>
  );
}

/** Why this firm: the amount, the name, the date. */
function Reasons({ instalments, isNamed, days }: Waiting["suggestions"][number]) {
  const numbers = instalments.join(", ");
  return (
    <>
      {isNamed ? <Trans>son nom est sur la ligne.</Trans> : null}{" "}
      {numbers === "" ? null : <Trans>Le montant paie au centime les échéances : {numbers}.</Trans>}{" "}
      {days < 0 ? (
        <Plural
          value={-days}
          one="Sa prochaine échéance est # jour après."
          other="Sa prochaine échéance est # jours après."
        />
      ) : (
        <Plural
          value={days}
          _0="Son échéance est ce jour-là."
          one="Son échéance était la veille."
          other="Son échéance était # jours avant."
        />
      )}
    </>
  );
}
