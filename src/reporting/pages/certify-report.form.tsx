import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { reportingContract } from "../contract.ts";
import type { ReadDraft } from "./read-financial-report.ts";

/** A named person certifies: the report is frozen with what it was drawn from, then opens. */
export function CertifyReport({ read: { about } }: { read: ReadDraft }) {
  const [certifiedBy, setCertifiedBy] = useState("");
  const [certifiedAs, setCertifiedAs] = useState("");
  const [certifiedOn, setCertifiedOn] = useState<PlainDate | undefined>(about.on);
  const navigate = useNavigate();
  const certify = useWrite(reportingContract, "certifyFinancialReport");
  const territory = about.territory.id;

  async function submit() {
    if (certifiedOn === undefined) return;
    const params = { territory, convention: about.convention.id, funder: about.funder.id };
    const body = { year: about.year, certifiedBy, certifiedAs, certifiedOn };
    const certified = await certify.send({ params, body });
    if (certified === null) return;
    await navigate({
      to: "/territoires/$territory/comptes-rendus/certifies/$report",
      params: { territory, report: certified.id },
    });
  }

  return (
    <ActForm
      {...certify}
      title={<Trans>Faire certifier</Trans>}
      lead={
        <Trans>
          Le brouillon enregistré est figé avec les chiffres du jour : il ne changera plus. Une correction
          sera un autre compte rendu, à côté.
        </Trans>
      }
      submit={<Trans>Certifier le compte rendu</Trans>}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Nom de la personne qui certifie</Trans>}
        value={certifiedBy}
        onChange={(event) => setCertifiedBy(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        label={<Trans>En qualité de</Trans>}
        description={<Trans>Par exemple : présidente, directeur général.</Trans>}
        value={certifiedAs}
        onChange={(event) => setCertifiedAs(event.currentTarget.value)}
      />
      <DateField label={<Trans>Certifié le</Trans>} value={certifiedOn} onChange={setCertifiedOn} />
    </ActForm>
  );
}
