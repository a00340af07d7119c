import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { formatOctets } from "#web/design/octets.ts";
import { Card } from "#web/design/page.tsx";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams, ReadCopy } from "./read-application.ts";

/** The whole file in one zip, for whoever may read it. */
export function FileCopyPanel({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(applicationContract.routes.prepareCopy) ? <FileCopy params={params} /> : null;
}

function FileCopy({ params }: { params: FileParams }) {
  const [prepared, setPrepared] = useState<ReadCopy>();
  const prepare = useWrite(applicationContract, "prepareCopy");

  async function submit() {
    const copy = await prepare.send({ params, body: {} });
    setPrepared(copy ?? undefined);
  }

  return (
    <Card
      title={<Trans>Emporter une copie du dossier</Trans>}
      lead={
        <Trans>
          Une archive de tout ce que vous pouvez y lire : sa fiche, ses pièces, ce que le comité a décidé, le
          contrat. L'historique du dossier garde qui l'a prise.
        </Trans>
      }
    >
      <Asked {...prepare} quiet submit={<Trans>Préparer la copie</Trans>} onSubmit={() => void submit()}>
        {prepared === undefined ? null : <Prepared params={params} copy={prepared} />}
      </Asked>
    </Card>
  );
}

function Prepared({ params, copy }: { params: FileParams; copy: ReadCopy }) {
  const locale = useLocale();
  return (
    <>
      <p>
        <SavedFileLink
          contract={applicationContract}
          file="downloadCopy"
          given={{ params: { ...params, copy: copy.copy } }}
        >
          <Trans>Télécharger la copie</Trans>
        </SavedFileLink>{" "}
        ({formatOctets(copy.byteLength, locale)})
      </p>
      <p className={`${styles.soft} ${styles.words}`}>
        <Trans>Empreinte SHA-256 : {copy.sha256}</Trans>
      </p>
    </>
  );
}
