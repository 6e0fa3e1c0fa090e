-- The council itself: one row.
create table members.council (
  only_one boolean primary key default true check (only_one),
  name     text   not null,
  aliases  text[] not null default '{}',
  domains  text[] not null default '{}'
);

create table members.ward (
  name text primary key
);

create table members.political_group (
  name text primary key
);

-- An elected member. Home addresses and private numbers are not kept here or anywhere else.
create table members.member (
  id              uuid primary key default gen_random_uuid(),
  reference       text not null unique,
  name            text not null,
  ward            text not null references members.ward (name),
  political_group text not null references members.political_group (name),
  group_leader    boolean not null default false,
  email           text,
  phone           text,
  also_known_as   text[] not null default '{}',
  from_date       date not null,
  to_date         date check (to_date >= from_date)
);
create index member_by_name on members.member (lower(name));

create table members.committee (
  name text primary key,
  kind text not null check (kind in ('PLANNING', 'LICENSING', 'REGULATORY', 'OTHER'))
);

create table members.seat (
  member     uuid not null references members.member (id),
  committee  text not null references members.committee (name),
  role       text not null check (role in ('CHAIR', 'VICE_CHAIR', 'MEMBER')),
  substitute boolean not null default false,
  portfolio  text,
  from_date  date not null,
  to_date    date check (to_date >= from_date),
  primary key (member, committee, from_date)
);
create index seat_by_committee on members.seat (committee);

create table members.officer (
  reference text primary key,
  name      text not null,
  job_title text not null,
  grade     text not null check (grade in ('JUNIOR', 'OFFICER', 'CHIEF')),
  from_date date not null,
  to_date   date check (to_date >= from_date)
);

-- Who holds a role, from when to when, and when the number was last checked.
create table members.contact (
  role         text not null,
  from_date    date not null,
  to_date      date check (to_date >= from_date),
  title        text not null,
  name         text,
  phone        text,
  email        text,
  hours        text,
  address      text,
  last_checked date not null,
  primary key (role, from_date),
  check (phone is not null or email is not null or address is not null)
);

create table members.building (
  name     text primary key,
  address  text,
  postcode text
);
