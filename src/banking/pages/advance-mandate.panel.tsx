import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { SignatureRequests, useSignatureOut } from "#signature/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useMe, useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { AskMandateSignature } from "./ask-mandate-signature.form.tsx";
import { standingNames, standingTones } from "./banking-words.ts";
import { MandateActs } from "./mandate-acts.tsx";
import type { ReadMandate } from "./read-banking.ts";
import { SignMandate } from "./sign-mandate.form.tsx";

interface OneAdvance {
  territory: string;
  advance: string;
}

/** By which account the advance is paid back; the acts on it for those who may. */
export function AdvanceMandatePanel(params: OneAdvance) {
  const read = useRead(bankingContract, "readAdvanceMandates", { params });
  const { mayCall } = useRights(params.territory);
  return (
    <Reading of={read}>
      {({ mandates }) => {
        const [latest] = mandates;
        const stands = latest !== undefined && latest.state !== "revoked";
        const maySign = !stands && mayCall(bankingContract.routes.signMandate);
        return (
          <>
            <Card title={<Trans>Le mandat de prélèvement</Trans>}>
              {latest === undefined ? (
                <p>
                  <Trans>
                    Aucun mandat : cette avance ne peut pas être prélevée par un fichier de banque.
                  </Trans>
                </p>
              ) : (
                <MandateFacts mandate={latest} />
              )}
              {latest === undefined || latest.waiting === null ? null : (
                <WaitingAccount territory={params.territory} mandate={latest.id} waiting={latest.waiting} />
              )}
            </Card>
            {maySign ? <ToSign {...params} /> : null}
            <SignatureRequests
              territory={params.territory}
              subject={{ kind: "sepa-mandate", id: params.advance }}
            />
            {stands ? <MandateActs territory={params.territory} mandate={latest} /> : null}
          </>
        );
      }}
    </Reading>
  );
}

/** Signed on screen by the firm, or on paper and recorded; while it is out, its request says the rest. */
function ToSign(params: OneAdvance) {
  const { t } = useLingui();
  const [way, setWay] = useState<"link" | "paper">("link");
  const isOut = useSignatureOut(params.territory, { kind: "sepa-mandate", id: params.advance });
  if (isOut !== false) return null;
  return (
    <>
      <Choice
        label={t`Comment le mandat est-il signé ?`}
        value={way}
        options={[
          { value: "link", label: t`par lien personnel` },
          { value: "paper", label: t`sur papier, ou ailleurs` },
        ]}
        onChange={setWay}
      />
      {way === "link" ? <AskMandateSignature {...params} /> : <SignMandate {...params} />}
    </>
  );
}

function MandateFacts({ mandate }: { mandate: ReadMandate }) {
  const { i18n } = useLingui();
  const { standing, account } = mandate;
  return (
    <Facts
      facts={[
        {
          key: "standing",
          label: <Trans>État</Trans>,
          value: <Status tone={standingTones[standing]}>{i18n._(standingNames[standing])}</Status>,
        },
        { key: "rum", label: <Trans>RUM</Trans>, value: mandate.reference, strong: true },
        { key: "ics", label: <Trans>ICS du créancier</Trans>, value: mandate.creditorId },
        { key: "scheme", label: <Trans>Type</Trans>, value: mandate.scheme },
        {
          key: "signed",
          label: <Trans>Signé</Trans>,
          value: (
            <Trans>
              le <Day date={mandate.signedOn} /> à {mandate.signedAt}
            </Trans>
          ),
        },
        ...(account === null
          ? []
          : [
              { key: "debtor", label: <Trans>Titulaire</Trans>, value: account.debtor },
              { key: "iban", label: <Trans>Compte débité</Trans>, value: account.iban },
            ]),
        { key: "lapses", label: <Trans>Valable jusqu'au</Trans>, value: <Day date={mandate.lapsesAfter} /> },
      ]}
    />
  );
}

function WaitingAccount({
  territory,
  mandate,
  waiting,
}: {
  territory: string;
  mandate: string;
  waiting: NonNullable<ReadMandate["waiting"]>;
}) {
  const me = useMe();
  const { mayCall } = useRights(territory);
  const params = { territory, mandate, account: waiting.id };
  const confirm = useWrite(bankingContract, "confirmMandateAccount");
  const decline = useWrite(bankingContract, "declineMandateAccount");
  const others = waiting.sharing.join(", ");
  const mayAnswer =
    me?.person.id !== waiting.proposedBy.id && mayCall(bankingContract.routes.confirmMandateAccount);
  return (
    <>
      <h3>
        <Trans>Un compte attend une seconde personne</Trans>
      </h3>
      <p>
        <Trans>
          {waiting.iban}, au nom de {waiting.debtor}, proposé par {waiting.proposedBy.name}.
        </Trans>{" "}
        {waiting.checkedBy === "call-back" ? (
          <Trans>Vérifié par un appel à un numéro connu : {waiting.checkedHow}.</Trans>
        ) : (
          <Trans>Vérifié sur pièce : {waiting.checkedHow}.</Trans>
        )}
      </p>
      {others === "" ? null : (
        <p>
          <Status tone="ochre">
            <Trans>Ce compte est déjà celui de {others} : demandez pourquoi avant de confirmer.</Trans>
          </Status>
        </p>
      )}
      {mayAnswer ? (
        <>
          <Asked
            {...confirm}
            quiet
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
    </>
  );
}
