-- Whoever lets somebody back to a case says why.
alter table cases.recusal add column lifted_why text;
