-- A checkpoint that goes to an officer by e-mail, to be kept where nobody here can reach it.
create table checkpoints.letter (
  size    bigint      not null references checkpoints.checkpoint (size),
  address text        not null,
  next_at timestamptz not null,
  tried   int         not null default 0,
  sent_at timestamptz,
  primary key (size, address)
);
create index letter_waiting on checkpoints.letter (next_at) where sent_at is null;
