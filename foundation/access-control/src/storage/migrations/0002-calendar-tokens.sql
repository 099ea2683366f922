-- What a token is good for: other programs of its holder, or one calendar that a calendar program reads by its address.
alter table access_token add column purpose text not null default 'programs' check (purpose in ('programs', 'calendar'));
