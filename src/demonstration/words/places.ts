/** The invented city. No municipality of this name was found. */
export const cityName = 'Merrowquay'

/** The mark that every exported record carries. */
export const inventedMark = 'INVENTED DATA'

/** Towns that count as local: the city and its neighbours. */
export const localPlaces = ['Merrowquay', 'Upper Merrow', 'Quayhead', 'Tarrowmouth'] as const

/** Everywhere else, all invented too: name, region, first letters of the postal code. */
export const otherPlaces = [
  ['Oskermouth', 'Tarrowland', 'OK'],
  ['Brindlehythe', 'Tarrowland', 'BY'],
  ['Narlbridge', 'Tarrowland', 'NB'],
  ['Vellandreth', 'Hesterwold', 'VD'],
  ['Sundrigate', 'Hesterwold', 'SG'],
  ['Coldmarrow', 'Hesterwold', 'CM'],
  ['Elmerstrand', 'Ostrenmark', 'EL'],
  ['Pellonquay', 'Ostrenmark', 'PQ'],
  ['Gantharbour', 'Ostrenmark', 'GT'],
] as const

export const homeRegion = 'Tarrowland'

export const streets = [
  'Lanternmaker Row',
  'Old Ropewalk',
  'Gullwing Street',
  'Marrow Bank',
  'Tidemill Lane',
  'Copperkettle Way',
  'Saltbasket Street',
  'Ninepenny Hill',
  'Weathercock Yard',
  'Pilotgate',
  'Barrelhouse Road',
  'Sailcloth Avenue',
  'Crabapple Rise',
  'Driftwood Place',
  'Harbourmaster Street',
] as const

/** Where the city's works and services take place. */
export const sites = [
  'Pilotgate Depot',
  'Tidemill Works',
  'Gullwing Library',
  'Old Ropewalk',
  'Crabapple Park',
  'Sailcloth Arena',
  'Quayhead Pier',
  'Ninepenny Hill Reservoir',
  'Weathercock Community Centre',
  'Marrow Bank Estate',
  'Driftwood Ward',
  'Copperkettle Bridge',
  'Café at Lantern Square',
  'Upper Merrow Fire Hall',
  'City Hall',
  'Saltbasket Market',
] as const
