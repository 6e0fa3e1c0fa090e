-- What a member began on the form that is not for councillors. Not sent; the member's alone.
create table conduct.draft (
  id uuid primary key,
  owner uuid not null,
  about text not null,
  words text not null,
  exhibits uuid[] not null,
  came_from text not null,
  opened_at timestamptz not null
);
create index draft_of on conduct.draft (owner, opened_at desc);
