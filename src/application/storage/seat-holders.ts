import { sql } from "kysely";
import type { FirmOwners, SeatHolder } from "../use-cases/firm-owners.ts";
import { applicationTables } from "./tables.ts";

/** The people whose seat reaches the territory: held there, in its region or in its network. */
export const listHolders: FirmOwners["listHolders"] = async (transaction, { territory, roles, on }) => {
  const { rows } = await sql<SeatHolder>`
    with recursive line as (
      select unit.id, unit.parent_id from unit where unit.id = ${territory}::uuid
      union all
      select unit.id, unit.parent_id from unit join line on unit.id = line.parent_id
    )
    select distinct person.id, person.name
    from seat
    join line on line.id = seat.unit_id
    join person on person.id = seat.person_id
    where seat.role = any (${[...roles]}::text[])
      and seat.from_on <= ${on}::date
      and (seat.to_on is null or ${on}::date < seat.to_on)
    order by person.name, person.id
  `.execute(applicationTables(transaction));
  return rows;
};
