-- One kept file. Its bytes lie in the data folder under its id; what its owner called it is only text.
create table evidence.exhibit (
  id uuid primary key,
  owner uuid not null,
  kept_by uuid not null,
  name text not null,
  kind text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  scan text not null check (scan in ('AWAITING_SCAN', 'CLEAN', 'FLAGGED', 'UNSCANNABLE')),
  -- The same bytes of the same owner are the same exhibit, however often they are sent.
  constraint exhibit_once unique (owner, sha256)
);
create index exhibit_of_a_day on evidence.exhibit (owner, kept_at);

-- What stands there stands: only a scan may say more about it.
create function evidence.only_the_scan_changes() returns trigger language plpgsql as $$
begin
  if (new.id, new.owner, new.kept_by, new.name, new.kind, new.bytes, new.sha256, new.kept_at)
     is distinct from (old.id, old.owner, old.kept_by, old.name, old.kind, old.bytes, old.sha256, old.kept_at) then
    raise exception 'a kept file is not altered';
  end if;
  return new;
end $$;
create trigger only_the_scan_changes before update on evidence.exhibit
  for each row execute function evidence.only_the_scan_changes();
