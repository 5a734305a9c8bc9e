-- The version of the mapping that made releases of the dataset; null where all came as OCDS.
alter table pipeline.dataset add column mapping_version integer;
