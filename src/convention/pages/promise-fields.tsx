import { useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import type { Nature, Purpose } from "../domain/pledge.ts";

interface PromiseFieldsProps {
  purpose: Purpose;
  nature: Nature;
  onChange: (changed: { purpose?: Purpose; nature?: Nature }) => void;
}

/** What a promise is for, and whether it is given or may be taken back. */
export function PromiseFields({ purpose, nature, onChange }: PromiseFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <NativeSelect
        size="md"
        label={t`Pour`}
        value={purpose}
        onChange={(event) =>
          onChange({ purpose: event.currentTarget.value === "operation" ? "operation" : "fund" })
        }
        data={[
          { value: "fund", label: t`le fonds` },
          { value: "operation", label: t`l'animation` },
        ]}
      />
      <NativeSelect
        size="md"
        label={t`Nature`}
        value={nature}
        onChange={(event) =>
          onChange({
            nature: event.currentTarget.value === "right-of-recovery" ? "right-of-recovery" : "gift",
          })
        }
        data={[
          { value: "gift", label: t`don` },
          { value: "right-of-recovery", label: t`droit de reprise` },
        ]}
      />
    </>
  );
}
