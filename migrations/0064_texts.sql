-- Text messages to a mobile phone: rows of the same outbox, delivered by a gateway. See src/platform/mail/texts.

alter table mail add column channel text not null default 'mail';
alter table mail add constraint mail_channel_is_known check (channel in ('mail', 'text'));

alter table mail drop constraint mail_address_is_an_address;
alter table mail add constraint mail_address_is_of_its_channel check (
  case channel
    when 'mail' then length(address) <= 254 and address ~ '^[^[:space:][:cntrl:]<>(),;:"@]+@[^[:space:][:cntrl:]<>(),;:"@]+$'
    else address ~ '^\+[1-9][0-9]{6,14}$'
  end
);

alter table mail drop constraint mail_error_is_of_a_known_kind;
alter table mail add constraint mail_error_is_of_a_known_kind check (
  error_kind in (
    'unreachable', 'sender-refused', 'recipient-refused', 'other', 'address-refused', 'outcome-unknown', 'too-old'
  )
);
-- A text leaves alone and carries no file.
alter table mail add constraint mail_text_is_not_gathered check (channel = 'mail' or waits_until is null);

-- Where a person wants to be told by text of what presses.
create table person_mobile (
  person_id uuid primary key references person (id),
  number text not null,
  given_at timestamptz not null,
  constraint person_mobile_is_a_number check (number ~ '^\+[1-9][0-9]{6,14}$')
);

grant select, insert, update, delete on person_mobile to alize_app;

-- The number to which a reminder went; null: it went by mail.
alter table signature_reminder add column mobile text;
alter table signature_reminder add constraint signature_reminder_mobile_is_a_number
  check (mobile ~ '^\+[1-9][0-9]{6,14}$');
