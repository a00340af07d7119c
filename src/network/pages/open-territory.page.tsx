import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Calendar } from "#kernel/business-days.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { networkContract } from "../contract.ts";
import { mayOpenTerritories } from "./may-open-territories.ts";
import { emptyOperator, OperatorFields } from "./operator.fields.tsx";
import { type ChosenPlace, PlacesField } from "./places.field.tsx";

/** A territory opened whole: where, since when, and who operates it. */
export function OpenTerritoryPage() {
  const me = useRead(networkContract, "me", {});
  const units = useRead(networkContract, "listUnits", {});
  return (
    <Page
      title={<Trans>Ouvrir un territoire</Trans>}
      lead={
        <Trans>
          Son périmètre, ses dates et son opérateur. Le fonds, la convention et les personnes viennent
          ensuite, pas à pas.
        </Trans>
      }
    >
      <Reading of={me}>
        {({ seats }) => (
          <Reading of={units}>
            {({ units: known }) => {
              const mine = seats.filter(mayOpenTerritories).map(({ unit }) => unit.id);
              const places = known.filter(
                ({ id, level, parent }) =>
                  level !== "territory" && (mine.includes(id) || (parent !== null && mine.includes(parent))),
              );
              return places.length === 0 ? <NotYours /> : <OpeningForm places={places} />;
            }}
          </Reading>
        )}
      </Reading>
    </Page>
  );
}

function NotYours() {
  return (
    <Note>
      <Trans>
        Un territoire s'ouvre sous un réseau ou une région que vous administrez. Demandez à l'administrateur
        du réseau de l'ouvrir, ou de vous donner ce siège.
      </Trans>
    </Note>
  );
}

interface OpeningProps {
  places: readonly { id: string; name: string; level: string }[];
}

function OpeningForm({ places }: OpeningProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const today = plainDate(new Date().toISOString().slice(0, 10));
  // Drawn once: asked twice, the same territory is opened once.
  const [territory] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [parent, setParent] = useState(places[0]?.id ?? "");
  const [newRegion, setNewRegion] = useState("");
  const [openedOn, setOpenedOn] = useState<PlainDate | undefined>(today);
  const [stage, setStage] = useState<"opened" | "project">("opened");
  const [businessDate, setBusinessDate] = useState<PlainDate | undefined>(today);
  const [calendar, setCalendar] = useState<Calendar>("FR");
  const [chosen, setChosen] = useState<readonly ChosenPlace[]>([]);
  const [operator, setOperator] = useState(emptyOperator);
  const open = useWrite(networkContract, "openTerritory");
  const isUnderNetwork = places.find(({ id }) => id === parent)?.level === "network";

  async function submit() {
    if (openedOn === undefined || businessDate === undefined) return;
    const opened = await open.send({
      params: { territory },
      body: {
        name,
        parent,
        newRegion: isUnderNetwork && newRegion.trim() !== "" ? newRegion : null,
        openedOn,
        isProject: stage === "project",
        businessDate,
        calendar,
        communes: chosen.map(({ code }) => code),
        operator,
      },
    });
    if (opened !== null)
      await navigate({ to: "/territoires/$territory/mise-en-route", params: { territory } });
  }

  return (
    <ActForm
      {...open}
      title={<Trans>Le territoire</Trans>}
      submit={<Trans>Ouvrir le territoire</Trans>}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Nom du territoire</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t`Il se tient sous`}
        value={parent}
        onChange={(event) => setParent(event.currentTarget.value)}
        data={places.map(({ id, name: label }) => ({ value: id, label }))}
      />
      {isUnderNetwork ? (
        <TextInput
          size="md"
          label={<Trans>Nouvelle région (facultatif)</Trans>}
          value={newRegion}
          onChange={(event) => setNewRegion(event.currentTarget.value)}
        />
      ) : null}
      <StageField stage={stage} onChange={setStage} />
      <DateField
        label={stage === "opened" ? <Trans>Ouvert le</Trans> : <Trans>En projet depuis le</Trans>}
        value={openedOn}
        onChange={setOpenedOn}
      />
      <DateField
        label={<Trans>Date de gestion</Trans>}
        hint={<Trans>Le jour qu'il y est ; chaque nuit la fait avancer.</Trans>}
        value={businessDate}
        onChange={setBusinessDate}
      />
      <Choice
        label={t`Jours fériés`}
        value={calendar}
        onChange={setCalendar}
        options={[
          { value: "FR", label: t`France` },
          { value: "FR-AM", label: t`Alsace et Moselle` },
        ]}
      />
      <PlacesField chosen={chosen} onChange={setChosen} />
      <OperatorFields value={operator} onChange={setOperator} />
    </ActForm>
  );
}

function StageField({
  stage,
  onChange,
}: {
  stage: "opened" | "project";
  onChange: (stage: "opened" | "project") => void;
}) {
  const { t } = useLingui();
  return (
    <Choice
      label={t`Étape`}
      value={stage}
      onChange={onChange}
      options={[
        { value: "opened", label: t`Ouvert : les dossiers s'y déposent` },
        { value: "project", label: t`En projet : tout se prépare, sans dossier` },
      ]}
    />
  );
}
