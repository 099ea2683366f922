-- Trigram search and exclusion constraints over an id and a range. Both are trusted extensions: the owner of the
-- database may create them without being a superuser.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- What a reader types without diacritics finds what was written with them: lower case, canonical decomposition,
-- combining marks of Latin script dropped, đ to d, a run of white space to one space. Agrees with foldForSearch of
-- libraries/vietnamese-text (a test compares them), so the placement of a tone mark (hoà, hòa) makes no difference.
-- Immutable, so that it can be indexed: collation and white space are spelled out, hence the result does not depend
-- on the database's own collation.
create function fold_text(value text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    replace(
      regexp_replace(
        normalize(lower(value collate "und-x-icu"), nfd),
        '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'),
      'đ', 'd'),
    '[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g');
