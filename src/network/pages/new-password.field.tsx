import { Trans, useLingui } from "@lingui/react/macro";
import { PasswordInput } from "@mantine/core";

interface NewPasswordProps {
  value: string;
  onChange: (password: string) => void;
}

/** A password one chooses: seen at will, since it is typed once. */
export function NewPasswordField({ value, onChange }: NewPasswordProps) {
  const { t } = useLingui();
  return (
    <PasswordInput
      autoComplete="new-password"
      size="md"
      required
      label={<Trans>Votre mot de passe</Trans>}
      description={<Trans>Douze caractères au moins : une phrase se retient mieux qu'un code.</Trans>}
      visibilityToggleButtonProps={{ "aria-label": t`Montrer ou cacher le mot de passe` }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
