-- Who may sign in. The member behind an account is known by id only; the members room owns the rest.
create table identity.account (
  id            uuid primary key,
  login         text        not null check (length(login) between 1 and 200),
  login_key     text        not null unique,
  name          text        not null check (length(name) between 1 and 200),
  password_hash text        not null,
  totp_secret   bytea       not null,
  totp_step     bigint      not null default 0,
  member_id     uuid,
  created_at    timestamptz not null,
  disabled_at   timestamptz
);
create index account_by_member on identity.account (member_id);

-- A hat counts from its approval, between its dates. Nobody approves what they proposed, but for the
-- service itself, which sets up the first administrator.
create table identity.hat_grant (
  id          uuid primary key,
  account_id  uuid not null references identity.account (id),
  hat         text not null,
  from_date   date not null,
  to_date     date,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  check (to_date is null or to_date >= from_date - 1),
  check ((approved_by is null) = (approved_at is null)),
  check (approved_by <> proposed_by or proposed_by = '00000000-0000-0000-0000-000000000000')
);
create index hat_grant_by_account on identity.hat_grant (account_id);

-- One row a sign-in. What the person typed or saw is never here.
create table identity.session (
  id           uuid primary key,
  account_id   uuid        not null references identity.account (id),
  hat          text        not null,
  device       text        not null,
  opened_at    timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz
);
create index session_open on identity.session (account_id) where ended_at is null;

-- Browsers that finished a sign-in before: somebody else's guessing does not hold them up.
create table identity.known_device (
  token_hash bytea primary key,
  account_id uuid        not null references identity.account (id),
  seen_at    timestamptz not null
);

-- Keys for programs; only a hash is kept.
create table identity.api_token (
  id         uuid primary key,
  account_id uuid        not null references identity.account (id),
  hat        text        not null,
  token_hash bytea       not null unique,
  label      text        not null check (length(label) between 1 and 60),
  made_at    timestamptz not null,
  ended_at   timestamptz
);
