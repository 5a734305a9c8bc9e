-- Decided values are remembered under a key of the installation from now on: a bare hash of a telephone number can be guessed
-- by trying all numbers. A bare hash cannot be turned into one with a key, so decisions about single values are asked again;
-- until then such values are taken out. Decisions about whole fields hold no value and stay.
delete from publish.leak_decision where value <> '';
update publish.leak set hits = coalesce(
  (select jsonb_agg(hit - 'fingerprint' order by position) from jsonb_array_elements(hits) with ordinality as one (hit, position)),
  '[]'
);
comment on column publish.leak_decision.value is 'An HMAC of the value under a key of the installation; empty for the field.';
