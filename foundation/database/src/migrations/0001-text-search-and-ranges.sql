-- Trigram search and exclusion constraints over an id and a range. Both are trusted extensions: the owner of the
-- database may create them without being a superuser.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- What a reader types without diacritics finds what was written with them: lower case, canonical decomposition,
-- combining marks dropped, đ to d. Agrees with foldForSearch of libraries/vietnamese-text (a test compares them),
-- so the placement of a tone mark (hoà, hòa) makes no difference. Immutable, so that it can be indexed: the
-- collation is named, hence the result does not depend on the database's own.
create function fold_text(value text) returns text
  language sql immutable strict parallel safe
  return replace(
    regexp_replace(normalize(lower(value collate "und-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'),
    'đ', 'd');
