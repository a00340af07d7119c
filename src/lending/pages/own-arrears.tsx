import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { lendingContract } from "../contract.ts";

/** What an owner reads when something is late: since when, how to pay, the way to ask for time; never what is noted about it. */
export function OwnArrears({ territory }: { territory: string }) {
  const { data } = useRead(lendingContract, "listOwnArrears", { params: { territory } });
  if (data === undefined) return null;
  return data.arrears.map(({ advance, firm, number, late, since, howToPay, contact, cureUntil }) => (
    <Card
      key={advance}
      title={
        <Trans>
          {firm} : <Amount cents={late} /> en retard
        </Trans>
      }
      lead={
        <Trans>
          Depuis le <Day date={since} />. Rien ne s'ajoute : ni intérêt, ni frais, ni pénalité.
        </Trans>
      }
    >
      <p>
        {howToPay === null ? (
          <Trans>Pour payer : un virement au fonds, avec la mention « Avance n° {number} ».</Trans>
        ) : (
          <Trans>
            Pour payer : {howToPay}, avec la mention « Avance n° {number} ».
          </Trans>
        )}
      </p>
      {contact === null ? null : (
        <p>
          <Trans>
            Pour en parler : {contact.name}, {contact.reach}.
          </Trans>
        </p>
      )}
      {cureUntil === null ? null : (
        <p>
          <Trans>
            Une mise en demeure vous a été envoyée : payez, ou appelez-nous, jusqu'au <Day date={cureUntil} />{" "}
            inclus.
          </Trans>
        </p>
      )}
      <Actions>
        <ActionLink to="/territoires/$territory/avances/$advance" params={{ territory, advance }}>
          <Trans>Demander un délai</Trans>
        </ActionLink>
      </Actions>
    </Card>
  ));
}
