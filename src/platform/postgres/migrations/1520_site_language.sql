-- The language of a site: of the words around what people wrote, of its dates and numbers.
alter table publish.settings
  add column language text not null default 'en' check (language in ('en', 'fr', 'es'));
