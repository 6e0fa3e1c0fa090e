-- The lowest hashes of the words that were kept, to tell later whether they are still the same; no words.
alter table captures.capture add column sketch integer[];

-- What a later look at the same link found.
create table captures.look (
  capture uuid not null references captures.capture (id) on delete cascade,
  looked_at timestamptz not null,
  fate text not null check (fate in ('LIVE', 'EDITED', 'DELETED', 'ACCOUNT_GONE', 'UNKNOWN')),
  primary key (capture, looked_at)
);
