import { NumberInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useLocale } from "./use-locale.ts";

interface NumberFieldProps {
  label: ReactNode;
  /** Undefined where nothing is typed yet. */
  value: number | undefined;
  onChange: (value: number) => void;
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
  suffix,
  decimals = 0,
  hint,
  error,
  ...rest
}: NumberFieldProps) {
  const locale = useLocale();
  return (
    <NumberInput
      {...rest}
      value={value ?? ""}
      onChange={(typed) => {
        // The component hands a text over while its last decimal is a zero or still to come.
        if (typed !== "" && Number.isFinite(Number(typed))) onChange(Number(typed));
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
