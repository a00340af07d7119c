import { describe, expect, it } from "vitest";
import { testDatabase } from "../database.ts";

const database = await testDatabase();

/** Who acted stays who acted: a column that ends so is a fact of the past, which no hand-over rewrites. */
const facts = /_by$/;

/** Every other column that names a person, and what a hand-over does with it. One that is new is to be told here. */
const holders: Readonly<Record<string, string>> = {
  "application.assigned_to": "moves: the files in hand",
  "unit_follower.person_id": "moves: what is owed to a closed territory",
  "seat.person_id":
    "given to the taker, ended for the giver: tasks, sittings, missions and watches go by role",

  "hand_over.giver_id": "the hand-over itself",
  "hand_over.taker_id": "the hand-over itself",
  "hand_over_exception.person_id": "the hand-over itself",
  "hand_over_move.person_id": "the hand-over itself",

  "appraisal.person_id": "a fact: who appraised",
  "application_event.person_id": "a fact: who acted",
  "unit_event.person_id": "a fact: who told",
  "visit.person_id": "a fact: who visited the firm",
  "sitting.secretary_id": "a fact: who held the pen at the sitting",
  "signature.person_id": "a fact: who signed",
  "file_message.person_id": "a fact: who wrote",
  "file_message_reading.person_id": "a fact: who read; the taker has not, and is told",
  "document_version.person_id": "a fact: who handed in",
  "file_note.person_id": "a fact: who wrote",
  "file_export.person_id": "a fact: who exported",
  "file_scoring.person_id": "a fact: who scored",
  "file_score.person_id": "a fact: who scored",
  "pack_opening.person_id": "a fact: who opened",
  "mail.person_id": "a fact: who was written to",
  "mail_bounce.person_id": "a fact: whose address refused",
  "audit_line.actor": "a fact: who acted",
  "request_key.actor": "a fact: who asked",

  "sign_in_session.person_id": "personal: a browser",
  "mail_pace.person_id": "personal: how they read their mails",
  "person_mobile.person_id": "personal: where they are told of what presses",
  "invitation.person_id": "personal: the way to one's own password",
  "password_reset.person_id": "personal: the way to one's own password",
  "denial.person_id": "personal: a recusal is nobody else's",
  "firm_owner.person_id": "personal: a firm is its owner's",
  "file_adviser.person_id": "personal: an owner chooses who helps them",
  "expert.person_id": "personal: an expert's own days",
  "committee_member.person_id": "personal: a partner appoints its member",
  "signatory.person_id": "personal: a signatory is replaced on the request's page",
  "signature_link.person_id": "personal: a signatory is replaced on the request's page",
  "opinion_request.person_id": "personal: an opinion is asked of someone, and followed with the file",
  "calendar_feed.person_id": "personal: a secret address",
  "file_view.person_id": "personal: a list kept for oneself",
};

async function columnsThatNameSomeone(): Promise<string[]> {
  const { rows } = await database.asOwner(async (owner) =>
    owner.query<{ name: string }>(`
      select relation.relname || '.' || attribute.attname as name
      from pg_attribute as attribute
      join pg_class as relation on relation.oid = attribute.attrelid and relation.relkind = 'r'
      where relation.relnamespace = 'public'::regnamespace
        and attribute.attnum > 0 and not attribute.attisdropped and attribute.atttypid = 'uuid'::regtype
        and (
          attribute.attname ~ '(^|_)(person|person_id|actor|assigned_to|assignee|assignee_id|follower_id|keeper_id)$'
          or exists (
            select 1 from pg_constraint as tie
            where tie.contype = 'f' and tie.confrelid = 'person'::regclass
              and tie.conrelid = relation.oid and attribute.attnum = any (tie.conkey)
          )
        )
      order by 1`),
  );
  return rows.map(({ name }) => name).filter((name) => !facts.test(name));
}

describe("a hand-over", () => {
  it("knows every column that names a person: each moves, or says why it stays", async () => {
    expect((await columnsThatNameSomeone()).sort()).toEqual(Object.keys(holders).sort());
  });
});
