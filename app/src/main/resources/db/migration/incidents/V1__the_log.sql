-- One sheet an incident. What it says stands in its versions; this row is never told to anyone but its readers.
create table incidents.sheet (
  id           uuid primary key,
  reference    text unique,
  owner        uuid        not null,
  recorded_by  uuid        not null,
  recorder_hat text        not null,
  consent      boolean     not null,
  state        text        not null check (state in ('DRAFT', 'PRIVATE_NOTE', 'LOGGED', 'COLLATED_IN_CASE', 'CLOSED')),
  safe         boolean     not null,
  safe_at      timestamptz not null,
  opened_at    timestamptz not null,
  logged_at    timestamptz,
  form_key     text,
  check ((state = 'DRAFT') = (reference is null)),
  constraint sheet_once_a_form unique (recorded_by, form_key)
);
create index sheet_of_owner on incidents.sheet (owner, opened_at desc);

-- References count from 1 in each year, without gaps.
create table incidents.counter (
  year integer primary key,
  last integer not null
);

-- The answers as they were saved; a change adds a version and touches no earlier one.
create table incidents.version (
  sheet    uuid        not null references incidents.sheet (id),
  number   integer     not null check (number > 0),
  answers  jsonb       not null,
  changed  text        not null,
  saved_by uuid        not null,
  hat      text        not null,
  saved_at timestamptz not null,
  form_key text,
  primary key (sheet, number),
  constraint version_once_a_form unique (sheet, form_key)
);

create function incidents.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A saved version is never changed: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger version_stays before update on incidents.version
  for each row execute function incidents.refuse_change();

-- "Because of who you are": a special category, kept apart from the sheet.
create table incidents.characteristics (
  sheet   uuid    not null,
  version integer not null,
  chosen  text[]  not null,
  primary key (sheet, version),
  foreign key (sheet, version) references incidents.version (sheet, number)
);

-- What stands in a form that has not been sent yet, one a form and writer.
create table incidents.typed (
  sheet    uuid        not null references incidents.sheet (id),
  part     text        not null,
  account  uuid        not null,
  answers  jsonb       not null,
  turn     bigint      not null,
  typed_at timestamptz not null,
  primary key (sheet, part, account)
);

create table incidents.exhibit (
  sheet    uuid        not null references incidents.sheet (id),
  exhibit  uuid        not null,
  position integer     not null,
  added_by uuid        not null,
  added_at timestamptz not null,
  primary key (sheet, exhibit),
  unique (sheet, position)
);
create index exhibit_used on incidents.exhibit (exhibit);

-- Who may read a sheet: each row is a tick of its member's. account null: whoever holds the role.
create table incidents.reader (
  id       uuid primary key,
  sheet    uuid        not null references incidents.sheet (id),
  tick     text        not null,
  hat      text        not null,
  account  uuid,
  from_at  timestamptz not null,
  ended_at timestamptz
);
create unique index reader_once on incidents.reader (sheet, tick, hat, account) nulls not distinct where ended_at is null;

-- A sheet that reads like a danger: whether the duty officer was told, or the member said no.
create table incidents.alert (
  sheet    uuid primary key references incidents.sheet (id),
  answer   text        not null check (answer in ('ASKED', 'TOLD', 'DECLINED')),
  at       timestamptz not null
);

create table incidents.call_back (
  id       uuid primary key,
  sheet    uuid        not null references incidents.sheet (id),
  asked_at timestamptz not null,
  support  text        not null,
  done_at  timestamptz,
  done_by  uuid
);
create unique index call_back_open on incidents.call_back (sheet) where done_at is null;

create table incidents.check_in (
  sheet   uuid        not null references incidents.sheet (id),
  days    integer     not null,
  told_at timestamptz not null,
  primary key (sheet, days)
);

-- What the member said about a name that may be a councillor's.
create table incidents.respondent (
  sheet   uuid        not null references incidents.sheet (id),
  member  uuid        not null,
  answer  text        not null check (answer in ('DIFFERENT', 'LEFT_IN_LOG', 'MOVED')),
  who     text,
  path    text,
  at      timestamptz not null,
  primary key (sheet, member)
);
