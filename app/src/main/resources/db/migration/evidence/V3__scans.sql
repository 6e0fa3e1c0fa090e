-- What the virus scanner said of a kept file, each time it came to an end with it.
create table evidence.scan (
  number bigint generated always as identity primary key,
  exhibit uuid not null references evidence.exhibit (id) on delete cascade,
  said text not null check (said in ('CLEAN', 'FLAGGED', 'UNSCANNABLE')),
  -- The scanner's name for what it knew, or for why it could not look.
  name text,
  scanner text not null,
  at timestamptz not null
);
create index scan_of_exhibit on evidence.scan (exhibit, number);
create index exhibit_to_scan on evidence.exhibit (kept_at) where scan = 'AWAITING_SCAN';

-- What was scanned stays scanned.
create function evidence.a_scan_is_not_unsaid() returns trigger language plpgsql as $$
begin
  if new.scan = 'AWAITING_SCAN' and old.scan <> 'AWAITING_SCAN' then
    raise exception 'a scan is not unsaid';
  end if;
  return new;
end $$;
create trigger a_scan_is_not_unsaid before update on evidence.exhibit
  for each row execute function evidence.a_scan_is_not_unsaid();
