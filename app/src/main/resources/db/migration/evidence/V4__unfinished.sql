-- A file that arrives in pieces. What is counted here as arrived is on the disk.
create table evidence.unfinished (
  id uuid primary key,
  sender uuid not null,
  name text not null,
  -- The page it was sent from, so that the page can offer to go on.
  place text not null,
  bytes bigint not null check (bytes > 0),
  arrived bigint not null default 0 check (arrived between 0 and bytes),
  last_at timestamptz not null,
  -- Once it is whole and kept: as which exhibit. Its pieces are gone then.
  kept uuid references evidence.exhibit (id) on delete cascade
);
create index unfinished_of_sender on evidence.unfinished (sender);

create table evidence.piece (
  upload uuid not null references evidence.unfinished (id) on delete cascade,
  begins bigint not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (upload, begins)
);
