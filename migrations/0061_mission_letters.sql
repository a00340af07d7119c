-- A mission letter signed by personal links: nobody recorded it by hand, its request is the evidence. See src/expertise/README.md.
alter table letter_signature alter column recorded_by drop not null;
alter table letter_signature add column request_id uuid;
alter table letter_signature add constraint signature_is_recorded_by_hand_or_asked
  check ((recorded_by is null) <> (request_id is null));
alter table letter_signature add constraint signature_is_of_a_request_of_its_territory
  foreign key (territory_id, request_id) references signature_request (territory_id, id);
