-- A case is the complaint's other half: it has the complaint's id, and holds nothing that says who complained.
create table cases.case_file (
  id          uuid primary key,
  reference   text not null,
  opened_at   timestamptz not null,
  state       text not null,
  set_aside   text not null default '',    -- where it stood before the police, a conflict or a withdrawal
  since       timestamptz not null,
  route       text,
  risk        text,
  threat      boolean not null,
  letter_sent timestamptz,
  outcome     text
);

-- Who may open a case: nobody does by role alone.
create table cases.assignment (
  case_id  uuid not null references cases.case_file (id),
  account  uuid not null,
  part     text not null check (part in ('HANDLER', 'OFFICER')),
  guest    boolean not null default false,
  from_at  timestamptz not null,
  until    timestamptz,
  ended_at timestamptz,
  primary key (case_id, account, from_at)
);
create index assignment_account_idx on cases.assignment (account) where ended_at is null;
create unique index assignment_one_handler_idx on cases.assignment (case_id)
  where part = 'HANDLER' and ended_at is null;

-- Who may never open it, whatever else is true.
create table cases.recusal (
  case_id   uuid not null references cases.case_file (id),
  account   uuid not null,
  cause     text not null,
  at        timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (case_id, account, cause)
);

-- What officers declare about themselves: whom they are close to, manage, or report to.
create table cases.tie (
  id          uuid primary key,
  account     uuid not null,
  kind        text not null,
  person      text not null,
  declared_at timestamptz not null,
  ended_at    timestamptz
);
create index tie_account_idx on cases.tie (account);

create table cases.absence (
  account uuid not null,
  first   date not null,
  last    date not null,
  primary key (account, first)
);

-- Nobody here may handle it: the chief executive appoints an officer of another authority.
create table cases.appointment (
  case_id    uuid primary key references cases.case_file (id),
  asked_at   timestamptz not null,
  settled_at timestamptz
);

-- What happened, each line with those who may read it. Privileged words stand in a table of their own.
create table cases.entry (
  id         bigint generated always as identity primary key,
  case_id    uuid not null references cases.case_file (id),
  at         timestamptz not null,
  act        text not null,
  by_part    text not null,
  actor      uuid,
  detail     text,
  words      text,
  to_member  boolean not null,
  to_subject boolean not null default false
);
create index entry_case_idx on cases.entry (case_id, id);

create table cases.note (
  id      bigint generated always as identity primary key,
  case_id uuid not null references cases.case_file (id),
  at      timestamptz not null,
  actor   uuid not null,
  words   text not null
);
create index note_case_idx on cases.note (case_id, id);

create table cases.clock (
  id         bigint generated always as identity primary key,
  case_id    uuid not null references cases.case_file (id),
  timer      text not null,
  started_at timestamptz not null,
  due_at     timestamptz not null,
  first_due  timestamptz not null,         -- stays, struck out, when more time is given
  reason     text,
  stopped_at timestamptz,
  settled_at timestamptz
);
create unique index clock_running_idx on cases.clock (case_id, timer) where settled_at is null;

create table cases.letter (
  id       uuid primary key,
  case_id  uuid not null references cases.case_file (id),
  options  text[] not null,
  body     text not null,
  fair     boolean not null,
  saved_at timestamptz not null,
  sent_at  timestamptz,
  pdf      bytea,
  back_at  timestamptz
);
create unique index letter_open_idx on cases.letter (case_id) where sent_at is null;

create table cases.choice (
  case_id uuid not null references cases.case_file (id),
  letter  uuid not null references cases.letter (id) unique,
  at      timestamptz not null,
  options text[] not null,
  words   text not null
);

create table cases.action (
  id         uuid primary key,
  case_id    uuid not null references cases.case_file (id),
  what       text not null,
  who        text not null,
  by_when    date not null,
  to_subject boolean not null,
  added_at   timestamptz not null,
  settled_at timestamptz,
  done       boolean,
  result     text
);
create index action_case_idx on cases.action (case_id);

create table cases.confidentiality (
  case_id      uuid primary key references cases.case_file (id),
  decided_at   timestamptz,
  decided_by   uuid,
  granted      boolean,
  reasons      text,
  again_at     timestamptz,
  again_settled timestamptz,
  override_by  uuid,
  override_why text,
  override_at  timestamptz,
  agreed_by    uuid,
  agreed_at    timestamptz
);

create table cases.release (
  id        uuid primary key,
  case_id   uuid not null references cases.case_file (id),
  entries   bigint[] not null,
  words     text not null,
  asked_by  uuid not null,
  asked_at  timestamptz not null,
  agreed_by uuid,
  agreed_at timestamptz
);
create index release_case_idx on cases.release (case_id);

-- The same form sent twice is answered once. For the member the case stands in place of their account.
create table cases.sent_form (
  sender   uuid not null,
  form_key text not null,
  at       timestamptz not null,
  primary key (sender, form_key)
);

create table cases.question (
  id       uuid primary key,
  account  uuid not null,
  looked   bigint not null,
  asked_at timestamptz not null,
  unique (account, looked)
);
