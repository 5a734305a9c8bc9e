import { AppError } from '#lib/app-error.ts'
import type { Finding } from './playbook/finding.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `playbooks.${code}`, kind, message, details })

/** Every refusal of this room. */
export const refusals = {
  noPlaybook: () => refusal('no-playbook', 'not-found', 'There is no such playbook. Choose one from the library.'),
  noRun: () => refusal('no-run', 'not-found', 'This project follows no such playbook.'),
  noStep: () => refusal('no-step', 'not-found', 'The playbook that this project follows has no such step.'),
  noPhase: () => refusal('no-phase', 'not-found', 'The playbook that this project follows has no such phase.'),
  noQuestion: () => refusal('no-question', 'not-found', 'There is no such question at this step.'),
  noPart: (id: string) =>
    refusal(
      'no-part',
      'not-found',
      `The playbook that this project follows has no “${id}”. It may have been changed since.`,
    ),
  noThing: (ref: string) =>
    refusal('no-thing', 'invalid', `There is no “${ref}” in this project that you may see. Choose one from the list.`, {
      fields: { evidence: `There is no “${ref}” in this project that you may see. Choose one from the list.` },
    }),
  nothingShown: () =>
    refusal('nothing-shown', 'invalid', 'Choose something that shows it, or write a note on why it is met.', {
      fields: { note: 'Choose something that shows it, or write a note on why it is met.' },
    }),
  wrong: (findings: readonly Finding[]) =>
    refusal('wrong', 'invalid', 'The playbook cannot be taken like this. Each finding says where and what to do.', {
      findings,
      fields: { text: 'The playbook cannot be taken like this. Each finding says where and what to do.' },
    }),
  changedMeanwhile: () =>
    refusal(
      'changed-meanwhile',
      'conflict',
      'Somebody has changed this playbook since you opened it. Copy your text, open the page again, and bring your change in there.',
    ),
  otherId: (id: string) =>
    refusal(
      'other-id',
      'invalid',
      `The id of a playbook stays: write id: ${id}. For another playbook, import the text.`,
      {
        fields: { text: `The id of a playbook stays: write id: ${id}. For another playbook, import the text.` },
      },
    ),
  noStart: (id: string) => refusal('no-start', 'invalid', `The playbook cannot be started in the way “${id}”.`),
  noRoute: (id: string) =>
    refusal('no-route', 'invalid', `The playbook has no route “${id}”. Choose one of those listed.`),
  notAlone: () =>
    refusal('not-alone', 'invalid', 'This step makes no sense on its own. Start the whole playbook instead.'),
  ended: () => refusal('ended', 'conflict', 'This run of the playbook has ended. Open a phase again to go on with it.'),
  cannotMove: (state: string) =>
    refusal(
      'cannot-move',
      'conflict',
      `This step is ${state} by now, so that is not possible. Open the page again to see where it stands.`,
      { state },
    ),
  needsReason: () =>
    refusal('needs-reason', 'invalid', 'Say why, so that others understand it later.', {
      fields: { reason: 'Say why, so that others understand it later.' },
    }),
  needsEnding: () =>
    refusal('needs-ending', 'invalid', 'Choose how the step ended: it decides how all goes on.', {
      fields: { ending: 'Choose how the step ended: it decides how all goes on.' },
    }),
  unmet: (count: number) =>
    refusal(
      'unmet',
      'invalid',
      `${count} ${count === 1 ? 'thing is' : 'things are'} still open. Finish them, or say why the phase is closed all the same.`,
      {
        count,
        fields: { reason: 'Say why the phase is closed although things are open.' },
      },
    ),
  closed: () => refusal('closed', 'conflict', 'This phase is closed already.'),
  open: () => refusal('open', 'conflict', 'This phase is open already.'),
  notYours: () =>
    refusal(
      'not-yours',
      'forbidden',
      'You sign for a side or a role that you hold. Ask somebody who holds it, or have the role given to you.',
    ),
  wrongDates: () =>
    refusal('wrong-dates', 'invalid', 'The last day is before the first day.', {
      fields: { end: 'The last day is before the first day.' },
    }),
  otherPlaybook: () =>
    refusal(
      'other-playbook',
      'conflict',
      'A run moves to another version of its own playbook only. Start the other playbook beside it.',
    ),
  notMember: () => refusal('not-member', 'invalid', 'This person is not a member of the project. Invite them first.'),
} as const
