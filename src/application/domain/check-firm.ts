import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import {
  parseSiren,
  parseSiret,
  type Siren,
  type SirenRefusal,
  type Siret,
  type SiretRefusal,
  sirenOf,
} from "#kernel/siren.ts";

interface Identified {
  readonly siren: Siren | null;
  readonly siret: Siret | null;
}

/** The identifiers of a firm, when they are given; an establishment names its firm by itself. */
export function identify(typed: {
  readonly siren: string | null;
  readonly siret: string | null;
}): Outcome<Identified, SirenRefusal | SiretRefusal | Refusal<"siret-of-another-siren">> {
  const siren = typed.siren === null ? null : parseSiren(typed.siren);
  if (siren?.ok === false) return { ok: false, refusal: { ...siren.refusal, field: "firm.siren" } };
  const siret = typed.siret === null ? null : parseSiret(typed.siret);
  if (siret?.ok === false) return { ok: false, refusal: { ...siret.refusal, field: "firm.siret" } };

  if (siret === null) return accept({ siren: siren?.value ?? null, siret: null });
  const owner = sirenOf(siret.value);
  if (siren !== null && siren.value !== owner)
    return refuse("siret-of-another-siren", { siret: siret.value, siren: siren.value }, "firm.siret");
  return accept({ siren: owner, siret: siret.value });
}
