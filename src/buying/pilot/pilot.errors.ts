import { AppError } from '#lib/app-error.ts'
import type { Outside } from './scope/why-outside.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `pilot.${code}`, kind, message, details })

const at = (field: string, message: string) => ({ fields: { [field]: message } })

/** Which limit of the pilot a purchase does not keep, and what to do. */
const outside: Record<Outside['limit'], (why: Outside) => AppError> = {
  'too-early': (why) => refusal('outside', 'conflict', 'The pilot has not begun. Wait for its first day.', why),
  'too-late': (why) =>
    refusal(
      'outside',
      'conflict',
      'The last day of the pilot has passed. Ask its sponsors to end it or to sign another one.',
      why,
    ),
  team: (why) =>
    refusal(
      'outside',
      'conflict',
      'This team takes no part in the pilot. Choose a team that does, or ask the sponsors to sign another pilot.',
      why,
    ),
  kind: (why) =>
    refusal(
      'outside',
      'conflict',
      'The pilot does not cover this kind of work. Buy it the usual way, outside this project.',
      why,
    ),
  currency: (why) =>
    refusal('outside', 'conflict', 'The pilot spends in another currency. Open the purchase in that one.', why),
  number: (why) =>
    refusal(
      'outside',
      'conflict',
      'The pilot has all the purchases that it may have. Ask its sponsors to end it and to decide what follows.',
      why,
    ),
  money: (why) =>
    refusal(
      'outside',
      'conflict',
      'This costs more than the pilot has left. Lower the price, or ask its sponsors what follows.',
      why,
    ),
}

/** Every refusal of the pilot room. */
export const pilotRefusals = {
  noSuchPilot: () => refusal('no-such-pilot', 'not-found', 'There is no such pilot in this project.'),
  noSuchUpdate: () => refusal('no-such-update', 'not-found', 'There is no such update of this pilot.'),
  noSuchFigure: () => refusal('no-such-figure', 'not-found', 'The report of this pilot has no such figure.'),
  chooseSponsor: () =>
    refusal(
      'choose-sponsor',
      'invalid',
      'Choose somebody with the duty of this side. Give it to them first where nobody has it.',
      at('partyId', 'Choose somebody with the duty of this side. Give it to them first where nobody has it.'),
    ),
  noSuchDerogation: () =>
    refusal(
      'no-such-derogation',
      'invalid',
      'Choose derogations that were signed in this project.',
      at('derogations', 'Choose derogations that were signed in this project.'),
    ),
  derogationTooShort: () =>
    refusal(
      'derogation-too-short',
      'invalid',
      'A derogation does not hold from the first to the last day of the pilot. Change the days, or have another one signed.',
      at('derogations', 'Change the days, or have another derogation signed.'),
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
  outside: (why: Outside) => outside[why.limit](why),
}
