import type { OtherStory } from '../../stories/story.ts'
import { charge, surveyPlan, vision } from './texts/task-force.ts'

const pair = ['@person:task-force', '@person:procurement', '@person:member', '@person:staff']

/** Chief technology and procurement officers who have charged a task force for nine months. */
export const taskForce: OtherStory = {
  key: 'task-force',
  title: 'Co-chair of a task force',
  purpose: 'Bring technology and procurement of several regions to one paper: month five of nine.',
  name: 'Technology and procurement, one table (invented data)',
  organisation: 'Association of the Three Regions (invented)',
  playbook: 'joint-task-force',
  startKind: 'from-the-first-meeting',
  began: 330,
  people: [
    {
      key: 'task-force',
      name: 'Vesper Tansybrook',
      email: 'vesper.tansybrook@hesterwold.example',
      roles: ['technology-co-chair'],
    },
    {
      key: 'procurement',
      name: 'Quillan Dunnywhistle',
      email: 'quillan.dunnywhistle@ostrenmark.example',
      roles: ['procurement-co-chair'],
    },
    {
      key: 'member',
      name: 'Juniper Pepperhythe',
      email: 'juniper.pepperhythe@tarrowland.example',
      roles: ['technology-member'],
    },
    {
      key: 'staff',
      name: 'Dorrie Marrowbee',
      email: 'dorrie.marrowbee@threeregions.example',
      roles: ['procurement-staff'],
    },
  ],
  happenings: [
    {
      day: -329,
      by: 'task-force',
      acts: [
        [
          'purpose',
          {
            issue: 'Cloud services are bought under terms that both sides can live with',
            reasons: ['leadership', 'policy'],
            reasonWords: 'Each side said the other one blocks.',
          },
        ],
        ['add', 'goal', { statement: 'One paper, signed by both groups', term: 'short', byDay: 'day:110' }],
        ['add', 'goal', { statement: 'Counterparts of each region talk before a tender', term: 'long' }],
        [
          'add',
          'barrier',
          {
            statement: 'A law asks for unlimited liability of the supplier',
            type: 'other',
            rule: 'Purchasing act of Ostrenmark, section 31.',
            ruleLevel: 'law',
            mitigation: 'Show what it costs: offers that were not made.',
            ownerId: '@person:procurement',
          },
        ],
        [
          'letter',
          'From: Quillan Dunnywhistle <quillan.dunnywhistle@ostrenmark.example>\nTo: Vesper Tansybrook <vesper.tansybrook@hesterwold.example>\nSubject: Shall we talk\nDate: {day:-329} 11:00\n\nYour people say that we block, ours say that you buy first and ask later. Shall we sit down, with pairs from each region?',
        ],
        ['tickAll', 'counterparts-meet'],
        ['check', 'counterparts-meet', 'both-invited', ['#letter:Shall we talk']],
        ['move', 'counterparts-meet', 'finish'],
        [
          'meet',
          {
            ...{
              title: 'Roundtable of the counterparts',
              kind: 'roundtable',
              day: 'day:-300',
              from: '09:00',
              to: '12:00',
            },
            ...{ place: 'Elmerstrand, Old Customs House', invitees: pair, isPublic: true },
          },
          [
            { title: 'What we think the other side wants', minutes: 60 },
            { title: 'What it wants', minutes: 60 },
          ],
        ],
      ],
    },
    {
      day: -299,
      by: 'staff',
      acts: [
        [
          'hold',
          '@meeting:Roundtable of the counterparts',
          {
            points: ['Each guessed wrong about half of it.', 'Both want terms that a small supplier can sign.'],
            guests: 'Nine pairs of counterparts',
          },
          'review',
        ],
        ['tickAll', 'roundtable'],
        ['check', 'roundtable', 'record-agreed', ['#meeting:Roundtable of the counterparts']],
        ['move', 'roundtable', 'finish'],
        [
          'claim',
          'finding',
          'Each group expected the other to refuse what both wanted.',
          ['#meeting:Roundtable of the counterparts', 'The first point.'],
        ],
      ],
    },
    {
      day: -230,
      by: 'task-force',
      acts: [
        ['approveMinutes', '@meeting:Roundtable of the counterparts'],
        [
          'write',
          'Our vision and what we do first',
          { template: 'vision-and-action-plan', step: '@step:vision-and-plan', text: vision },
        ],
        [
          'decide',
          {
            text: 'A task force works on the terms of cloud services, for nine months.',
            context: 'Of five topics it is the one both named first.',
            decidedBy: ['@person:task-force', '@person:procurement'],
            decidedOn: 'day:-232',
            isPublic: true,
          },
        ],
        ['tickAll', 'vision-and-plan'],
        ['check', 'vision-and-plan', 'task-force-decided', ['#decision:A task force works']],
        ['check', 'vision-and-plan', 'plan-agreed', ['#decision:A task force works']],
        ['move', 'vision-and-plan', 'finish'],
        ['sign', 'meet', 'vision-and-action-plan', 'technology-co-chair'],
        ['deliver', 'meet', 'vision-and-action-plan', 'delivered', '#document:Our vision'],
        ['condition', 'meet', 'many-jurisdictions', true],
        ['condition', 'meet', 'laws-in-the-way', true],
        [
          'close',
          'meet',
          {
            reason: 'The record of the roundtable is the minutes; the paper follows.',
            keep: 'Let each side guess first',
          },
        ],
      ],
    },
    {
      day: -229,
      by: 'task-force',
      acts: [['askFor', '@document:Our vision', '@person:procurement']],
    },
    {
      day: -228,
      by: 'procurement',
      acts: [['approve', '@document:Our vision', 'Half of my guesses were wrong, too.']],
    },
    { day: -227, by: 'task-force', acts: [['take', '@document:Our vision', 'close', 'format', 'deliver']] },
    {
      day: -149,
      by: 'procurement',
      acts: [['askFor', '@document:Charge of the task force', '@person:task-force']],
    },
    { day: -146, by: 'task-force', acts: [['approve', '@document:Charge of the task force', '']] },
    {
      day: -145,
      by: 'procurement',
      acts: [['take', '@document:Charge of the task force', 'close', 'format', 'deliver']],
    },
    {
      day: -20,
      by: 'task-force',
      acts: [
        [
          'update',
          'Forty-two answers from both groups',
          'Technology and procurement answered the same questions. In the spring they meet for a day in one room, with the answers on the wall.',
        ],
      ],
    },
    {
      day: -15,
      by: 'staff',
      acts: [
        [
          'review',
          '@document:Plan of the survey',
          { audience: 'Both co-chairs', closesOn: 'day:8', reviewers: ['@person:task-force', '@person:procurement'] },
        ],
      ],
    },
    {
      day: -10,
      by: 'procurement',
      acts: [
        ['comment', '@document:Plan of the survey', 'Say how large the 24 are.', 'all 24 regions and large cities'],
      ],
    },
    {
      day: -150,
      by: 'procurement',
      acts: [
        [
          'write',
          'Charge of the task force',
          { template: 'task-force-charge', step: '@step:charge-task-force', text: charge },
        ],
        ['tickAll', 'charge-task-force'],
        ['check', 'charge-task-force', 'chairs-both', ['#person:task-force', '#person:procurement']],
        ['check', 'charge-task-force', 'charge-signed', ['#document:Charge of the task force']],
        ['move', 'charge-task-force', 'finish'],
        [
          'meet',
          {
            ...{
              title: 'Call: who bears which risk',
              kind: 'working-call',
              day: 'day:-90',
              from: '15:00',
              to: '16:00',
            },
            ...{ link: 'https://meet.threeregions.example/calls', place: '', invitees: pair },
          },
          [{ title: 'Three cases of the last year', minutes: 60, presenterId: '@person:member' }],
        ],
        ['proposeOpenness'],
      ],
    },
    { day: -148, by: 'procurement', acts: [['signOpenness', 'procurement']] },
    { day: -147, by: 'task-force', acts: [['signOpenness', 'technology']] },
    {
      day: -89,
      by: 'member',
      acts: [
        [
          'hold',
          '@meeting:Call: who bears which risk',
          { points: ['In two of three cases no offer came in because of liability without a limit.'] },
          'review',
        ],
        ['tick', 'study-topics', 'one-topic', 'cases', 'law-barriers'],
        ['check', 'study-topics', 'topics-covered', ['#meeting:Call: who bears which risk']],
        ['ask', 'survey-both-groups', 'Do deputies answer too, or heads alone?'],
        [
          'claim',
          'recommendation',
          'Limit the liability of a supplier to a multiple of the price.',
          ['#meeting:Call: who bears which risk', ''],
          ['#barrier:A law asks for unlimited liability', ''],
        ],
      ],
    },
    { day: -80, by: 'procurement', acts: [['approveMinutes', '@meeting:Call: who bears']] },
    {
      day: -40,
      by: 'staff',
      acts: [
        [
          'answer',
          'survey-both-groups',
          'Do deputies answer',
          'Heads, or whoever they name. One answer a region and side.',
        ],
        [
          'write',
          'Plan of the survey',
          { template: 'joint-survey-plan', step: '@step:survey-both-groups', text: surveyPlan },
        ],
        ['dates', 'survey-both-groups', 'day:-40', 'day:21'],
        ['tick', 'survey-both-groups', 'same-wording', 'mirror', 'pre-test', 'privacy'],
        [
          'link',
          {
            address: 'https://threeregions.example/purchasing-acts',
            title: 'The purchasing acts of the three regions',
            kind: 'law',
            tags: ['law'],
          },
        ],
        [
          'action',
          { text: 'Remind the four regions that have not answered', ownerId: '@person:staff', due: 'day:-6' },
          { text: 'Collect the sections of law that were named', ownerId: '@person:procurement', due: 'day:14' },
          { text: 'Book a room for the day together', due: 'day:30' },
        ],
        [
          'meet',
          {
            ...{ title: 'A day in one room', kind: 'workshop', day: 'day:45', from: '09:00', to: '17:00' },
            ...{ place: 'Vellandreth, Town Hall', invitees: pair, inviteeClasses: ['both groups'] },
          },
          [{ title: 'The survey, side by side', minutes: 120 }],
        ],
      ],
    },
  ],
}
