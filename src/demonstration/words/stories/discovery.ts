import type { OtherStory } from '../../stories/story.ts'
import { brief, proposal } from './texts/discovery.ts'

const at = (name: string) => `${name}@gantharbour.example`

/** A discovery before anything is bought, in its eight weeks of research. */
export const discovery: OtherStory = {
  key: 'discovery',
  title: 'Discovery lead',
  purpose: 'Find out what people need before anything is bought: a discovery in its fifth week.',
  name: 'How Gantharbour buys its digital services (invented data)',
  organisation: 'Harbour District of Gantharbour (invented)',
  playbook: 'commissioning-discovery',
  startKind: 'with-a-supplier',
  began: 128,
  people: [
    { key: 'discovery', name: 'Odette Humblequill', email: at('odette.humblequill'), roles: ['discovery-lead'] },
    { key: 'commercial', name: 'Anselm Rumblegate', email: at('anselm.rumblegate'), roles: ['commercial-lead'] },
    { key: 'supplier', name: 'Petra Snodgrove', email: 'petra@tansyworks.example', roles: ['supplier-lead'] },
  ],
  happenings: [
    {
      day: -127,
      by: 'discovery',
      acts: [
        [
          'purpose',
          {
            issue: 'Digital and commercial teams buy together, not one after the other',
            reasons: ['cost', 'other'],
            reasonWords: 'Three services were bought last year that nobody uses.',
            hypothesis: 'A service is used when those who will use it are heard before its description is written.',
          },
        ],
        ['add', 'goal', { statement: 'We know who needs what, with what shows it', term: 'short', byDay: 'day:24' }],
        ['add', 'goal', { statement: 'One team buys and builds', term: 'long', why: 'Two teams mean two briefs.' }],
        [
          'add',
          'barrier',
          {
            statement: 'The commercial team hears of a service when its budget is fixed',
            type: 'silos',
            ruleLevel: 'custom',
            mitigation: 'Two days together, before the brief.',
            ownerId: '@person:commercial',
            state: 'in-hand',
          },
        ],
        ['tickAll', 'frame-problem'],
        ['check', 'frame-problem', 'problem-evidenced', [], 'Three services and what they cost.'],
        ['check', 'frame-problem', 'both-teams-named', ['#person:discovery', '#person:commercial']],
        ['move', 'frame-problem', 'finish'],
      ],
    },
    {
      day: -116,
      by: 'discovery',
      acts: [
        [
          'write',
          'Proposal for the discovery',
          { template: 'discovery-proposal', step: '@step:plan-discovery', text: proposal },
        ],
        ['tickAll', 'plan-discovery'],
        ['check', 'plan-discovery', 'questions-written', ['#document:Proposal for the discovery']],
        ['check', 'plan-discovery', 'timeline-set', ['#goal:We know who needs what']],
        ['move', 'plan-discovery', 'finish'],
        ['deliver', 'proposal', 'proposal', 'delivered', '#document:Proposal for the discovery'],
      ],
    },
    {
      day: -113,
      by: 'discovery',
      acts: [['askFor', '@document:Proposal for the discovery', '@person:commercial']],
    },
    {
      day: -112,
      by: 'commercial',
      acts: [['approve', '@document:Proposal for the discovery', 'The smaller plan is the better one.']],
    },
    {
      day: -111,
      by: 'discovery',
      acts: [['take', '@document:Proposal for the discovery', 'close', 'format', 'deliver']],
    },
    {
      day: -100,
      by: 'commercial',
      acts: [
        [
          'decide',
          {
            text: 'We go on with our own means.',
            context: 'The fund said no. The plan is complete all the same, and smaller.',
            options: 'Wait for the next round; own means; stop.',
            decidedBy: ['@person:discovery', '@person:commercial'],
            decidedOn: 'day:-100',
            isPublic: false,
          },
        ],
        ['tickAll', 'seek-funding'],
        ['check', 'seek-funding', 'funding-decided', ['#decision:We go on with our own means']],
        ['move', 'seek-funding', 'finish', { ending: 'own-means' }],
        ['condition', 'proposal', 'supplier-does-it', true],
        ['condition', 'proposal', 'several-organisations', false],
        [
          'close',
          'proposal',
          {
            reason: 'The letters to partners go out with the brief; we are one organisation.',
            keep: 'Write the hypothesis so that it can be wrong',
            change: 'Ask for the money after the questions are written, not before',
          },
        ],
      ],
    },
    {
      day: -60,
      by: 'commercial',
      acts: [
        [
          'write',
          'Brief: how we buy digital services',
          { template: 'discovery-brief', step: '@step:write-brief', text: brief },
        ],
        ['tickAll', 'write-brief'],
        ['move', 'write-brief', 'finish'],
        ['tickAll', 'evaluate-offers'],
        ['move', 'evaluate-offers', 'finish'],
        [
          'decide',
          {
            text: 'Tansy Works carries out the discovery.',
            context: 'Five offers; two people scored apart and wrote their reasons.',
            decidedBy: ['@person:commercial'],
            decidedOn: 'day:-60',
          },
        ],
        ['tickAll', 'award-contract'],
        ['check', 'award-contract', 'contract-signed', ['#decision:Tansy Works carries out']],
        ['move', 'award-contract', 'finish'],
      ],
    },
    {
      day: -59,
      by: 'commercial',
      acts: [['askFor', '@document:Brief: how we buy', '@person:discovery']],
    },
    { day: -58, by: 'discovery', acts: [['approve', '@document:Brief: how we buy', '']] },
    { day: -57, by: 'commercial', acts: [['take', '@document:Brief: how we buy', 'close', 'format']] },
    {
      day: -56,
      by: 'commercial',
      acts: [
        [
          'close',
          'commission',
          {
            reason: 'The contract is shorter than the playbook would have it: eight weeks need few clauses.',
            keep: 'Give every supplier its scores with the reasons',
            change: 'Let the service desk read the brief before it is sent out',
          },
        ],
      ],
    },
    {
      day: -45,
      by: 'discovery',
      acts: [
        [
          'meet',
          {
            ...{ title: 'Kick-off with Tansy Works', kind: 'kick-off', day: 'day:-38', from: '10:00', to: '12:00' },
            ...{ place: 'Harbour Office', invitees: ['@person:discovery', '@person:commercial', '@person:supplier'] },
          },
          [
            { title: 'Who is here', minutes: 20 },
            { title: 'How we work openly', minutes: 40, presenterId: '@person:discovery' },
          ],
        ],
      ],
    },
    {
      day: -37,
      by: 'discovery',
      acts: [
        [
          'hold',
          '@meeting:Kick-off with Tansy Works',
          {
            points: [
              'Six people, two of them for the first time in one room.',
              'Notes are shared each Friday; names stay with the researchers.',
            ],
          },
          'review',
        ],
        ['dates', 'settle-in', 'day:-38', 'day:-34'],
        ['dates', 'engage', 'day:-33', 'day:-21'],
        ['dates', 'research', 'day:-20', 'day:9'],
        ['dates', 'two-day-session', 'day:12', 'day:13'],
        ['tickAll', 'settle-in'],
        ['check', 'settle-in', 'supplier-knows', ['#meeting:Kick-off with Tansy Works']],
        ['move', 'settle-in', 'finish'],
        [
          'action',
          { text: 'Invite the service desk to the next playback', ownerId: '@person:supplier', due: 'day:-3' },
          { text: 'Find the contracts of the last three years', ownerId: '@person:commercial', due: 'day:10' },
        ],
      ],
    },
    { day: -33, by: 'commercial', acts: [['approveMinutes', '@meeting:Kick-off with Tansy Works']] },
    {
      day: -32,
      by: 'discovery',
      acts: [['close', 'on-boarding', { reason: 'Two accounts came a week late; nobody waited for them.' }]],
    },
    {
      day: -20,
      by: 'supplier',
      acts: [
        ['tickAll', 'engage'],
        ['move', 'engage', 'finish'],
        ['tick', 'research', 'two-people', 'walk-through'],
        [
          'claim',
          'finding',
          'Teams write the brief three times, since each asks for it in another form.',
          ['#meeting:Kick-off with Tansy Works', 'Both teams said so.'],
        ],
      ],
    },
    {
      day: -6,
      by: 'discovery',
      acts: [
        [
          'meet',
          {
            ...{ title: 'Two days together', kind: 'workshop', day: 'day:12', from: '09:00', to: '16:30' },
            ...{ place: 'Harbour Office', invitees: ['@person:discovery', '@person:commercial', '@person:supplier'] },
          },
          [
            { title: 'How digital works', minutes: 60, presenterId: '@person:discovery' },
            { title: 'How commercial works', minutes: 60, presenterId: '@person:commercial' },
          ],
        ],
      ],
    },
  ],
}
