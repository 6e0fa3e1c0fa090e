-- What an act's words commit to: a salted hash (docs/log.md); the salt lies sealed with the words.
alter table audit.event add column details bytea check (octet_length(details) = 32);

-- A kept file's hashes, written with the event that says it was kept: a leaf of its own behind that of the event.
create table audit.receipt (
  event_id bigint primary key references audit.event (id),
  evidence text        not null check (evidence ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  kept_at  timestamptz not null,
  bytes    bigint      not null check (bytes >= 0),
  sha256   bytea       not null check (octet_length(sha256) = 32),
  sha3_512 bytea       not null check (octet_length(sha3_512) = 64)
);

alter table audit.leaf add column kind text not null default 'EVENT' check (kind in ('EVENT', 'RECEIPT'));
alter table audit.leaf drop constraint leaf_event_id_key;
alter table audit.leaf add constraint leaf_once unique (event_id, kind);

-- The finished nodes of the Merkle tree (RFC 6962 2.1): level 0 holds the leaves' hashes. Written once, with the numbers.
create table audit.node (
  level smallint not null check (level between 0 and 62),
  index bigint   not null check (index >= 0),
  hash  bytea    not null check (octet_length(hash) = 32),
  primary key (level, index)
);

create trigger append_only before update or delete or truncate on audit.receipt
  for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.node
  for each statement execute function audit.refuse_change();
alter table audit.receipt enable always trigger append_only;
alter table audit.node enable always trigger append_only;

revoke update, delete, truncate on audit.receipt, audit.node from public;
