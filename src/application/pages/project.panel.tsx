import { Plural, Trans } from "@lingui/react/macro";
import { formatDays } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { Assignment } from "./assignment.form.tsx";
import type { FileParams, ReadApplication } from "./read-application.ts";

/** What the firm wants to do, and what it asks for. */
export function ProjectPanel({ params, read }: { params: FileParams; read: ReadApplication }) {
  const locale = useLocale();
  const { mayCall } = useRights(params.territory);
  const mayAssign = mayCall(applicationContract.routes.assignApplication);
  const { requested, jobs } = read;
  return (
    <Card title={read.title}>
      {read.description === "" ? null : <p>{read.description}</p>}
      <Facts
        facts={[
          {
            key: "amount",
            label: <Trans>Avance demandée</Trans>,
            value: <Amount cents={requested.amount} round />,
            strong: true,
          },
          {
            key: "term",
            label: <Trans>Remboursement</Trans>,
            value: (
              <Trans>
                <Plural value={requested.instalments} one="# échéance" other="# échéances" /> après{" "}
                {requested.graceMonths} mois de différé
              </Trans>
            ),
          },
          {
            key: "days",
            label: <Trans>Journées d'expert souhaitées</Trans>,
            value: formatDays(requested.halfDays, locale),
          },
          { key: "created", label: <Trans>Emplois prévus</Trans>, value: jobs.created },
          { key: "kept", label: <Trans>Emplois à maintenir</Trans>, value: jobs.kept },
          {
            key: "age",
            label: <Trans>Âge du dossier</Trans>,
            value: <Plural value={read.ageDays} one="# jour" other="# jours" />,
          },
          {
            key: "submitted",
            label: <Trans>Déposé le</Trans>,
            value: read.submittedOn === null ? "–" : <Day date={read.submittedOn} />,
          },
          ...(mayAssign
            ? []
            : [{ key: "assigned", label: <Trans>Suivi par</Trans>, value: read.assignedTo?.name ?? "–" }]),
        ]}
      />
      {mayAssign ? (
        <div className={styles.block}>
          <Assignment params={params} read={read} />
        </div>
      ) : null}
    </Card>
  );
}
