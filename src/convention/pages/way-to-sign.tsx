import { useLingui } from "@lingui/react/macro";
import { Choice } from "#web/design/form.tsx";

/** Prepared here and sent by links, or recorded once it is signed on paper. */
export type SigningWay = "links" | "paper";

/** How a convention comes to be signed: what is typed stays, whichever is chosen. */
export function WayToSign({ way, onChange }: { way: SigningWay; onChange: (way: SigningWay) => void }) {
  const { t } = useLingui();
  return (
    <Choice
      label={t`Où en est cette convention ?`}
      value={way}
      options={[
        { value: "links", label: t`à préparer, puis à faire signer` },
        { value: "paper", label: t`déjà signée, sur papier` },
      ]}
      onChange={onChange}
    />
  );
}
