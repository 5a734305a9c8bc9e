/** Numbers that repeat from run to run, so that a text that is missed can be found again. */
export function createDraw(seed: number) {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('')
  const letters = (count: number): string =>
    Array.from({ length: count }, () => String.fromCharCode(65 + below(26))).join('')
  const of = <T>(list: readonly T[]): T => list[below(list.length)]!
  return { below, digits, letters, of }
}
type Draw = ReturnType<typeof createDraw>

function luhnDigit(digits: string): string {
  const sum = [...`${digits}0`]
    .toReversed()
    .map(Number)
    .reduce((all, digit, i) => all + (i % 2 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit), 0)
  return String((10 - (sum % 10)) % 10)
}

const group = (digits: string, sizes: readonly number[], gap: string): string => {
  let at = 0
  return sizes
    .map((size) => {
      at += size
      return digits.slice(at - size, at)
    })
    .join(gap)
}

function sin({ digits, below, of }: Draw): string {
  const first = `${1 + below(7)}${digits(7)}`
  return group(first + luhnDigit(first), [3, 3, 3], of([' ', '-', '', '.']))
}

function ontarioHealth({ digits, below, letters, of }: Draw): string {
  const first = `${1 + below(9)}${digits(8)}`
  const version = of(['', `-${letters(2)}`])
  return `${group(first + luhnDigit(first), [4, 3, 3], of(['-', ' ']))}${version}`
}

function nhs({ digits, of }: Draw): string {
  for (;;) {
    const first = digits(9)
    const sum = [...first].reduce((all, digit, i) => all + Number(digit) * (10 - i), 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10 && new Set(first).size > 1) return group(`${first}${check}`, [3, 3, 4], of([' ', '-']))
  }
}

const IBANS = { GB: [4, 14], DE: [0, 18], FR: [0, 23], ES: [0, 20], NL: [4, 10], BE: [0, 12], CH: [0, 17] } as const
function iban({ of, letters, digits }: Draw): string {
  const country = of(Object.keys(IBANS) as (keyof typeof IBANS)[])
  const [bank, account] = IBANS[country]
  const body = letters(bank) + digits(account)
  const numbers = `${body}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  const check = String(98n - (BigInt(numbers) % 97n)).padStart(2, '0')
  const whole = `${country}${check}${body}`
  return of([whole, whole.replace(/(.{4})(?=.)/g, '$1 ')])
}

function frenchNumber({ below, digits, of }: Draw): string {
  const two = (most: number) => String(1 + below(most)).padStart(2, '0')
  const first = `${1 + below(2)}${digits(2)}${two(12)}${two(90)}${digits(3)}${digits(3)}`
  const key = String(97n - (BigInt(first) % 97n)).padStart(2, '0')
  return group(first + key, [1, 2, 2, 2, 3, 3, 2], of([' ', '']))
}

function spanishId({ digits, below, of }: Draw): string {
  const number = digits(8)
  const letter = 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23]!
  const foreign = digits(7)
  const foreignLetter = 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`${below(1)}${foreign}`) % 23]!
  return of([`${number}${letter}`, `${number}-${letter}`, `X${foreign}${foreignLetter}`])
}

function cardNumber({ digits, of }: Draw): string {
  const first = `${of(['4', '51', '55'])}${digits(15)}`.slice(0, 15)
  return group(first + luhnDigit(first), [4, 4, 4, 4], of([' ', '-', '']))
}

const makers: Record<string, (draw: Draw) => string> = {
  sin,
  ontarioHealth,
  nhs,
  iban,
  frenchNumber,
  spanishId,
  cardNumber,
  quebecHealth: ({ letters, digits, of }) =>
    group(
      `${letters(4)}${digits(2)}${of(['01', '12', '57'])}${of(['03', '29'])}${digits(2)}`,
      [4, 4, 4],
      of([' ', '']),
    ),
  ssn: ({ digits, below }) =>
    `${1 + below(5)}${1 + below(9)}${digits(1)}-${1 + below(9)}${digits(1)}-${digits(3)}${1 + below(9)}`,
  britishInsurance: ({ digits, of }) =>
    `${of(['AB', 'JK', 'SC'])} ${group(digits(6), [2, 2, 2], ' ')} ${of(['A', 'C', 'D'])}`,
  mail: ({ of, digits }) =>
    `${of(['ana', 'b.cole', 'info+web'])}${digits(1)}@${of(['city.example', 'mail.parks.example'])}`,
  phone: ({ of, digits, below }) => {
    const local = `${2 + below(8)}${digits(2)}`
    const rest = `${2 + below(8)}${digits(2)}`
    return of([
      `(${local}) ${rest}-${digits(4)}`,
      `${local}-${rest}-${digits(4)}`,
      `+1 ${local} ${rest} ${digits(4)}`,
      `+44 20 7${digits(3)} ${digits(4)}`,
      `+34 6${digits(2)} ${digits(3)} ${digits(3)}`,
      `06 ${group(digits(8), [2, 2, 2, 2], ' ')}`,
    ])
  },
  birth: ({ of, below }) =>
    `${of(['born on', 'date of birth:', 'née le', 'nacida el'])} ${1960 + below(50)}-0${1 + below(9)}-1${below(10)}`,
  classified: ({ of }) => of(['Protected B', 'Protégé A', 'TOP SECRET', 'Protegido C']),
  secret: ({ of, letters, digits }) => of([`password: ${letters(6)}${digits(3)}`, `AKIA${letters(12)}${digits(4)}`]),
}

const FRAMES = ['Use {} to test.', 'Ask Jo ({}).', 'The record is {}', '{}', 'Numéro : {}, merci.', 'Véase {}; gracias']

/** A corpus of texts that each hold one piece of personal or protected data, `each` of every kind. */
export function makePersonalTexts(each: number): { kind: string; text: string }[] {
  const draw = createDraw(20)
  return Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: each }, () => ({ kind, text: draw.of(FRAMES).replace('{}', make(draw)) })),
  )
}

/** Ordinary sentences of notices, with the numbers that stand in them. */
export function makeOrdinaryTexts(count: number): string[] {
  const draw = createDraw(7)
  const { below, digits, of } = draw
  const makers: (() => string)[] = [
    () => `The price is $${1 + below(9)},${digits(3)}.${digits(2)} before tax.`,
    () => `Deliver by 2026-0${1 + below(9)}-1${below(10)}, 45 days after the start.`,
    () => `See issue #${digits(4)} at https://git.example/parks/forms/issues/${digits(4)}.`,
    () => `Works with version ${below(20)}.${below(20)}.${below(20)} and later.`,
    () =>
      `The page must load in ${below(9)}00 ms on a screen of ${of(['1280', '360', '1920'])} by ${of(['800', '640', '1080'])} pixels.`,
    () => `Meet WCAG 2.2 AA (1.4.3, 2.4.7) and EN 301 549 on all ${1 + below(90)} pages.`,
    () => `Commit ${digits(3)}ab${digits(5)}cd${digits(6)} is the one to begin from.`,
    () => `Contract ${of(['C', 'PO', 'RFQ'])}-${2020 + below(7)}-${digits(4)} ended on 31 March 2026.`,
    () => `Il reste ${1 + below(9)} 000 lignes à nettoyer, soit ${digits(2)} % du fichier.`,
    () => `Entre las 9:00 y las 17:30 se responden ${digits(2)} preguntas de media.`,
    () => `About ${1 + below(9)},${digits(3)},${digits(3)} rows; ${digits(2)}.${digits(3)} seconds each.`,
    () => `OCID ocds-213czf-${digits(6)} and file tender-${digits(8)}.json are published.`,
    () => `It ran from 201${below(9)}-2020 and from 2010-2011, lot 046 454 28${below(9) === 6 ? 7 : 5}.`,
    () => 'We keep the results in confidence, and tell nobody a secret of the trade.',
    () => 'Send questions through the page of this notice; answers are public.',
    () => `Between ${2000 + below(26)} and 2026 the service had ${digits(6)} visits a month.`,
  ]
  return Array.from({ length: count }, (_, i) => makers[i % makers.length]!())
}
