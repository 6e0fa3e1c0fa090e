-- A complaint. Whose it is stands here only as a keyed hash, and what it says is locked: a dump of the database names nobody.
create table complaints.form (
  id uuid primary key,
  owner_hash bytea not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
  confidentiality text not null
    check (confidentiality in ('NOT_ASKED', 'REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'NAMED', 'OVERRIDDEN')),
  code_name text not null unique,
  reference text unique,
  on_paper boolean not null default false,
  revision int not null default 1,
  opened_at timestamptz not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  answers bytea not null,
  form_key text unique,
  sent_key text unique,
  check ((state in ('SUBMITTED', 'WITHDRAWN')) = (reference is not null and sent_at is not null))
);
create index form_of_owner on complaints.form (owner_hash, saved_at desc);

-- Name and contact details of those who give their name (A2.1n): apart, and in no export.
create table complaints.contact_block (
  complaint uuid primary key references complaints.form on delete cascade,
  locked bytea not null
);

-- The same, with the reasons, of those who ask for confidentiality.
create table complaints.identity_seal (
  complaint uuid primary key references complaints.form on delete cascade,
  locked bytea not null
);

-- The files of a complaint that was sent, by their numbers.
create table complaints.exhibit (
  complaint uuid not null references complaints.form on delete cascade,
  number int not null check (number > 0),
  exhibit_hash bytea not null,
  locked bytea not null,
  primary key (complaint, number),
  unique (complaint, exhibit_hash)
);
create index exhibit_by_hash on complaints.exhibit (exhibit_hash);

-- The form as it was signed; never changed.
create table complaints.signed_copy (
  complaint uuid primary key references complaints.form on delete restrict,
  sha256 text not null,
  made_at timestamptz not null,
  locked bytea not null
);

-- Each time contact details were given out: to whom and why.
create table complaints.release (
  id uuid primary key,
  complaint uuid not null references complaints.form on delete restrict,
  released_by uuid not null,
  hat text not null,
  released_at timestamptz not null,
  locked bytea not null
);
create index release_of on complaints.release (complaint, released_at);
