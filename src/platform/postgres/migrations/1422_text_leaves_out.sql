-- Whether parts that are not for everybody are missing from the text as it was published; null where it went out before this was kept.
alter table publish.text add column leaves_out boolean;
