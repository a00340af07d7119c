import type { Office } from "../use-cases/office.ts";
import { auditTrail } from "./audit-trail.ts";
import { communeDirectory } from "./commune-directory.ts";
import { followers } from "./followers.ts";
import { handOvers } from "./hand-overs.ts";
import { invitations } from "./invitations.ts";
import { mailReturns } from "./mail-returns.ts";
import { mailTemplates } from "./mail-templates.ts";
import { organisations } from "./organisations.ts";
import { outbox } from "./outbox.ts";
import { passwordResets } from "./password-resets.ts";
import { people } from "./people.ts";
import { perimeters } from "./perimeters.ts";
import { seats } from "./seats.ts";
import { sessions } from "./sessions.ts";
import { setAside } from "./set-aside.ts";
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
  followers,
  handOvers,
  settings,
  perimeters,
  organisations,
  communes: communeDirectory,
  trail: auditTrail,
  outbox,
  setAside,
  templates: mailTemplates,
  returns: mailReturns,
  invitations,
  passwordResets,
  setUpCodes,
};
