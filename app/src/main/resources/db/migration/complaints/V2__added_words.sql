-- What a member added while their name was sealed, as they typed it: elsewhere it stands with the code name. Locked like all else.
create table complaints.added_words (
  id uuid primary key,
  complaint uuid not null references complaints.form on delete cascade,
  added_at timestamptz not null,
  masked_hash bytea not null,
  locked bytea not null
);
create index added_words_of on complaints.added_words (complaint, masked_hash);
