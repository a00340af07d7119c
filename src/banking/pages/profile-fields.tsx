import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { cents } from "#kernel/money.ts";
import { FieldGroup } from "#web/design/field-group.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { type BankProfile, usualReturnFeeLimit } from "../domain/bank-account.ts";
import { collectionVersions } from "../domain/messages/collection.ts";
import { transferVersions } from "../domain/messages/transfer.ts";

const usual: BankProfile = {
  leadDays: 2,
  cutOff: "14:00",
  collectionVersion: "pain.008.001.08",
  transferVersion: "pain.001.001.09",
  batchBooking: true,
  b2bAllowed: false,
  noticeDays: 14,
  scheduleIsNotice: true,
  returnFeeLimit: usualReturnFeeLimit,
};

export function useProfile(given: BankProfile = usual) {
  const [value, setValue] = useState(given);
  return { value, set: (part: Partial<BankProfile>) => setValue({ ...value, ...part }) };
}

/** What the bank asks of the files: its contract of telematic exchange says it. */
export function ProfileFields({ of: { value, set } }: { of: ReturnType<typeof useProfile> }) {
  const { t } = useLingui();
  return (
    <FieldGroup legend={<Trans>Ce que demande la banque</Trans>}>
      <NumberField
        label={<Trans>Jours ouvrés avant le prélèvement</Trans>}
        min={1}
        max={10}
        value={value.leadDays}
        onChange={(leadDays) => set({ leadDays })}
      />
      <TextInput
        size="md"
        type="time"
        required
        label={t`Heure limite de remise`}
        value={value.cutOff}
        onChange={(event) => set({ cutOff: event.currentTarget.value })}
      />
      <Choice
        label={t`Format des prélèvements`}
        value={value.collectionVersion}
        options={collectionVersions.map((name) => ({ value: name, label: name }))}
        onChange={(collectionVersion) => set({ collectionVersion })}
      />
      <Choice
        label={t`Format des virements`}
        value={value.transferVersion}
        options={transferVersions.map((name) => ({ value: name, label: name }))}
        onChange={(transferVersion) => set({ transferVersion })}
      />
      <YesNo
        label={t`Une seule ligne de relevé par lot ?`}
        value={value.batchBooking}
        onChange={(batchBooking) => set({ batchBooking })}
      />
      <YesNo
        label={t`Prélèvements interentreprises (B2B) admis ?`}
        value={value.b2bAllowed}
        onChange={(b2bAllowed) => set({ b2bAllowed })}
      />
      <YesNo
        label={t`L'échéancier annexé au contrat vaut-il préavis ?`}
        value={value.scheduleIsNotice}
        onChange={(scheduleIsNotice) => set({ scheduleIsNotice })}
      />
      <NumberField
        label={<Trans>Sinon, préavis en jours</Trans>}
        min={1}
        max={60}
        value={value.noticeDays}
        onChange={(noticeDays) => set({ noticeDays })}
      />
      <NumberField
        label={<Trans>Frais d'un rejet, au plus</Trans>}
        hint={<Trans>Au-delà, la ligne du relevé attend qu'une personne la lise.</Trans>}
        suffix="€"
        decimals={2}
        min={0}
        value={Number(value.returnFeeLimit) / 100}
        onChange={(euros) => set({ returnFeeLimit: cents(Math.round(euros * 100)) })}
      />
    </FieldGroup>
  );
}

function YesNo({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  const { t } = useLingui();
  return (
    <Choice
      label={label}
      value={value ? "yes" : "no"}
      options={[
        { value: "yes", label: t`oui` },
        { value: "no", label: t`non` },
      ]}
      onChange={(chosen) => onChange(chosen === "yes")}
    />
  );
}
