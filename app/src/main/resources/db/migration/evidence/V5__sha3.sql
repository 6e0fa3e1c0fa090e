-- A second hash of another kind, taken in the same reading; files kept before have none.
alter table evidence.exhibit add column sha3_512 text check (sha3_512 ~ '^[0-9a-f]{128}$');

create or replace function evidence.only_the_scan_changes() returns trigger language plpgsql as $$
begin
  if (new.id, new.owner, new.kept_by, new.name, new.kind, new.bytes, new.sha256, new.sha3_512, new.kept_at)
     is distinct from
     (old.id, old.owner, old.kept_by, old.name, old.kind, old.bytes, old.sha256, old.sha3_512, old.kept_at) then
    raise exception 'a kept file is not altered';
  end if;
  return new;
end $$;
