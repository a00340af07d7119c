import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { reportingContract } from "../contract.ts";
import type { ReadReport } from "./read-report.ts";
import styles from "./screen-only.module.css";

/** For whoever publishes: freezes what is on screen, then opens it. */
export function PublishReport({ read }: { read: ReadReport }) {
  const territory = read.territory.id;
  const { mayCall } = useRights(territory);
  const navigate = useNavigate();
  const publishing = useWrite(reportingContract, "publishReport");
  if (!mayCall(reportingContract.routes.publishReport)) return null;

  const { convention, year } = read;
  async function publish(event: FormEvent) {
    event.preventDefault();
    const report =
      convention === null
        ? ({ kind: "year", year: year ?? 0 } as const)
        : ({ kind: "convention", convention: convention.id } as const);
    const published = await publishing.send({ params: { territory }, body: { report } });
    if (published === null) return;
    await navigate({
      to: "/territoires/$territory/rapport/publie/$report",
      params: { territory, report: published.publication.id },
    });
  }

  return (
    <div className={styles.screenOnly}>
      <Card
        title={<Trans>Publier ce bilan</Trans>}
        lead={
          <Trans>
            Le bilan est figé avec les chiffres d'aujourd'hui et leurs sources. Il ne changera plus ; si les
            données changent, l'écart se verra.
          </Trans>
        }
      >
        <form onSubmit={(event) => void publish(event)}>
          <Refusal of={publishing.refusal} />
          <SubmitButton busy={publishing.isSending}>
            <Trans>Publier le bilan</Trans>
          </SubmitButton>
        </form>
      </Card>
    </div>
  );
}
