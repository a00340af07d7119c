import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatRoundEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import styles from "./convention-form.module.css";
import type { EarmarkActProps } from "./earmarks.section.tsx";

/** Writes from the signed text what a pledge's euros are for. */
export function EarmarkPledge({ params, read: { open, communes } }: EarmarkActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [chosen, setChosen] = useState(open[0]?.pledge ?? "");
  const [name, setName] = useState("");
  const [sectors, setSectors] = useState("");
  const [places, setPlaces] = useState<readonly string[]>([]);
  const [done, setDone] = useState("");
  const write = useWrite(conventionContract, "earmarkPledge");

  async function submit() {
    const codes = sectors.split(/[\s,;]+/).filter((code) => code !== "");
    const body = { pledge: chosen, name, sectors: codes, communes: [...places] };
    if ((await write.send({ params, body })) !== null) setDone(t`Affectation inscrite.`);
  }

  return (
    <Asked
      {...write}
      quiet
      done={done}
      submit={<Trans>Inscrire l'affectation</Trans>}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Apport</Trans>}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={open.map(({ pledge, holder, amount }) => ({
          value: pledge,
          label: `${holder.name}, ${formatRoundEuros(amount, locale)}`,
        }))}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Nom de l'affectation</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={<Trans>Sections ou divisions de la NAF</Trans>}
        description={
          <Trans>Une lettre (C) ou deux chiffres (10), séparés par des virgules. Rien : tous.</Trans>
        }
        value={sectors}
        onChange={(event) => setSectors(event.currentTarget.value)}
      />
      <fieldset className={styles.choices}>
        <legend>
          <Trans>Communes (aucune cochée : toutes)</Trans>
        </legend>
        {communes.map(({ insee, name: called }) => (
          <Checkbox
            key={insee}
            label={called}
            checked={places.includes(insee)}
            onChange={({ currentTarget: { checked } }) =>
              setPlaces(checked ? [...places, insee] : places.filter((place) => place !== insee))
            }
          />
        ))}
      </fieldset>
      <Note>
        <Trans>
          Dès le premier versement, l'affectation est fixée. Un dossier y entre par le code NAF écrit dans son
          activité et par sa commune.
        </Trans>
      </Note>
    </Asked>
  );
}
