/** What the county bought before the pilot: small digital work, by the way that everything went. */
export const earlierWork = [
  'Forms of the permit office: corrections',
  'Map of bus routes as open data',
  'Test of the county’s pages with a screen reader',
  'Export of the well register',
  'Plain words for letters on fees',
  'Search in the archive of decisions',
  'Calendar of refuse collection',
  'Move of a database of addresses',
  'Reminders by text message',
  'Figures of the service desk as a page',
] as const

/** Firms that sold it: none of them exists. */
export const earlierFirms = [
  'Grandmoor Systems',
  'Oldbarrow Consulting',
  'Stonewell Information Services',
  'Pennyforge Software',
  'Hallgate Partners',
] as const

/** The source as the data of the project names it. */
export const earlierSource = {
  name: 'Contracts before the pilot',
  file: 'contracts-before-the-pilot.json',
  licence: 'Invented data of a county that does not exist; CC0 1.0',
  publisher: 'County Office of Coldmarrow (invented)',
  notice: 'INVENTED DATA',
}
