import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { SignatureRequests } from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { MinutesView } from "../contract/views.ts";
import { committeeContract } from "../contract.ts";
import { Paragraph } from "./grant.fields.tsx";
import type { SittingParams } from "./read-sitting.ts";

type ReadMinutes = z.output<typeof MinutesView>;

interface MinutesSignatureProps {
  params: SittingParams;
  minutes: ReadMinutes;
}

/** Sealed minutes: what was put right, where their signature stands, and its evidence. */
export function MinutesSignature({ params, minutes }: MinutesSignatureProps) {
  const { mayCall } = useRights(params.territory);
  const { askMinutesSignature, correctMinutes } = committeeContract.routes;
  const { hash, signing, corrections } = minutes;
  if (hash === null) return null;
  return (
    <>
      {corrections.length === 0 ? null : (
        <Card title={<Trans>Rectifications</Trans>}>
          <ol>
            {corrections.map(({ rank, text, correctedBy, correctedOn }) => (
              <li key={rank}>
                {text}{" "}
                <Trans>
                  ({correctedBy}, le <Day date={correctedOn} />)
                </Trans>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {signing === "signed" ? (
        <Note>
          <Trans>Ce procès-verbal est signé par la présidence et le secrétariat de la séance.</Trans>
        </Note>
      ) : null}
      {signing === "void" ? (
        <Note>
          <Trans>
            Le procès-verbal a été rectifié après sa signature : les signatures données ne valent plus.
            Envoyez-le à signer à nouveau.
          </Trans>
        </Note>
      ) : null}
      {signing === "expired" ? (
        <Note>
          <Trans>
            Le délai pour signer est passé : les liens sont clos et rien n'est signé en entier. Envoyez le
            procès-verbal à signer à nouveau ; la demande précédente s'annule d'elle-même.
          </Trans>
        </Note>
      ) : null}
      <SignatureRequests
        territory={params.territory}
        subject={{ kind: "committee-minutes", id: params.sitting }}
      />
      {(signing === null || signing === "void" || signing === "expired") && mayCall(askMinutesSignature) ? (
        <AskMinutesSignature params={params} />
      ) : null}
      {mayCall(correctMinutes) ? <CorrectMinutes params={params} minutes={minutes} /> : null}
    </>
  );
}

function AskMinutesSignature({ params }: { params: SittingParams }) {
  const { t } = useLingui();
  const [dueOn, setDueOn] = useState<PlainDate>();
  const [done, setDone] = useState("");
  const ask = useWrite(committeeContract, "askMinutesSignature");

  async function send() {
    if (dueOn === undefined) return;
    const asked = await ask.send({ params, body: { dueOn, asksCode: true } });
    if (asked !== null) setDone(t`Le procès-verbal est parti à la signature.`);
  }

  return (
    <ActForm
      title={<Trans>Faire signer le procès-verbal</Trans>}
      lead={
        <Trans>
          La présidence et le secrétariat reçoivent chacun un lien personnel. Sur papier, déposez ensuite le
          scan signé dans la demande. Un point dont quelqu'un est déporté y figure sans son contenu, que son
          extrait donne.
        </Trans>
      }
      refusal={ask.refusal}
      isSending={ask.isSending}
      submit={<Trans>Envoyer à signer</Trans>}
      done={done}
      onSubmit={() => void send()}
    >
      <DateField label={<Trans>À signer au plus tard le</Trans>} value={dueOn} onChange={setDueOn} />
    </ActForm>
  );
}

function CorrectMinutes({ params, minutes: { sitting } }: MinutesSignatureProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const [item, setItem] = useState("");
  const [done, setDone] = useState("");
  const correct = useWrite(committeeContract, "correctMinutes");
  const open = sitting.items.filter(({ standing }) => standing === "open");

  async function send() {
    const body = { text, item: item === "" ? null : item };
    if ((await correct.send({ params, body })) === null) return;
    setText("");
    setDone(t`La rectification est ajoutée.`);
  }

  return (
    <ActForm
      quiet
      title={<Trans>Rectifier le procès-verbal</Trans>}
      lead={
        <Trans>
          Ce qui est scellé reste ; la rectification s'y ajoute. Les signatures et les liens déjà donnés ne
          valent plus, et chaque signataire l'apprend.
        </Trans>
      }
      refusal={correct.refusal}
      isSending={correct.isSending}
      submit={<Trans>Ajouter la rectification</Trans>}
      done={done}
      onSubmit={() => void send()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Ce qu'elle concerne</Trans>}
        value={item}
        onChange={(event) => setItem(event.currentTarget.value)}
        data={[
          { value: "", label: t`La séance, aucun dossier` },
          ...open.map(({ id, firm }) => ({ value: id, label: firm })),
        ]}
      />
      <Paragraph label={<Trans>La rectification</Trans>} required value={text} onChange={setText} />
    </ActForm>
  );
}
