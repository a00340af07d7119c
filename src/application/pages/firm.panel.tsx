import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import type { NoticeDatum } from "../domain/compare-with-notice.ts";
import { isOpenToChange } from "../domain/status.ts";
import styles from "./application.module.css";
import { FileForm } from "./file.form.tsx";
import { linkKindNames } from "./names.ts";
import type { FileParams, ReadApplication, TypedFile } from "./read-application.ts";
import { RegisterBlock } from "./register.block.tsx";

interface FirmPanelProps {
  params: FileParams;
  read: ReadApplication;
}

/** Who asks: the firm, its owner, whom it is tied to. */
export function FirmPanel({ params, read }: FirmPanelProps) {
  const { i18n, t } = useLingui();
  const { mayCall } = useRights(params.territory);
  const { firm } = read;
  const mayRevise = mayCall(applicationContract.routes.reviseApplication) && isOpenToChange(read.status);
  const told = (datum: NoticeDatum, value: ReactNode) => (
    <FromRegister isThere={agreesWithRegister(read, datum)}>{value ?? "–"}</FromRegister>
  );
  return (
    <Card title={<Trans>L'entreprise</Trans>}>
      <Facts
        facts={[
          { key: "activity", label: <Trans>Activité</Trans>, value: told("activity", firm.activity) },
          { key: "commune", label: <Trans>Commune</Trans>, value: told("commune", firm.commune.name) },
          { key: "siret", label: <Trans>SIRET</Trans>, value: told("siret", firm.siret) },
          { key: "siren", label: <Trans>SIREN</Trans>, value: firm.siren ?? "–" },
          { key: "form", label: <Trans>Forme juridique</Trans>, value: told("legalForm", firm.legalForm) },
          { key: "owner", label: <Trans>Dirigeant</Trans>, value: told("ownerName", firm.ownerName) },
          {
            key: "created",
            label: <Trans>Créée le</Trans>,
            value: told("createdOn", firm.createdOn === null ? null : <Day date={firm.createdOn} />),
          },
          { key: "headcount", label: <Trans>Effectif</Trans>, value: told("headcount", firm.headcount) },
          {
            key: "insolvency",
            label: <Trans>Procédure collective en cours</Trans>,
            value: told(
              "insolvency",
              firm.inInsolvency === null ? t`pas encore vérifié` : firm.inInsolvency ? t`oui` : t`non`,
            ),
          },
          ...firm.links.map(({ kind, name }, index) => ({
            key: `link ${index}`,
            label: i18n._(linkKindNames[kind]),
            value: name,
          })),
        ]}
      />
      <RegisterBlock params={params} read={read} />
      {mayRevise ? <Revise params={params} read={read} /> : null}
    </Card>
  );
}

/** A datum, and whether the register says the same: its source and its day stand below. */
function FromRegister({ isThere, children }: { isThere: boolean; children: ReactNode }) {
  return (
    <>
      {children}
      {isThere ? (
        <span className={styles.soft}>
          {" "}
          <Trans>(registre)</Trans>
        </span>
      ) : null}
    </>
  );
}

function agreesWithRegister({ notice }: ReadApplication, asked: NoticeDatum): boolean {
  return notice?.compared.some(({ datum, agrees }) => datum === asked && agrees) ?? false;
}

/** Correcting a file that was appraised sends it back to be appraised again: it is said before. */
function Revise({ params, read }: FirmPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const revise = useWrite(applicationContract, "reviseApplication");
  const { firm, title, description, requested, jobs, assignedTo } = read;
  const { id: _, ...typed } = firm;
  const initial: TypedFile = {
    firm: typed,
    project: { title, description, requested, jobs },
    assignedTo: assignedTo?.id ?? null,
  };

  async function submit(body: TypedFile) {
    if ((await revise.send({ params, body })) !== null) setOpen(false);
  }

  return (
    <details className={styles.block} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Corriger l'entreprise ou le projet</Trans>
      </summary>
      <p>
        <Trans>Un dossier déjà instruit repasse en instruction.</Trans>
      </p>
      {isOpen ? (
        <FileForm
          territory={params.territory}
          initial={initial}
          refusal={revise.refusal}
          isSending={revise.isSending}
          submit={<Trans>Corriger le dossier</Trans>}
          onSubmit={(body) => void submit(body)}
        />
      ) : null}
    </details>
  );
}
