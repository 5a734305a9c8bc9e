/** The first letters that tell a month's name, folded (no case, no accents), in the languages we read. */
const MONTHS: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12 },
  ...{ january: 1, february: 2, march: 3, april: 4, june: 6, july: 7, august: 8, sept: 9, september: 9 },
  ...{ october: 10, november: 11, december: 12 },
  ...{ ene: 1, enero: 1, febrero: 2, marzo: 3, abr: 4, abril: 4, mayo: 5, junio: 6, julio: 7, ago: 8, agosto: 8 },
  ...{ septiembre: 9, setiembre: 9, octubre: 10, noviembre: 11, dic: 12, diciembre: 12 },
  ...{ janv: 1, janvier: 1, fev: 2, fevr: 2, fevrier: 2, mars: 3, avr: 4, avril: 4, mai: 5, juin: 6, juil: 7 },
  ...{ juillet: 7, aout: 8, septembre: 9, octobre: 10, novembre: 11, decembre: 12 },
}

/** The number of a month by its name or the first letters of it, in any case and with or without accents. */
export function findMonth(name: string): number | undefined {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Object.hasOwn(MONTHS, folded) ? MONTHS[folded] : undefined
}

/** Zones that people write as letters after a time, and that mean one offset only. */
export const ZONE_LETTERS: Readonly<Record<string, string>> = {
  ...{ Z: 'Z', UTC: 'Z', GMT: 'Z' },
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00' },
  ...{ PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00' },
}
