import type { CommitteeOffice } from "../use-cases/office.ts";
import { appointMemberRoute } from "./appoint-member.route.ts";
import { callItemRoute } from "./call-item.route.ts";
import { choosePresiderRoute } from "./choose-presider.route.ts";
import { closeSittingRoute } from "./close-sitting.route.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";
import { competenceRoutes } from "./competence-routes.ts";
import { conditionRoutes } from "./condition-routes.ts";
import { consultationRoutes } from "./consultation-routes.ts";
import { conveneSittingRoute } from "./convene-sitting.route.ts";
import { conveningRoutes } from "./convening-routes.ts";
import { decideItemRoute } from "./decide-item.route.ts";
import { declareLinkRoute } from "./declare-link.route.ts";
import { endMemberRoute } from "./end-member.route.ts";
import { liftConditionRoute } from "./lift-condition.route.ts";
import { listCandidatesRoute } from "./list-candidates.route.ts";
import { listMembersRoute } from "./list-members.route.ts";
import { listReadyItemsRoute } from "./list-ready-items.route.ts";
import { listSittingsRoute } from "./list-sittings.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { markPresenceRoute } from "./mark-presence.route.ts";
import { minutesRoutes } from "./minutes-routes.ts";
import { openSittingRoute } from "./open-sitting.route.ts";
import { paperRoutes } from "./paper-routes.ts";
import { readFileDecisionsRoute } from "./read-file-decisions.route.ts";
import { readMinutesRoute } from "./read-minutes.route.ts";
import { readOutlookRoute } from "./read-outlook.route.ts";
import { readPackRoute } from "./read-pack.route.ts";
import { readSittingRoute } from "./read-sitting.route.ts";
import { releaseHoldRoute } from "./release-hold.route.ts";

export function handlersOf(office: CommitteeOffice): CommitteeHandlers {
  return {
    listMembers: listMembersRoute(office),
    appointMember: appointMemberRoute(office),
    listSittings: listSittingsRoute(office),
    listReadyItems: listReadyItemsRoute(office),
    conveneSitting: conveneSittingRoute(office),
    readSitting: readSittingRoute(office),
    declareLink: declareLinkRoute(office),
    readPack: readPackRoute(office),
    openSitting: openSittingRoute(office),
    readOutlook: readOutlookRoute(office),
    markPresence: markPresenceRoute(office),
    callItem: callItemRoute(office),
    choosePresider: choosePresiderRoute(office),
    decideItem: decideItemRoute(office),
    closeSitting: closeSittingRoute(office),
    readMinutes: readMinutesRoute(office),
    liftCondition: liftConditionRoute(office),
    releaseHold: releaseHoldRoute(office),
    ...paperRoutes(office),
    ...consultationRoutes(office),
    ...conditionRoutes(office),
    ...minutesRoutes(office),
    ...conveningRoutes(office),
    ...competenceRoutes(office.followUps),
    endMember: endMemberRoute(office),
    listCandidates: listCandidatesRoute(),
    listTasks: listTasksRoute(office),
    readFileDecisions: readFileDecisionsRoute(office),
  };
}
