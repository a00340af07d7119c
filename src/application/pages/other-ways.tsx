import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { orientationResults } from "../domain/application.ts";
import { isOpenToChange, mayMove } from "../domain/status.ts";
import styles from "./application.module.css";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface OtherWaysProps {
  params: FileParams;
  read: ReadApplication;
}

/** Out of the programme: towards another scheme, whose answer is followed, or at the firm's request. */
export function OtherWays({ params, read }: OtherWaysProps) {
  const { mayCall } = useRights(params.territory);
  const { orientApplication, withdrawApplication } = applicationContract.routes;
  const { orientation, status } = read;
  const isAwaited = status === "oriented" && orientation?.result === null;
  const mayOrient = mayCall(orientApplication) && (isAwaited || mayMove(status, "oriented"));
  const mayWithdraw = mayCall(withdrawApplication) && isOpenToChange(status);
  if (!mayOrient && !mayWithdraw && orientation === null) return null;
  return (
    <Card title={<Trans>Autres suites</Trans>}>
      {orientation === null ? null : (
        <p>
          <Trans>Orienté vers {orientation.to} :</Trans> <OrientationResult result={orientation.result} />
        </p>
      )}
      {mayOrient ? (
        <details className={styles.block} open={isAwaited}>
          <summary>
            {isAwaited ? (
              <Trans>Noter la réponse de l'autre dispositif</Trans>
            ) : (
              <Trans>Orienter vers un autre dispositif</Trans>
            )}
          </summary>
          <Orient params={params} to={orientation?.to ?? ""} isAwaited={isAwaited} />
        </details>
      ) : null}
      {mayWithdraw ? (
        <details className={styles.block}>
          <summary>
            <Trans>Retirer le dossier</Trans>
          </summary>
          <Withdraw params={params} />
        </details>
      ) : null}
    </Card>
  );
}

function OrientationResult({ result }: { result: "helped" | "not-helped" | null }) {
  if (result === null) return <Trans>réponse attendue.</Trans>;
  return result === "helped" ? <Trans>entreprise aidée.</Trans> : <Trans>entreprise non aidée.</Trans>;
}

function Orient({ params, to: known, isAwaited }: { params: FileParams; to: string; isAwaited: boolean }) {
  const { t } = useLingui();
  const [to, setTo] = useState(known);
  const [result, setResult] = useState(isAwaited ? "helped" : "");
  const orient = useWrite(applicationContract, "orientApplication");

  function submit(event: FormEvent) {
    event.preventDefault();
    const answer = orientationResults.find((one) => one === result) ?? null;
    void orient.send({ params, body: { to, result: answer, why: null } });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        size="md"
        required
        label={<Trans>Dispositif</Trans>}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={<Trans>Réponse</Trans>}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
        data={[
          ...(isAwaited ? [] : [{ value: "", label: t`pas encore connue` }]),
          { value: "helped", label: t`entreprise aidée` },
          { value: "not-helped", label: t`entreprise non aidée` },
        ]}
      />
      <div className={styles.wide}>
        <Refusal of={orient.refusal} />
      </div>
      <SubmitButton busy={orient.isSending}>
        {isAwaited ? <Trans>Noter la réponse</Trans> : <Trans>Orienter l'entreprise</Trans>}
      </SubmitButton>
    </form>
  );
}

function Withdraw({ params }: { params: FileParams }) {
  const [why, setWhy] = useState("");
  const withdraw = useWrite(applicationContract, "withdrawApplication");

  function submit(event: FormEvent) {
    event.preventDefault();
    void withdraw.send({ params, body: { why } });
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.wide}>
        <Trans>Le dossier se ferme et reste dans l'histoire ; l'entreprise pourra en ouvrir un autre.</Trans>
      </p>
      <TextInput
        size="md"
        required
        label={<Trans>Motif du retrait</Trans>}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className={styles.wide}>
        <Refusal of={withdraw.refusal} />
      </div>
      <SubmitButton busy={withdraw.isSending}>
        <Trans>Retirer le dossier</Trans>
      </SubmitButton>
    </form>
  );
}
