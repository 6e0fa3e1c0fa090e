-- A page that a member asked us to keep. What was kept of it lies in evidence; this says how it went.
create table captures.capture (
  id uuid primary key,
  sheet uuid not null,
  link text not null,
  asked_by uuid not null,
  form_key text,
  asked_at timestamptz not null,
  step text not null check (step in ('WAITING', 'OPENING', 'KEEPING', 'ENDED')),
  outcome text,
  ended_at timestamptz,
  constraint ended_with_an_outcome check ((step = 'ENDED') = (outcome is not null and ended_at is not null)),
  -- A second press of the same button is the same wish.
  constraint capture_once unique (asked_by, form_key)
);
create index capture_of_sheet on captures.capture (sheet, asked_at);
-- One at a time for one record.
create unique index capture_under_way on captures.capture (sheet) where step <> 'ENDED';
