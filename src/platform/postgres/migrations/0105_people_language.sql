-- In which language a person reads pages and letters; null until they chose one.
alter table people.person add column language text;
