-- Whether a paper of registers, or the minutes of a meeting, goes out with the project's pages. A paper of a document goes with that.
alter table reports.report add column for_all boolean not null default false;
