-- For whom a delegate may prepare things, from when to when. The hat itself is granted like any other.
create table identity.delegation (
  id        uuid primary key,
  member    uuid not null references identity.account (id),
  delegate  uuid not null references identity.account (id),
  from_date date not null,
  to_date   date,
  check (member <> delegate)
);
create index delegation_of_delegate on identity.delegation (delegate);
