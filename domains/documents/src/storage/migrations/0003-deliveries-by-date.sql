-- What was sent is shown by the date by which it is to be answered: sendings in that order, then their deliveries, instead
-- of sorting every delivery of the country for the first page (bench/lists.ts: 640 ms).
create index on dispatch (coalesce(answer_by, acknowledge_by), sent_at desc);
