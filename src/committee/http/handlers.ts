import type { CommitteeOffice } from "../use-cases/office.ts";
import { appointMemberRoute } from "./appoint-member.route.ts";
import { closeSittingRoute } from "./close-sitting.route.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";
import { conveneSittingRoute } from "./convene-sitting.route.ts";
import { decideItemRoute } from "./decide-item.route.ts";
import { declareLinkRoute } from "./declare-link.route.ts";
import { endMemberRoute } from "./end-member.route.ts";
import { liftConditionRoute } from "./lift-condition.route.ts";
import { listCandidatesRoute } from "./list-candidates.route.ts";
import { listMembersRoute } from "./list-members.route.ts";
import { listReadyItemsRoute } from "./list-ready-items.route.ts";
import { listSittingsRoute } from "./list-sittings.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { openSittingRoute } from "./open-sitting.route.ts";
import { readFileDecisionsRoute } from "./read-file-decisions.route.ts";
import { readMinutesRoute } from "./read-minutes.route.ts";
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
    decideItem: decideItemRoute(office),
    closeSitting: closeSittingRoute(office),
    readMinutes: readMinutesRoute(office),
    liftCondition: liftConditionRoute(office),
    releaseHold: releaseHoldRoute(office),
    endMember: endMemberRoute(office),
    listCandidates: listCandidatesRoute(),
    listTasks: listTasksRoute(office),
    readFileDecisions: readFileDecisionsRoute(office),
  };
}
