-- A planning or licensing application that the council will decide or has decided.
create table meetings.application (
  ref       text primary key,
  kind      text not null check (kind in ('PLANNING', 'LICENSING', 'OTHER')),
  title     text not null,
  address   text,
  status    text not null check (status in ('OPEN', 'DECIDED')),
  committee text
);

create table meetings.meeting (
  id        uuid primary key default gen_random_uuid(),
  committee text not null,
  held_on   date not null,
  starts_at time not null,
  place     text,
  status    text not null check (status in ('PLANNED', 'IN_PROGRESS', 'ENDED', 'CANCELLED')),
  unique (committee, held_on, starts_at)
);
create index meeting_by_day on meetings.meeting (held_on);

-- An agenda item. A restricted one names the paragraph of Schedule 12A, Part 1, that keeps its papers private.
create table meetings.item (
  id          uuid primary key default gen_random_uuid(),
  meeting     uuid not null references meetings.meeting (id),
  number      text not null,
  title       text not null,
  restricted  boolean not null default false,
  paragraph   smallint check (paragraph between 1 and 7),
  published   boolean not null default false,
  application text references meetings.application (ref),
  unique (meeting, number),
  check (restricted = (paragraph is not null))
);
