-- A file that was imported once is kept as long as an import of its project is made from it; one that never was, for a while.
alter table pipeline.received_file add column imported_at timestamptz;
update pipeline.received_file f set imported_at = f.received_at
  where exists (select 1 from pipeline.snapshot s where s.project_id = f.project_id and s.sha256 = f.sha256);
create index received_file_sha256 on pipeline.received_file (sha256);
create index snapshot_sha256 on pipeline.snapshot (sha256);
