-- A case opened in an emergency by somebody to whom it was not given: why, who agreed, when the member was told, and who looked at it afterwards.
create table cases.emergency (
  id          uuid primary key,
  case_id     uuid not null references cases.case_file (id),
  asked_by    uuid not null,
  hat         text not null,
  cause       text not null check (cause in ('AWAY', 'LIFE', 'COURT')),
  reason      text not null,
  asked_at    timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  agreed      boolean,
  opened_at   timestamptz,
  tell_from   timestamptz,                 -- the member hears of it then, because the police or a safeguarding lead ask for it
  tell_why    text,
  told_at     timestamptz,
  review_due  timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review      text,
  check ((answered_at is null) = (agreed is null)),
  check (reviewed_by is distinct from asked_by),
  check (answered_by is distinct from asked_by)
);
create index emergency_case_idx on cases.emergency (case_id, asked_by);
