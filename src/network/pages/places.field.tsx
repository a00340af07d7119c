import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton } from "#web/design/actions.tsx";
import { networkContract } from "../contract.ts";
import styles from "./places.module.css";

export interface ChosenPlace {
  readonly code: string;
  readonly name: string;
  readonly kind: "commune" | "group";
  readonly communes: number;
  readonly department: string;
}

interface PlacesProps {
  chosen: readonly ChosenPlace[];
  onChange: (chosen: readonly ChosenPlace[]) => void;
}

/** Communes and intercommunalities, found by name or code and put together. */
export function PlacesField({ chosen, onChange }: PlacesProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  return (
    <fieldset className={styles.places}>
      <legend>
        <Trans>Communes du périmètre</Trans>
      </legend>
      <TextInput
        type="search"
        size="md"
        label={t`Chercher une commune ou une intercommunalité`}
        description={<Trans>Par son nom, son code INSEE ou son SIREN.</Trans>}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {asked.length < 2 ? null : (
        <Found
          text={asked}
          chosen={chosen}
          onAdd={(place) => {
            onChange([...chosen, place]);
            setText("");
          }}
        />
      )}
      <Chosen chosen={chosen} onChange={onChange} />
    </fieldset>
  );
}

function Found({
  text,
  chosen,
  onAdd,
}: {
  text: string;
  chosen: readonly ChosenPlace[];
  onAdd: (place: ChosenPlace) => void;
}) {
  const read = useRead(networkContract, "searchPlaces", { query: { text } });
  const found = read.data?.places.filter(({ code }) => !chosen.some((one) => one.code === code));
  if (found === undefined) return null;
  if (found.length === 0) {
    return (
      <p role="status">
        <Trans>Rien à ajouter sous ce nom. Essayez un autre mot, ou un code.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {found.map((place) => (
        <li key={place.code}>
          <PlaceName of={place} />
          <ActionButton onClick={() => onAdd(place)}>
            <Trans>Ajouter</Trans> <span className="visually-hidden">{place.name}</span>
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}

function Chosen({ chosen, onChange }: PlacesProps) {
  if (chosen.length === 0) {
    return (
      <p role="status">
        <Trans>Aucune commune encore : ajoutez-en au moins une.</Trans>
      </p>
    );
  }
  const total = chosen.reduce((count, { communes }) => count + communes, 0);
  return (
    <>
      <p role="status">
        <Plural value={total} one="# commune choisie :" other="# communes choisies :" />
      </p>
      <ul className={styles.list}>
        {chosen.map((place) => (
          <li key={place.code}>
            <PlaceName of={place} />
            <ActionButton onClick={() => onChange(chosen.filter(({ code }) => code !== place.code))}>
              <Trans>Retirer</Trans> <span className="visually-hidden">{place.name}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function PlaceName({ of: { name, kind, communes, department } }: { of: ChosenPlace }) {
  return (
    <span>
      {name} ({department}
      {kind === "group" ? (
        <>
          , <Plural value={communes} one="# commune" other="# communes" />
        </>
      ) : null}
      )
    </span>
  );
}
