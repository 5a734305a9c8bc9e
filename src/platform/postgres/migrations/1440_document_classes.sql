-- Which work product of the agreement a document was said to be; what its template is, and what it delivers, count besides.
alter table workspace.document add column product text;

-- A document is published by a publication alone: what somebody had said to be public is meant for it.
update workspace.document set access = 'public' where state = 'published';
