import { NumberInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { figureTyped } from "./figure-typed.ts";
import { useLocale } from "./use-locale.ts";

interface NumberFieldProps {
  label: ReactNode;
  /** Undefined where nothing is typed yet. */
  value: number | undefined;
  onChange: (value: number) => void;
  /** Where a figure may be left out. Without it an emptied field keeps its form from leaving until a figure is typed. */
  onEmptied?: () => void;
  suffix?: string;
  decimals?: number;
  min?: number;
  max?: number;
  step?: number;
  hint?: ReactNode;
  error?: ReactNode;
}

/** A figure to type, grouped as the language groups it. An emptied field waits for its figure: it is not a zero. */
export function NumberField({
  value,
  onChange,
  onEmptied,
  suffix,
  decimals = 0,
  hint,
  error,
  ...rest
}: NumberFieldProps) {
  const locale = useLocale();
  const [emptied, setEmptied] = useState<number>();
  // What whoever holds the figure puts there since is shown again.
  const isEmptied = emptied !== undefined && emptied === value;
  return (
    <NumberInput
      {...rest}
      value={isEmptied ? "" : (value ?? "")}
      required={isEmptied && onEmptied === undefined}
      onChange={(typed) => {
        const figure = figureTyped(typed);
        if (figure === "unfinished") return;
        setEmptied(figure === "emptied" ? value : undefined);
        if (figure === "emptied") onEmptied?.();
        else onChange(figure);
      }}
      {...(suffix === undefined ? {} : { suffix: ` ${suffix}` })}
      description={hint}
      error={error}
      size="md"
      hideControls
      allowNegative={(rest.min ?? 0) < 0}
      clampBehavior="none"
      inputMode={decimals === 0 ? "numeric" : "decimal"}
      decimalScale={decimals}
      decimalSeparator={locale === "fr" ? "," : "."}
      thousandSeparator={locale === "fr" ? "\u202f" : ","}
      thousandsGroupStyle="thousand"
    />
  );
}
