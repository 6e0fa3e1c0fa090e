create table policy.version (
  number    integer primary key check (number > 0),
  pack      text not null,
  adopted   date not null,
  from_date date not null unique,
  check (from_date >= adopted)
);

create table policy.acceptance (
  account uuid not null,
  version integer not null references policy.version,
  at      timestamptz not null,
  primary key (account, version)
);

-- The text every council starts with. What it puts in its place, it adopts as a version of its own.
insert into policy.version (number, pack, adopted, from_date)
values (3, 'sandwell-2024', date '2024-05-14', date '2024-05-14');
