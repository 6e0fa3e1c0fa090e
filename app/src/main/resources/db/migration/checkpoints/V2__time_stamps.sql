-- One stamp that is wanted of one authority over one checkpoint; without a token it waits.
create table checkpoints.stamp (
  size       bigint      not null references checkpoints.checkpoint (size),
  authority  text        not null,
  asked      int         not null default 0,
  next_at    timestamptz not null,
  trouble    text check (trouble in ('SILENT', 'REFUSED')),
  reason     text,
  token      bytea,
  stamped_at timestamptz,
  says       text,
  primary key (size, authority),
  check ((token is null) = (stamped_at is null) and (token is null) = (says is null))
);
create index stamp_waiting on checkpoints.stamp (next_at) where token is null;

-- A stamp that counts stays as it was given.
create function checkpoints.refuse_other_stamp() returns trigger language plpgsql as $$
begin
  if old.token is not null then
    raise exception 'A time stamp that was given is append-only: % refused', tg_op
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger given_once before update on checkpoints.stamp
  for each row execute function checkpoints.refuse_other_stamp();
create trigger append_only before delete or truncate on checkpoints.stamp
  for each statement execute function checkpoints.refuse_change();
alter table checkpoints.stamp enable always trigger given_once;
alter table checkpoints.stamp enable always trigger append_only;
