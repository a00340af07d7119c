import { z } from "zod";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { calculator } from "#platform/calculator/calculator.ts";
import { CentsField, NameField, PlainDateField } from "#platform/calculator/fields.ts";
import { headroomOn } from "../domain/headroom.ts";
import { ceilingOn, knownCeilings } from "../domain/regulation.ts";
import { headroomManual } from "./headroom-manual.ts";

const HeadroomRequest = z.strictObject({
  grantOn: PlainDateField,
  newAidCents: CentsField,
  undertaking: z.array(NameField),
  prior: z.array(z.strictObject({ siren: NameField, grantOn: PlainDateField, cents: CentsField })),
  ceilingCents: CentsField.exactOptional(),
});

type HeadroomRequest = z.output<typeof HeadroomRequest>;
type HeadroomRefusal = Refusal<"undertaking-empty" | "ceiling-unknown" | "window-beyond-calendar">;

/** Three years before the first day that can be told. */
const firstGrant = "1603-01-01";

export const headroom = calculator({
  name: "headroom",
  summary: "Ce qui reste d'un plafond de minimis le jour d'un octroi.",
  manual: headroomManual,
  input: HeadroomRequest,
  calculate,
  sentences: {
    "undertaking-empty": () =>
      "L'entreprise unique ne compte personne. Donnez au moins l'entreprise qui demande.",
    "ceiling-unknown": ({ on }) =>
      `Aucun plafond général n'est connu pour un octroi du ${on}. Donnez-le dans ceilingCents.`,
    "window-beyond-calendar": ({ on }) =>
      `Trois ans avant le ${on}, le calendrier n'a pas commencé. Donnez une date plus récente.`,
  },
});

function calculate(request: HeadroomRequest): Outcome<unknown, HeadroomRefusal> {
  const { grantOn, newAidCents: newAid, undertaking, prior, ceilingCents } = request;
  if (undertaking.length === 0) return refuse("undertaking-empty", {}, "undertaking");
  if (grantOn < firstGrant) return refuse("window-beyond-calendar", { on: grantOn }, "grantOn");
  const law = ceilingOn(knownCeilings, { regime: "general", on: grantOn });
  const ceiling = ceilingCents ?? (law.ok ? law.value.ceiling : undefined);
  if (ceiling === undefined) return refuse("ceiling-unknown", { on: grantOn }, "ceilingCents");
  const found = headroomOn({
    grantOn,
    undertaking: new Set(undertaking),
    prior: prior.map(({ cents: amount, ...aid }) => ({ ...aid, amount })),
    ceiling,
    rule: law.ok ? law.value.window : "rolling",
  });
  return accept({
    usedCents: found.used,
    headroomCents: found.headroom,
    fits: newAid <= found.headroom,
    highestFittingCents: found.headroom,
  });
}
