-- Published rulebooks. A version never changes and never goes; what it was made of is kept as data.
create table rulebook.version (
  number int primary key check (number > 0),
  name text not null unique,
  title text not null,
  changes text not null,
  proposed_by uuid not null,
  approved_by uuid not null check (approved_by <> proposed_by),
  published_at timestamptz not null
);

-- What somebody is trying out. The edition rises with every save.
create table rulebook.draft (
  id uuid primary key,
  title text not null,
  state text not null check (state in ('OPEN', 'PROPOSED', 'PUBLISHED', 'DISCARDED')),
  base int not null,
  base_changes text not null,
  changes text not null,
  edition int not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  refused_by uuid,
  refused_why text,
  shadowed boolean not null default false
);
create index draft_at_work on rulebook.draft (edited_at desc) where state in ('OPEN', 'PROPOSED');

-- The same form twice gets the first answer.
create table rulebook.sent_form (
  account uuid not null,
  form_key text not null,
  answer text not null,
  primary key (account, form_key)
);

-- What a rulebook in the shadow would have said otherwise: counts by rule. No text, no person, no day.
create table rulebook.shadow_count (
  listener text not null,
  rule text not null,
  alike bigint not null default 0,
  caught bigint not null default 0,
  spared bigint not null default 0,
  otherwise bigint not null default 0,
  primary key (listener, rule)
);
