-- Whose record was seen is asked by the record's id alone, whatever kind it is.
create index event_views on audit.event (resource_id) where action = 'VIEWED';
