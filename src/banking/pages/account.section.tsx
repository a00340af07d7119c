import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { useMe, useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { ProposeAccount } from "./propose-account.form.tsx";
import type { ReadBank } from "./read-banking.ts";

type Account = NonNullable<ReadBank["account"]>;

/** The account of the fund: the one in use, the one that waits for its second person. */
export function AccountSection({ read }: { read: ReadBank }) {
  const { mayCall } = useRights(read.territory);
  const mayPropose = mayCall(bankingContract.routes.proposeAccount) && read.waiting === null && read.hasKey;
  return (
    <>
      <Card title={<Trans>Le compte du fonds</Trans>}>
        {read.account === null ? (
          <p>
            <Trans>
              Aucun compte confirmé : les prélèvements se constatent à leur date, sans fichier pour la banque.
              Pour prélever et virer d'ici, le trésorier propose le compte et une seconde personne le
              confirme.
            </Trans>
          </p>
        ) : (
          <AccountFacts account={read.account} />
        )}
        {read.hasKey ? null : (
          <Note>
            <Trans>
              Ce serveur n'a pas de clé pour protéger les numéros de compte. L'administrateur règle
              ALIZE_SECRET_KEY.
            </Trans>
          </Note>
        )}
      </Card>
      {read.waiting === null ? null : <WaitingAccount read={read} waiting={read.waiting} />}
      {mayPropose ? <ProposeAccount read={read} quiet={read.account !== null} /> : null}
    </>
  );
}

function AccountFacts({ account }: { account: Account }) {
  const { leadDays, cutOff } = account.profile;
  return (
    <Facts
      facts={[
        { key: "holder", label: <Trans>Titulaire</Trans>, value: account.holder, strong: true },
        { key: "iban", label: <Trans>IBAN</Trans>, value: account.iban },
        { key: "ics", label: <Trans>ICS</Trans>, value: account.creditorId ?? "–" },
        { key: "from", label: <Trans>Utilisé depuis le</Trans>, value: <Day date={account.fromOn} /> },
        {
          key: "lead",
          label: <Trans>Remise</Trans>,
          value: (
            <Trans>
              {leadDays} jours ouvrés avant, au plus tard à {cutOff}
            </Trans>
          ),
        },
        { key: "checked", label: <Trans>Vérifié</Trans>, value: account.checkedHow },
      ]}
    />
  );
}

function WaitingAccount({ read, waiting }: { read: ReadBank; waiting: Account }) {
  const me = useMe();
  const { mayCall } = useRights(read.territory);
  const isAnother = me?.person.id !== waiting.proposedBy.id;
  const params = { territory: read.territory, account: waiting.id };
  const confirm = useWrite(bankingContract, "confirmAccount");
  const decline = useWrite(bankingContract, "declineAccount");
  return (
    <Card
      title={<Trans>Un compte attend une seconde personne</Trans>}
      lead={<Trans>Proposé par {waiting.proposedBy.name}. Comparez-le au RIB reçu de la banque.</Trans>}
    >
      <AccountFacts account={waiting} />
      {isAnother && mayCall(bankingContract.routes.confirmAccount) ? (
        <>
          <Asked
            {...confirm}
            submit={<Trans>Confirmer ce compte</Trans>}
            onSubmit={() => void confirm.send({ params, body: {} })}
          />
          <Asked
            {...decline}
            quiet
            submit={<Trans>L'écarter</Trans>}
            onSubmit={() => void decline.send({ params, body: {} })}
          />
        </>
      ) : null}
    </Card>
  );
}
