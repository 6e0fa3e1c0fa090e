-- The key of the form that was sent: random, in no other table, so it leads to nobody.
alter table posts.feedback add column form_key text unique;
