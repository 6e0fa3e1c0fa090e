-- Until then the member can take a new reader back, and the reader sees nothing.
alter table incidents.reader add column held_until timestamptz;
