-- That there is something to read, and where; never what it says.
create table notifications.notice (
  id      uuid primary key default gen_random_uuid(),
  account uuid not null,
  kind    text not null,
  link    text not null check (link like '/%'),
  told_at timestamptz not null,
  seen_at timestamptz
);
create index notice_waiting on notifications.notice (account, told_at) where seen_at is null;
