-- What the separate process made of a picture; no row yet means that it has not looked.
create table evidence.preview (
  exhibit uuid primary key references evidence.exhibit (id) on delete cascade,
  state text not null check (state in ('SHOWN', 'BROKEN', 'TOO_LARGE')),
  ending text,
  width int,
  height int,
  made_at timestamptz not null,
  check ((state = 'SHOWN') = (ending is not null and width is not null and height is not null))
);
