import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { steeringPackDocument, steeringPackTemplate } from "../documents/steering-pack.document.ts";
import { drawSteeringPack, listSteeringPacks, readSteeringPack } from "../use-cases/steering-packs.ts";
import { packOfficeFor, type ReportingHandlers, type ReportingOffice } from "./reporting-handler.ts";

type PackHandlers = Pick<ReportingHandlers, "listSteeringPacks" | "drawSteeringPack" | "readSteeringPack">;

export function steeringPackRoutes(office: ReportingOffice): PackHandlers {
  return {
    listSteeringPacks: async ({ params, transaction }) =>
      accept(await listSteeringPacks(office, transaction, params.territory)),

    drawSteeringPack: async (call) => {
      const { params, actor, now, transaction } = call;
      invariant(actor !== null, "whoever draws a pack has a seat");
      const drawing = packOfficeFor(office, call, params.territory);
      return drawSteeringPack(drawing, transaction, { ...params, person: actor.person, now });
    },

    readSteeringPack: async ({ params, transaction }) => {
      const read = await readSteeringPack(office, transaction, params);
      if (!read.ok) return read;
      const { about } = read.value;
      return accept({
        name: `Comité de pilotage, convention ${about.convention.number}, ${about.on}.pdf`,
        content: await printDocument(
          transaction,
          params.territory,
          steeringPackTemplate,
          steeringPackDocument(read.value),
        ),
      });
    },
  };
}
