import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { networkContract } from "../contract.ts";
import { PerimeterPanel } from "./perimeter.panel.tsx";
import { type ChosenPlace, PlacesField } from "./places.field.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/perimetre");

/** Where the territory reaches, from a day on each: it is extended, never rewritten. */
export function PerimeterPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(networkContract, "readTerritory", { params: { territory } });
  return (
    <Page
      title={<Trans>Le périmètre</Trans>}
      lead={
        <Trans>Les communes où le territoire agit. Un chiffre passé garde le périmètre de son jour.</Trans>
      }
    >
      <PerimeterPanel territory={territory} />
      {mayCall(networkContract.routes.extendPerimeter) ? (
        <Reading of={read}>
          {({ name, businessDate, perimeter, openedOn }) => (
            <ExtendPerimeter
              territory={territory}
              label={perimeter?.label ?? name}
              fromOn={perimeter === null ? (openedOn ?? businessDate) : businessDate}
              isFirst={perimeter === null}
            />
          )}
        </Reading>
      ) : null}
    </Page>
  );
}

interface ExtendPerimeterProps {
  territory: string;
  label: string;
  fromOn: PlainDate;
  isFirst: boolean;
}

function ExtendPerimeter({ territory, isFirst, ...initial }: ExtendPerimeterProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<readonly ChosenPlace[]>([]);
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(initial.fromOn);
  const [label, setLabel] = useState(initial.label);
  const [reason, setReason] = useState("");
  const [isDone, setDone] = useState(false);
  const extend = useWrite(networkContract, "extendPerimeter");

  async function submit() {
    if (fromOn === undefined) return;
    const added = chosen.map(({ code }) => code);
    const extended = await extend.send({ params: { territory }, body: { fromOn, label, reason, added } });
    if (extended === null) return;
    setDone(true);
    setChosen([]);
    setReason("");
  }

  return (
    <ActForm
      {...extend}
      title={isFirst ? <Trans>Fixer le premier périmètre</Trans> : <Trans>Étendre le périmètre</Trans>}
      submit={isFirst ? <Trans>Fixer le périmètre</Trans> : <Trans>Étendre le périmètre</Trans>}
      done={isDone ? t`Le nouveau périmètre est enregistré.` : ""}
      onSubmit={() => void submit()}
    >
      <PlacesField chosen={chosen} onChange={setChosen} />
      <TextInput
        size="md"
        required
        label={<Trans>Nom du périmètre</Trans>}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Pourquoi</Trans>}
        description={<Trans>La délibération, la convention ou l'avenant qui le décide.</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
