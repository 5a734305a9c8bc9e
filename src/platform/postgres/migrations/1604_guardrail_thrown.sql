-- A draft that somebody threw away: it is read no more, and what was replayed of it stays.
alter table guardrail.ruleset
  add column thrown_at timestamptz,
  add check (thrown_at is null or approved_at is null);
