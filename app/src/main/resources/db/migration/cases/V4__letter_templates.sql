-- The options letter as it is drafted, version by version; none is ever changed. Version 1 is the text that the service came with.
create table cases.letter_template (
  version      int primary key check (version > 1),
  body         text not null,
  published_by uuid not null,
  published_at timestamptz not null
);
-- From which version a letter was drafted; nobody knows it of a letter that was written without one.
alter table cases.letter add column template int;
