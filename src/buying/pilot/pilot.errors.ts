import { AppError } from '#lib/app-error.ts'
import type { Outside } from './scope/why-outside.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `pilot.${code}`, kind, message, details })

const invalid = (code: string, field: string, message: string) =>
  refusal(code, 'invalid', message, { fields: { [field]: message } })

/** Which limit of the pilot a purchase does not keep, and what to do. */
const outside: Record<Outside['limit'], string> = {
  'too-early': 'The pilot has not begun. Wait for its first day.',
  'too-late': 'The last day of the pilot has passed. Ask its sponsors to end it or to sign another one.',
  team: 'This team takes no part in the pilot. Choose a team that does, or ask the sponsors to sign another pilot.',
  kind: 'The pilot does not cover this kind of work. Buy it the usual way, outside this project.',
  currency: 'The pilot spends in another currency. Open the purchase in that one.',
  number: 'The pilot has all the purchases that it may have. Ask its sponsors to end it and to decide what follows.',
  money: 'This costs more than the pilot has left. Lower the price, or ask its sponsors what follows.',
}

/** Every refusal of the pilot room. */
export const pilotRefusals = {
  noSuchPilot: () => refusal('no-such-pilot', 'not-found', 'There is no such pilot in this project.'),
  noSuchDerogation: () =>
    invalid('no-such-derogation', 'derogations', 'Choose derogations that were signed in this project.'),
  derogationTooShort: () =>
    invalid(
      'derogation-too-short',
      'derogations',
      'A derogation does not hold from the first to the last day of the pilot. Change the days, or have another one signed.',
    ),
  signedAlready: () =>
    refusal('signed-already', 'conflict', 'Both sponsors have signed this pilot. It stays as it is until it ends.'),
  changedMeanwhile: (version: number) =>
    refusal('changed-meanwhile', 'conflict', 'Somebody has changed this pilot since. Read it again first.', {
      version,
    }),
  notASponsor: () =>
    refusal(
      'not-a-sponsor',
      'forbidden',
      'This is for a sponsor: somebody with the duty to answer for the work or for the finances, who does not audit.',
    ),
  overLimit: () =>
    refusal(
      'over-limit',
      'forbidden',
      'This pilot spends more than you may sign for. Somebody with a higher limit signs.',
    ),
  samePerson: () =>
    refusal(
      'same-person',
      'forbidden',
      'One person does not sign for both sides, not even in somebody else’s place. Ask the other sponsor.',
    ),
  sideSigned: () => refusal('side-signed', 'conflict', 'This side has signed already. The other one is still to sign.'),
  anotherInForce: () =>
    refusal('another-in-force', 'conflict', 'Another pilot of this project is in force. End that one first.'),
  noneInForce: () =>
    refusal('none-in-force', 'conflict', 'No pilot of this project is in force. Both sponsors have to sign one first.'),
  notInForce: () =>
    refusal('not-in-force', 'conflict', 'This pilot is not in force: it is not signed by both, or it has ended.'),
  describeFirst: () => refusal('describe-first', 'conflict', 'Say first what is bought, and at which price.'),
  orderedAlready: () =>
    refusal(
      'ordered-already',
      'conflict',
      'This purchase was ordered or has ended. It is not taken into a pilot any more.',
    ),
  takenAlready: () => refusal('taken-already', 'conflict', 'This purchase is in the pilot already.'),
  takeFirst: () =>
    refusal('take-first', 'conflict', 'This project buys in a pilot. Take the purchase into it first, then go on.'),
  outside: (why: Outside) => refusal('outside', 'conflict', outside[why.limit], why),
}
