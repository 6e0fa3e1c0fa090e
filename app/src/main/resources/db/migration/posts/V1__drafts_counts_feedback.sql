-- A draft is here only because its member asked for it to be kept.
create table posts.draft (
  id uuid primary key,
  account uuid not null,
  text text not null,
  kept_at timestamptz not null,
  held_until timestamptz,
  told boolean not null default false
);
create index draft_of_account on posts.draft (account, kept_at desc);
create index draft_held on posts.draft (held_until) where held_until is not null and not told;

-- How often rules spoke and were passed by, without a member, a text or a day.
create table posts.monthly_count (
  month date not null check (extract(day from month) = 1),
  rule text not null,
  level text not null,
  found bigint not null default 0,
  overridden bigint not null default 0,
  primary key (month, rule, level)
);

-- "This is not right": the rule, its version and the reason. No member; a text only if its writer ticked to send it.
create table posts.feedback (
  id uuid primary key,
  month date not null check (extract(day from month) = 1),
  rule text not null,
  rulebook text not null,
  reason text not null,
  words text,
  post text
);
