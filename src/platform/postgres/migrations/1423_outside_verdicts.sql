-- What somebody from outside said in a review round, by the link it came by: advice, which stands for nobody's approval.
alter table workspace.document_verdict
  add column link_id uuid references workspace.reviewer_link on delete set null;
create index document_verdict_link on workspace.document_verdict (link_id);
