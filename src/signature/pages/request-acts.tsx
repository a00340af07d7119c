import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatMobile } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FileField } from "#web/design/file-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { signatureContract } from "../contract.ts";
import type { ReadRequest } from "./signature-words.ts";
import { SuccessorFields, useSuccessor } from "./successor.fields.tsx";

interface Acting {
  territory: string;
  request: ReadRequest;
}

type OneSignatory = { params: { territory: string; request: string; signatory: string } };

/** What may be done about a request under way: one form at a time, about one signatory or the whole. */
export function RequestActs({ territory, request }: Acting) {
  const { t } = useLingui();
  const { mayCall } = useRights(territory);
  const [act, setAct] = useState<"none" | "remind" | "replace" | "paper" | "cancel">("none");
  const waited = request.signatories.filter(({ state }) => state !== "signed");
  const [chosen, setChosen] = useState<string>();
  const signatory = waited.find(({ id }) => id === chosen) ?? waited[0];
  if (!mayCall(signatureContract.routes.cancelRequest)) return null;
  const params = { territory, request: request.id, signatory: signatory?.id ?? "" };
  const isAboutOne = act === "remind" || act === "replace" || act === "paper";
  return (
    <>
      <Choice
        label={t`Que voulez-vous faire de cette demande ?`}
        value={act}
        options={[
          { value: "none", label: t`rien` },
          // Past its last day it writes to nobody: what was signed on paper may still be handed in.
          ...(request.state === "expired"
            ? []
            : [
                { value: "remind" as const, label: t`relancer un signataire` },
                { value: "replace" as const, label: t`le remplacer` },
              ]),
          { value: "paper", label: t`déposer son papier signé` },
          { value: "cancel", label: t`annuler la demande` },
        ]}
        onChange={setAct}
      />
      {isAboutOne && waited.length > 1 ? (
        <Choice
          label={t`Quel signataire ?`}
          value={params.signatory}
          options={waited.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      ) : null}
      {act === "remind" && signatory !== undefined ? (
        <Remind
          key={signatory.id}
          params={params}
          mobile={signatory.mobile}
          takesTexts={request.takesTexts}
        />
      ) : null}
      {act === "replace" ? <Replace params={params} /> : null}
      {act === "paper" ? <HandPaper params={params} /> : null}
      {act === "cancel" ? <Cancel territory={territory} request={request} /> : null}
    </>
  );
}

interface RemindProps extends OneSignatory {
  /** Where a text reaches them, as far as it is known. */
  mobile: string | null;
  takesTexts: boolean;
}

function Remind({ params, mobile, takesTexts }: RemindProps) {
  const { t } = useLingui();
  const [done, setDone] = useState("");
  const [way, setWay] = useState<"mail" | "text">("mail");
  const [number, setNumber] = useState(mobile === null ? "" : formatMobile(mobile));
  const remind = useWrite(signatureContract, "remindSignatory");

  async function submit() {
    setDone("");
    const body = way === "text" ? { mobile: number } : {};
    if ((await remind.send({ params, body })) === null) return;
    setDone(way === "text" ? t`Relance partie par courriel et par SMS.` : t`Relance partie par courriel.`);
  }

  return (
    <Asked {...remind} quiet submit={<Trans>Relancer</Trans>} done={done} onSubmit={() => void submit()}>
      {takesTexts ? (
        <Choice
          label={t`Comment le relancer ?`}
          value={way}
          options={[
            { value: "mail", label: t`par courriel` },
            { value: "text", label: t`par courriel et par SMS` },
          ]}
          onChange={setWay}
        />
      ) : null}
      {way === "text" ? (
        <TextInput
          size="md"
          required
          type="tel"
          label={t`Son numéro de mobile`}
          description={t`Comme 06 12 34 56 78, ou avec l'indicatif du pays.`}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      ) : null}
    </Asked>
  );
}

function Replace({ params }: OneSignatory) {
  const successor = useSuccessor();
  const replace = useWrite(signatureContract, "replaceSignatory");
  return (
    <Asked
      {...replace}
      quiet
      submit={<Trans>Remplacer ce signataire</Trans>}
      onSubmit={() => void replace.send({ params, body: successor.value })}
    >
      <SuccessorFields of={successor} />
    </Asked>
  );
}

function HandPaper({ params }: OneSignatory) {
  const [signedOn, setSignedOn] = useState<PlainDate>();
  const [scan, setScan] = useState<File>();
  const hand = useWrite(signatureContract, "recordPaper");

  async function submit() {
    if (signedOn === undefined || scan === undefined) return;
    const file = new Uint8Array(await scan.arrayBuffer());
    await hand.send({ params, query: { name: scan.name, signedOn }, file });
  }

  return (
    <Asked {...hand} quiet submit={<Trans>Déposer le papier signé</Trans>} onSubmit={() => void submit()}>
      <DateField label={<Trans>Date écrite sur le papier</Trans>} value={signedOn} onChange={setSignedOn} />
      <FileField
        label={<Trans>Papier signé, numérisé</Trans>}
        hint={<Trans>PDF ou photo du document envoyé, signé à la main.</Trans>}
        endings={[".pdf", ".jpg", ".jpeg", ".png", ".heic"]}
        onChange={setScan}
      />
    </Asked>
  );
}

function Cancel({ territory, request }: Acting) {
  const { t } = useLingui();
  const [why, setWhy] = useState("");
  const cancel = useWrite(signatureContract, "cancelRequest");
  const params = { territory, request: request.id };
  return (
    <Asked
      {...cancel}
      quiet
      submit={<Trans>Annuler la demande</Trans>}
      onSubmit={() => void cancel.send({ params, body: { why } })}
    >
      <TextInput
        size="md"
        required
        label={t`Motif, écrit aux signataires`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Asked>
  );
}
