import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Card, Page } from "#web/design/page.tsx";
import { applicationContract } from "../contract.ts";
import type { TypedForm } from "./draft-form.ts";
import { FileForm } from "./file.form.tsx";
import { OpeningQuestions } from "./opening-questions.tsx";
import type { ReadAnswers, TypedFile } from "./read-application.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers/nouveau");

/** What one usually asks for; everything else waits to be typed. */
const blank: TypedFile = {
  firm: {
    name: "",
    siren: null,
    siret: null,
    commune: { insee: "", name: "" },
    activity: "",
    createdOn: null,
    headcount: null,
    inInsolvency: null,
    legalForm: null,
    ownerName: null,
    links: [],
  },
  project: {
    title: "",
    description: "",
    requested: { amount: euros(15_000), instalments: 36, graceMonths: 6, halfDays: halfDays(0n) },
    jobs: { created: 0, kept: 0 },
  },
  assignedTo: null,
};

/** A firm's file, typed in by the coordinator. */
export function OpenApplicationPage() {
  const { territory } = route.useParams();
  const navigate = route.useNavigate();
  const open = useWrite(applicationContract, "openApplication");
  const [form, setForm] = useState<TypedForm | null>(null);

  async function submit(typed: TypedFile) {
    const body = { ...typed, ...answersIn(form), status: "draft" } as const;
    const opened = await open.send({ params: { territory }, body });
    if (opened === null) return;
    await navigate({
      to: "/territoires/$territory/dossiers/$application",
      params: { territory, application: opened.id },
    });
  }

  return (
    <Page
      title={<Trans>Ouvrir un dossier</Trans>}
      lead={<Trans>L'entreprise et son projet. Ce que l'on ne sait pas encore peut attendre.</Trans>}
    >
      <Card title={<Trans>L'entreprise et son projet</Trans>}>
        <FileForm
          territory={territory}
          initial={blank}
          isNew
          refusal={open.refusal}
          isSending={open.isSending}
          submit={<Trans>Ouvrir le dossier</Trans>}
          more={(typed) => (
            <OpeningQuestions
              territory={territory}
              typed={typed}
              form={form ?? { situation: null, answers: {} }}
              refusal={open.refusal}
              onChange={setForm}
            />
          )}
          onSubmit={(typed) => void submit(typed)}
        />
      </Card>
    </Page>
  );
}

/** The answers that were typed, and what the firm was said to be. */
function answersIn(form: TypedForm | null) {
  if (form === null) return {};
  const { fromOn, situation } = form;
  const answers = { ...form.answers } as NonNullable<ReadAnswers["form"]>["answers"];
  return { form: { fromOn, answers }, ...(situation === null ? {} : { situation }) };
}
