-- The text that a paper was made from, by the hash that approvals name: where that text is public, the paper may be known.
alter table reports.report
  add column text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$');
create index report_text_sha256 on reports.report (project_id, text_sha256);
