import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { type Situation, situations } from "../domain/document-list.ts";
import styles from "./application.module.css";
import { situationNames } from "./document-words.ts";

interface AskedOfProps {
  legend: ReactNode;
  asked: readonly Situation[];
  onChange: (asked: Situation[]) => void;
}

/** Of which firms something is asked, by what they come for. */
export function AskedOf({ legend, asked, onChange }: AskedOfProps) {
  const { i18n } = useLingui();
  return (
    <fieldset className={styles.wide}>
      <legend>{legend}</legend>
      <div className={styles.rule}>
        {situations.map((situation) => (
          <Checkbox
            key={situation}
            size="md"
            label={i18n._(situationNames[situation])}
            checked={asked.includes(situation)}
            onChange={(event) => {
              const isAsked = event.currentTarget.checked;
              onChange(situations.filter((one) => (one === situation ? isAsked : asked.includes(one))));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
