-- What a published text is: an approved document, or the paper of this kind.
alter table publish.text add column kind text not null default 'document'
  check (kind in ('document', 'scope-of-work', 'workspace-summary', 'minutes', 'agreement'));
