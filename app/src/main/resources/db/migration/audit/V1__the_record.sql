-- Who did what to what, and when. Ids and enum names; never anyone's words.
create table audit.event (
  id          bigint generated always as identity (cache 1) primary key,
  at          timestamptz not null,
  actor       uuid        not null,
  hat         text        not null check (hat ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  action      text        not null check (action ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  resource    text        not null check (resource ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  resource_id text        not null check (resource_id ~ '^[A-Za-z0-9_.:-]{1,80}$'),
  request_id  uuid
);
create index event_by_resource on audit.event (resource, resource_id);
create index event_by_actor on audit.event (actor, id);

-- The numbers 0, 1, 2 ... without gaps, in the order in which acts became final. Apart from the
-- event because an event is never changed; RFC 6962 hashes will stand beside these numbers.
create table audit.leaf (
  number   bigint primary key check (number >= 0),
  event_id bigint not null unique references audit.event (id)
);

-- Events that wait for their number: filled with the event, emptied by the sequencer.
create table audit.waiting (
  event_id bigint primary key references audit.event (id)
);

create function audit.queue_for_number() returns trigger language plpgsql as $$
begin
  insert into audit.waiting (event_id) values (new.id);
  return null;
end $$;

create trigger queued after insert on audit.event
  for each row execute function audit.queue_for_number();

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit record is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on audit.event
  for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.leaf
  for each statement execute function audit.refuse_change();
-- These triggers fire whatever the session says (session_replication_role = replica included).
alter table audit.event enable always trigger append_only;
alter table audit.leaf enable always trigger append_only;
alter table audit.event enable always trigger queued;

revoke update, delete, truncate on audit.event, audit.leaf from public;
