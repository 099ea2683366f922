-- What a unit may read is gathered from the index alone (bench/search.ts, bench/lists.ts).
create index on record_reader (unit_id, record_id);
drop index record_reader_unit_id_idx;
