import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { Asked } from "#web/design/act-form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { type ClosedPeriod, fundContract } from "../contract.ts";
import { BooksCheckFact } from "./books-check.tsx";
import { DrawnSample } from "./drawn-sample.tsx";
import { periodInWords } from "./period-in-words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/controle");

type Closing = z.output<typeof ClosedPeriod>;

interface AskedSample {
  until: PlainDate;
  kind: Closing["kind"];
  seed: string;
  size: number;
}

interface ControlPageProps {
  /** What may be taken away of a sample, told by whoever keeps the papers; nothing is asked before one is drawn. */
  evidence?: (asked: AskedSample | null) => ReactNode;
}

const nothing = () => null;

/** The auditor's desk: control totals, the end of the chain, and a sample that anyone draws again from its seed. */
export function ControlPage({ evidence = nothing }: ControlPageProps) {
  const { territory } = route.useParams();
  const closings = useRead(fundContract, "listClosings", { params: { territory } });
  return (
    <Page
      title={<Trans>Le contrôle des comptes</Trans>}
      lead={
        <Trans>
          Choisissez une période close, une graine et une taille : le même choix tire toujours les mêmes
          écritures.
        </Trans>
      }
    >
      <Card title={<Trans>Le journal entier</Trans>}>
        <BooksCheckFact territory={territory} />
      </Card>
      <Reading of={closings}>
        {(read) =>
          read.closings.length === 0 ? (
            <NextStep>
              <Trans>Rien n'est clos. Le contrôle s'ouvre avec la première clôture.</Trans>
            </NextStep>
          ) : (
            <Control territory={territory} closings={read.closings} evidence={evidence} />
          )
        }
      </Reading>
    </Page>
  );
}

const usualSize = 25;

interface ControlProps extends Required<ControlPageProps> {
  territory: string;
  closings: readonly Closing[];
}

function Control({ territory, closings, evidence }: ControlProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = closings.find(
    ({ kind, until }) => until === search.cloture && kind === (search.periode ?? "month"),
  );
  const sample =
    asked === undefined || search.graine === undefined
      ? null
      : {
          until: asked.until,
          kind: asked.kind,
          seed: search.graine,
          size: search.taille ?? usualSize,
        };
  return (
    <>
      <Card title={<Trans>Tirer un échantillon</Trans>}>
        <SampleForm
          closings={closings}
          asked={{
            closing: asked ?? closings[0],
            seed: search.graine ?? "",
            size: search.taille ?? usualSize,
          }}
          onDraw={({ until, kind, seed, size }) =>
            void navigate({ search: { cloture: until, periode: kind, graine: seed, taille: size } })
          }
        />
      </Card>
      {evidence(sample)}
      {sample === null ? null : <DrawnSample territory={territory} asked={sample} />}
    </>
  );
}

interface SampleFormProps {
  closings: readonly Closing[];
  asked: { closing: Closing | undefined; seed: string; size: number };
  onDraw: (asked: { until: PlainDate; kind: Closing["kind"]; seed: string; size: number }) => void;
}

function SampleForm({ closings, asked, onDraw }: SampleFormProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [chosen, setChosen] = useState(asked.closing === undefined ? "" : keyOf(asked.closing));
  const [seed, setSeed] = useState(asked.seed);
  const [size, setSize] = useState(asked.size);
  const closing = closings.find((one) => keyOf(one) === chosen);

  function draw() {
    if (closing === undefined || seed.trim() === "") return;
    onDraw({ until: closing.until, kind: closing.kind, seed: seed.trim(), size });
  }

  return (
    <Asked refusal={null} isSending={false} submit={<Trans>Tirer l'échantillon</Trans>} onSubmit={draw}>
      <NativeSelect
        size="md"
        label={<Trans>Période close</Trans>}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={closings.map((one) => ({
          value: keyOf(one),
          label: one.kind === "year" ? t`année ${periodInWords(one, locale)}` : periodInWords(one, locale),
        }))}
      />
      <TextInput
        size="md"
        required
        label={<Trans comment="the seed of a random draw">Graine</Trans>}
        description={<Trans>Un mot de votre choix, à garder avec vos notes.</Trans>}
        value={seed}
        maxLength={80}
        onChange={(event) => setSeed(event.currentTarget.value)}
      />
      <NumberField
        label={<Trans>Nombre d'écritures</Trans>}
        value={size}
        onChange={(count) => setSize(Math.min(200, Math.max(1, Math.round(count))))}
        min={1}
        max={200}
      />
    </Asked>
  );
}

function keyOf({ kind, until }: Closing): string {
  return `${kind} ${until}`;
}
