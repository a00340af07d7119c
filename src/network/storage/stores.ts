import type { Office } from "../use-cases/office.ts";
import { auditTrail } from "./audit-trail.ts";
import { communeDirectory } from "./commune-directory.ts";
import { invitations } from "./invitations.ts";
import { organisations } from "./organisations.ts";
import { outbox } from "./outbox.ts";
import { passwordResets } from "./password-resets.ts";
import { people } from "./people.ts";
import { perimeters } from "./perimeters.ts";
import { seats } from "./seats.ts";
import { sessions } from "./sessions.ts";
import { setUpCodes } from "./set-up-codes.ts";
import { settings } from "./settings.ts";
import { tries } from "./tries.ts";
import { units } from "./units.ts";

export const office: Office = {
  people,
  seats,
  sessions,
  tries,
  units,
  settings,
  perimeters,
  organisations,
  communes: communeDirectory,
  trail: auditTrail,
  outbox,
  invitations,
  passwordResets,
  setUpCodes,
};
