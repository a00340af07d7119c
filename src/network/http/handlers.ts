import type { FrontDesk } from "../use-cases/office.ts";
import { addOrganisationRoute } from "./add-organisation.route.ts";
import { changePasswordRoute } from "./change-password.route.ts";
import { demonstrationPeopleRoute } from "./demonstration-people.route.ts";
import { endSeatRoute } from "./end-seat.route.ts";
import { extendPerimeterRoute } from "./extend-perimeter.route.ts";
import { grantSeatRoute } from "./grant-seat.route.ts";
import { listMailsRoute } from "./list-mails.route.ts";
import { listOrganisationsRoute } from "./list-organisations.route.ts";
import { listSeatsRoute } from "./list-seats.route.ts";
import { listUnitsRoute } from "./list-units.route.ts";
import { meRoute } from "./me.route.ts";
import type { NetworkHandlers } from "./network-handler.ts";
import { readAuditRoute } from "./read-audit.route.ts";
import { readMailRoute } from "./read-mail.route.ts";
import { readTerritoryRoute } from "./read-territory.route.ts";
import { resendMailRoute } from "./resend-mail.route.ts";
import { signInRoute } from "./sign-in.route.ts";
import { signInAsDemonstrationRoute } from "./sign-in-as-demonstration.route.ts";
import { signOutRoute } from "./sign-out.route.ts";

export function handlersOf(desk: FrontDesk): NetworkHandlers {
  return {
    signIn: signInRoute(desk),
    signOut: signOutRoute(desk),
    me: meRoute(desk),
    changePassword: changePasswordRoute(desk),
    demonstrationPeople: demonstrationPeopleRoute(desk),
    signInAsDemonstration: signInAsDemonstrationRoute(desk),
    listUnits: listUnitsRoute(desk),
    readTerritory: readTerritoryRoute(desk),
    listOrganisations: listOrganisationsRoute(desk),
    addOrganisation: addOrganisationRoute(desk),
    extendPerimeter: extendPerimeterRoute(desk),
    readAudit: readAuditRoute(desk),
    listSeats: listSeatsRoute(desk),
    grantSeat: grantSeatRoute(desk),
    endSeat: endSeatRoute(desk),
    listMails: listMailsRoute(desk),
    readMail: readMailRoute(desk),
    resendMail: resendMailRoute(desk),
  };
}
