-- A poll. The notice date is the day on which the notice was really published; it is entered, never worked out.
create table elections.poll (
  id          uuid primary key default gen_random_uuid(),
  reference   text not null unique,
  name        text not null,
  type        text not null check (type in
    ('COUNCIL', 'BY_ELECTION', 'PARISH', 'MAYOR', 'POLICE_AND_CRIME_COMMISSIONER', 'PARLIAMENT', 'REFERENDUM')),
  wards       text[] not null default '{}',
  notice_date date,
  poll_date   date not null,
  check (notice_date < poll_date)
);
create index poll_by_date on elections.poll (poll_date);
