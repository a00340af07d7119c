import { Plural, Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { Assignment } from "./assignment.form.tsx";
import type { FileParams, ReadApplication } from "./read-application.ts";
import { requestFacts } from "./request-facts.tsx";

/** What the firm wants to do, and what it asks for. */
export function ProjectPanel({ params, read }: { params: FileParams; read: ReadApplication }) {
  const locale = useLocale();
  const { mayCall } = useRights(params.territory);
  const mayAssign = mayCall(applicationContract.routes.assignApplication);
  return (
    <Card title={read.title}>
      {read.description === "" ? null : <p>{read.description}</p>}
      <Facts
        facts={[
          ...requestFacts(read, locale),
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
