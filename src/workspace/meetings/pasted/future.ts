/**
 * What French and Spanish say in one word, “enverra”, “enviará”, English says in two: whoever is named will do it. A word that
 * only looks like one, or says what will be and not what will be done, is none.
 */
const NO_DEED =
  'sera|seront|aura|auront|faudra|pourra|pourront|pleuvra|fuera|será|serán|habrá|podrá|podrán|estará|estarán'

/** One verb in the future, with a pronoun before it in French, as a part of a regular expression in group `verb`. */
export const FUTURE = [
  `(?:(?:nous|vous|lui|leur|les|la|le|y|en) |l[’'])?(?<verb>(?!(?:${NO_DEED})(?!\\p{L}))`,
  '(?:\\p{Ll}{2,20}(?:[eidtvru]ra|[eidtvru]ront)|ira|iront|\\p{Ll}{2,20}(?:rá|rán)))(?!\\p{L})',
].join('')

const IRREGULAR: Readonly<Record<string, string>> = {
  ...{ enverra: 'envoyer', renverra: 'renvoyer', fera: 'faire', refera: 'refaire', ira: 'aller', verra: 'voir' },
  ...{ viendra: 'venir', reviendra: 'revenir', tiendra: 'tenir', obtiendra: 'obtenir', recevra: 'recevoir' },
  ...{ appellera: 'appeler', rappellera: 'rappeler', achètera: 'acheter', paiera: 'payer', courra: 'courir' },
  ...{ hará: 'hacer', dirá: 'decir', pondrá: 'poner', propondrá: 'proponer', vendrá: 'venir', tendrá: 'tener' },
  ...{ obtendrá: 'obtener', saldrá: 'salir', querrá: 'querer', sabrá: 'saber' },
}

/** What is to be done, of a verb in the future: “enverra” is “envoyer”, “enviará” is “enviar”. */
export function infinitiveOf(verb: string): string {
  const one = verb.toLowerCase().replace(/ront$/, 'ra').replace(/rán$/, 'rá')
  const known = IRREGULAR[one]
  if (known) return known
  return /[dtv]ra$/.test(one) ? `${one.slice(0, -1)}e` : one.slice(0, -1)
}
