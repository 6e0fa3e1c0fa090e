-- What is kept of a restricted report: keyed fingerprints, never its words. The key is in no table.
create table meetings.restricted_report (
  item         uuid primary key references meetings.item (id) on delete cascade,
  fingerprints bytea not null,
  key_number   integer not null,
  words        integer not null check (words > 0),
  given_at     timestamptz not null
);
