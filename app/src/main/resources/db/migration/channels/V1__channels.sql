-- An account or group that a member speaks through, as the member declared it.
create table channels.channel (
  id       uuid primary key default gen_random_uuid(),
  member   uuid not null,
  platform text not null,
  handle   text not null,
  capacity text not null check (capacity in ('OFFICIAL', 'PERSONAL', 'PARTY', 'LOCAL_GROUP', 'PRIVATE_GROUP')),
  audience text not null check (audience in ('PUBLIC', 'GROUP', 'DIRECT')),
  bio      text,
  admin    boolean not null default false
);
create unique index channel_by_handle on channels.channel (member, lower(platform), lower(handle));
