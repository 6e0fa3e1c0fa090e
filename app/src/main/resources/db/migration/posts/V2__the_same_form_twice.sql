-- A form sent twice keeps one draft; the key goes when the draft goes.
alter table posts.draft add column form_key text;
alter table posts.draft add constraint draft_once_a_form unique (account, form_key);
