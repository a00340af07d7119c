import type { FrontDesk } from "../use-cases/office.ts";
import { addOrganisationRoute } from "./add-organisation.route.ts";
import { answerInvitationRoute } from "./answer-invitation.route.ts";
import { askPasswordResetRoute } from "./ask-password-reset.route.ts";
import { changePasswordRoute } from "./change-password.route.ts";
import { demonstrationPeopleRoute } from "./demonstration-people.route.ts";
import { endSeatRoute } from "./end-seat.route.ts";
import { extendPerimeterRoute } from "./extend-perimeter.route.ts";
import { grantSeatRoute } from "./grant-seat.route.ts";
import { handOverInvitationRoute } from "./hand-over-invitation.route.ts";
import { handOverRoutes } from "./hand-over-routes.ts";
import { letterWordRoutes } from "./letter-word-routes.ts";
import { letterheadRoutes } from "./letterhead-routes.ts";
import { lifeRoutes } from "./life-routes.ts";
import { listInvitationsRoute } from "./list-invitations.route.ts";
import { listMailsRoute } from "./list-mails.route.ts";
import { listMailsAboutRoute } from "./list-mails-about.route.ts";
import { listOrganisationsRoute } from "./list-organisations.route.ts";
import { listSeatsRoute } from "./list-seats.route.ts";
import { listUnitsRoute } from "./list-units.route.ts";
import { mailTemplateRoutes } from "./mail-template-routes.ts";
import { meRoute } from "./me.route.ts";
import { mobileRoutes } from "./mobile-routes.ts";
import type { NetworkHandlers } from "./network-handler.ts";
import { openTerritoryRoute } from "./open-territory.route.ts";
import { paceRoutes } from "./pace-routes.ts";
import { readAuditRoute } from "./read-audit.route.ts";
import { readFirstStepsRoute } from "./read-first-steps.route.ts";
import { readInvitationRoute } from "./read-invitation.route.ts";
import { readMailRoute } from "./read-mail.route.ts";
import { readServicesRoute } from "./read-services.route.ts";
import { readSetUpRoute } from "./read-set-up.route.ts";
import { readTerritoryRoute } from "./read-territory.route.ts";
import { replacePasswordRoute } from "./replace-password.route.ts";
import { resendInvitationRoute } from "./resend-invitation.route.ts";
import { resendMailRoute } from "./resend-mail.route.ts";
import { returnRoutes } from "./return-routes.ts";
import { revokeInvitationRoute } from "./revoke-invitation.route.ts";
import { searchPlacesRoute } from "./search-places.route.ts";
import { setUpRoute } from "./set-up.route.ts";
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
    listMailsAbout: listMailsAboutRoute(desk),
    ...mailTemplateRoutes(desk),
    ...paceRoutes(desk),
    ...mobileRoutes(desk),
    ...returnRoutes(desk),
    readServices: readServicesRoute(desk),
    ...letterheadRoutes(desk),
    ...letterWordRoutes(desk),
    ...lifeRoutes(desk),
    ...handOverRoutes(desk),
    readSetUp: readSetUpRoute(desk),
    setUp: setUpRoute(desk),
    searchPlaces: searchPlacesRoute(desk),
    openTerritory: openTerritoryRoute(desk),
    readFirstSteps: readFirstStepsRoute(desk),
    listInvitations: listInvitationsRoute(desk),
    resendInvitation: resendInvitationRoute(desk),
    handOverInvitation: handOverInvitationRoute(desk),
    revokeInvitation: revokeInvitationRoute(desk),
    readInvitation: readInvitationRoute(desk),
    answerInvitation: answerInvitationRoute(desk),
    askPasswordReset: askPasswordResetRoute(desk),
    replacePassword: replacePasswordRoute(desk),
  };
}
