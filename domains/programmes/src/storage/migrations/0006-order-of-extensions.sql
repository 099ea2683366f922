-- Two requests of one day keep the order in which they were made.
alter table task_extension add column position bigint not null generated always as identity;
