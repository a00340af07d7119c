import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { daysBetween } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./debits.section.tsx";
import type { ReadStatements } from "./read-banking.ts";

type Waiting = ReadStatements["waiting"][number];

/** In suspense, the oldest first: with its age, and whose it may be. */
export function WaitingLines({ read }: { read: ReadStatements }) {
  const { mayCall } = useRights(read.territory);
  const mayAct = mayCall(bankingContract.routes.matchLine);
  return (
    <Card
      title={
        <Plural
          value={read.waiting.length}
          _0="Rien n'attend"
          one="# mouvement attend"
          other="# mouvements attendent"
        />
      }
    >
      {read.waiting.length === 0 ? (
        <p>
          <Trans>Tout ce que la banque a dit est reconnu.</Trans>
        </p>
      ) : (
        <ul>
          {read.waiting.map((line) => (
            <li key={line.id}>
              <WaitingLine read={read} line={line} />
              {mayAct ? <LineActs territory={read.territory} line={line} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
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

function LineActs({ territory, line }: { territory: string; line: Waiting }) {
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
