import { sql } from "kysely";
import type { Conventions } from "../use-cases/conventions.ts";
import { addReturn, close, readClose } from "./closes.ts";
import { listRecords } from "./list-records.ts";
import { writeLines } from "./matching-lines-json.ts";
import { conventionTables } from "./tables.ts";
import { addSignedText, addText, listTexts, signedText } from "./texts.ts";
import { addCall, addPayment, addRelease, addTold, liftWait } from "./write-acts.ts";
import { addAmendment, signAmendment, withdrawAmendment } from "./write-amendments.ts";
import { addCancellation } from "./write-cancellations.ts";
import { addPledges } from "./write-pledges.ts";

export const conventions: Conventions = {
  list: listRecords,
  addCall,
  addPayment,
  addCancellation,
  addRelease,
  addTold,
  liftWait,

  async takeNumber(transaction, territory) {
    const tables = conventionTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`convention ${territory}`}, 0))`.execute(
      tables,
    );
    const last = await tables
      .selectFrom("convention")
      .select((select) => select.fn.max("number").as("number"))
      .where("territory_id", "=", territory)
      .executeTakeFirst();
    return (last?.number ?? 0) + 1;
  },

  async lockPledges(transaction, { territory, convention }) {
    await conventionTables(transaction)
      .selectFrom("pledge")
      .select("id")
      .where("territory_id", "=", territory)
      .where("convention_id", "=", convention)
      .orderBy("id")
      .forUpdate()
      .execute();
  },

  addAmendment,
  signAmendment,
  withdrawAmendment,
  readClose,
  close,
  addReturn,
  listTexts,
  addText,
  signedText,

  async add(transaction, { territory, convention, parties, pledges, text, recordedAt }) {
    const tables = conventionTables(transaction);
    await tables
      .insertInto("convention")
      .values({
        territory_id: territory,
        id: convention.id,
        number: convention.number,
        previous_id: convention.previous,
        fund_id: convention.fund,
        signed_on: convention.signedOn,
        starts_on: convention.startsOn,
        ends_on: convention.endsOn,
        perimeter_on: convention.perimeterOn,
        extension: convention.extension,
        preset: convention.preset,
        lines: writeLines(convention.lines),
        day_rate: convention.dayRate,
        job_target: convention.jobTarget,
        recorded_at: recordedAt,
      })
      .execute();
    await tables
      .insertInto("convention_party")
      .values(
        parties.map(({ organisation, college, role }) => ({
          territory_id: territory,
          convention_id: convention.id,
          organisation_id: organisation,
          college,
          role,
        })),
      )
      .execute();
    await addPledges(transaction, { territory, convention: convention.id, pledges });
    await addSignedText(transaction, { territory, convention: convention.id, text, now: recordedAt });
  },
};
