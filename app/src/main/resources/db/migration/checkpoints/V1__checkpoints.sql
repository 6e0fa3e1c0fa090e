-- The log's name, chosen once: it stands in every checkpoint and in the key that signs it.
create table checkpoints.log (
  one  boolean primary key default true check (one),
  name text not null
);

-- Every key that ever signed, as others may know it (C2SP signed note). The secret is in no database.
create table checkpoints.signing_key (
  verifier   text primary key,
  first_used timestamptz not null
);

-- What the log was: size and root, and the signed note that says so, as it was given out.
create table checkpoints.checkpoint (
  size      bigint primary key check (size > 0),
  root      bytea       not null check (octet_length(root) = 32),
  signed_at timestamptz not null,
  verifier  text        not null references checkpoints.signing_key (verifier),
  note      text        not null
);

-- Each time the whole record was held against every checkpoint; fault names the first that it contradicts.
create table checkpoints.check_made (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  hat     text        not null,
  size    bigint      not null,
  against bigint      not null,
  fault   text
);

create function checkpoints.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Checkpoints are append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on checkpoints.log
  for each statement execute function checkpoints.refuse_change();
create trigger append_only before update or delete or truncate on checkpoints.signing_key
  for each statement execute function checkpoints.refuse_change();
create trigger append_only before update or delete or truncate on checkpoints.checkpoint
  for each statement execute function checkpoints.refuse_change();
alter table checkpoints.log enable always trigger append_only;
alter table checkpoints.signing_key enable always trigger append_only;
alter table checkpoints.checkpoint enable always trigger append_only;
