-- What stands in a document, for finding it: read anew, before a search, where something was written since.
create table workspace.document_words (
  document_id uuid primary key references workspace.document on delete cascade,
  -- The last update that was read.
  upto bigint not null,
  words text not null
);
