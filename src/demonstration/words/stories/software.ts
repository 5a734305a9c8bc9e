import type { OtherStory } from '../../stories/story.ts'
import { alternatives, marketReport, problem, productOwner, request } from './texts/software.ts'

const at = (name: string) => `${name}@sundrigate.example`
const team = ['@person:software', '@person:owner', '@person:purchasing', '@person:it']

/** Software for permits: the route is chosen, the request is being written. */
export const software: OtherStory = {
  key: 'software',
  title: 'Manager of a software procurement',
  purpose: 'Buy software step by step: from the problem over the route to the request that is being written.',
  name: 'Permits that residents can follow (invented data)',
  organisation: 'Town of Sundrigate (invented)',
  playbook: 'software-procurement',
  startKind: 'procurement',
  began: 200,
  people: [
    { key: 'software', name: 'Bryony Hazelrigger', email: at('bryony.hazelrigger'), roles: ['project-manager'] },
    { key: 'owner', name: 'Éloi Fennimarsh', email: at('eloi.fennimarsh'), roles: ['product-owner'] },
    { key: 'purchasing', name: 'Zoë Kettlefern', email: at('zoe.kettlefern'), roles: ['procurement-staff'] },
    { key: 'it', name: 'Corin Brackenhoop', email: at('corin.brackenhoop'), roles: ['it-staff'] },
  ],
  happenings: [
    {
      day: -199,
      by: 'software',
      acts: [
        [
          'purpose',
          {
            issue: 'Residents know where their permit is',
            reasons: ['e-procurement', 'cost'],
            reasonWords: 'Every second call to the desk asks where a permit is.',
          },
        ],
        [
          'meet',
          {
            ...{ title: 'Workshop for product owners', kind: 'training', day: 'day:-190', from: '09:00', to: '12:00' },
            ...{ place: 'Town Hall', invitees: team },
          },
          [
            { title: 'What a product owner decides', minutes: 60, presenterId: '@person:software' },
            { title: 'Past purchases, read together', minutes: 90, presenterId: '@person:purchasing' },
          ],
        ],
      ],
    },
    {
      day: -189,
      by: 'software',
      acts: [
        [
          'hold',
          '@meeting:Workshop for product owners',
          {
            points: [
              'Time and access to users are needed first.',
              'Of six purchases two are in use as they were bought.',
            ],
          },
          'review',
        ],
        [
          'write',
          'What our product owner does',
          { template: 'product-owner-description', step: '@step:capacity-building', text: productOwner },
        ],
        ['tickAll', 'capacity-building', 'check-ins'],
        ['check', 'capacity-building', 'workshops', ['#meeting:Workshop for product owners']],
        ['check', 'capacity-building', 'product-owners', [], 'Éloi Fennimarsh, two days a week.'],
        ['move', 'capacity-building', 'finish'],
        ['deliver', 'orientation', 'product-owner-description', 'delivered', '#document:What our product owner does'],
      ],
    },
    { day: -180, by: 'owner', acts: [['approveMinutes', '@meeting:Workshop for product owners']] },
    {
      day: -150,
      by: 'owner',
      acts: [
        [
          'add',
          'goal',
          { statement: 'Half as many calls that ask where a permit is', term: 'short', byDay: 'day:200' },
        ],
        ['add', 'goal', { statement: 'Any part can be replaced without the others', term: 'long' }],
        [
          'add',
          'outcome',
          {
            name: 'Residents see the state of their permit',
            sign: 'Calls to the desk, by reason.',
            before: 'Every second call.',
          },
        ],
        [
          'add',
          'barrier',
          {
            statement: 'Permits are decided on paper in two of five offices',
            type: 'departmental-rules',
            ruleLevel: 'departmental',
            ownerId: '@person:owner',
            mitigation: 'Begin with the three others.',
          },
        ],
        [
          'write',
          'Problem: where is my permit?',
          {
            template: 'problem-statement',
            step: '@step:discovery',
            text: problem,
          },
        ],
        ['tickAll', 'discovery'],
        ['check', 'discovery', 'statement', ['#document:Problem: where is my permit']],
        ['check', 'discovery', 'indicators', ['#goal:Half as many calls']],
        ['move', 'discovery', 'finish'],
        ['deliver', 'orientation', 'problem-statement', 'delivered', '#document:Problem: where is my permit'],
      ],
    },
    {
      day: -188,
      by: 'software',
      acts: [['askFor', '@document:What our product owner does', '@person:owner']],
    },
    { day: -187, by: 'owner', acts: [['approve', '@document:What our product owner does', 'I can live with it.']] },
    { day: -186, by: 'software', acts: [['take', '@document:What our product owner does', 'close']] },
    {
      day: -149,
      by: 'owner',
      acts: [
        [
          'file',
          'calls-at-the-desk.csv',
          'reason,calls in two weeks\nwhere is my permit,291\nhow do I apply,122\nopening hours,88\nother,79\n',
          { title: 'Marks of two weeks at the desk', kind: 'data', tags: ['desk'] },
        ],
        [
          'letter',
          'From: Head of the desk <desk@sundrigate.example>\nTo: Éloi Fennimarsh <eloi.fennimarsh@sundrigate.example>\nSubject: Two weeks of marks\nDate: {day:-150} 16:05\n\nWe made a mark for each call. 580 calls, and 291 of them asked where a permit is. Of the 291 we could answer 40 without asking an office. The list is in the library.',
        ],
        [
          'rest',
          '@claim:Every second call to the desk',
          ['#letter:Two weeks of marks', '291 of 580 calls, counted by those who answer them.'],
        ],
        ['askFor', '@document:Problem: where is my permit', '@person:software', '@person:it'],
      ],
    },
    { day: -147, by: 'software', acts: [['approve', '@document:Problem: where is my permit', '']] },
    { day: -146, by: 'it', acts: [['approve', '@document:Problem: where is my permit', 'No word of software in it.']] },
    {
      day: -145,
      by: 'owner',
      acts: [['take', '@document:Problem: where is my permit', 'close', 'format', 'deliver']],
    },
    {
      day: -66,
      by: 'software',
      acts: [
        ['dates', 'rfp-writing', 'day:-40', 'day:16'],
        ['dates', 'agile-planning', 'day:-10', 'day:23'],
      ],
    },
    { day: -71, by: 'owner', acts: [['askFor', '@document:Ways to get it', '@person:purchasing', '@person:it']] },
    { day: -70, by: 'purchasing', acts: [['approve', '@document:Ways to get it', '']] },
    { day: -69, by: 'it', acts: [['approve', '@document:Ways to get it', '']] },
    { day: -68, by: 'owner', acts: [['take', '@document:Ways to get it', 'close', 'format']] },
    {
      day: -10,
      by: 'owner',
      acts: [
        [
          'review',
          '@document:Request for proposals',
          {
            audience: 'Those who would have to answer for it',
            closesOn: 'day:8',
            reviewers: ['@person:purchasing', '@person:it', '@person:software'],
          },
        ],
      ],
    },
    {
      day: -6,
      by: 'purchasing',
      acts: [
        ['comment', '@document:Request for proposals', 'Eight pages for one module or for all?', 'Eight pages at most'],
        [
          'say',
          '@document:Request for proposals',
          'approve-with-changes',
          'Say for how many modules the eight pages are.',
        ],
      ],
    },
    {
      day: -100,
      by: 'purchasing',
      acts: [
        ['condition', 'orientation', 'commercial-exists', true],
        [
          'write',
          'What the market has',
          { template: 'market-report', step: '@step:market-research', text: marketReport },
        ],
        [
          'link',
          {
            address: 'https://permitfollower.example/docs',
            title: 'Permit Follower: open code of another town',
            kind: 'website',
            tags: ['market'],
          },
        ],
        ['tickAll', 'market-research', 'sole-source'],
        ['check', 'market-research', 'report', ['#document:What the market has']],
        ['move', 'market-research', 'finish'],
        ['deliver', 'orientation', 'market-report', 'delivered', '#document:What the market has'],
        ['ask', 'strategic-analysis', 'What does a year of the licence cost with all users?'],
      ],
    },
    {
      day: -72,
      by: 'owner',
      acts: [
        [
          'answer',
          'strategic-analysis',
          'What does a year',
          'About twice what the sheet says: readers count as users.',
        ],
        [
          'write',
          'Ways to get it, compared',
          { template: 'alternatives-analysis', step: '@step:strategic-analysis', text: alternatives },
        ],
        [
          'decide',
          {
            text: 'A vendor adapts open source for us.',
            context: 'Another town has most of it; our forms are the difference.',
            options: 'Off the shelf; open source by a vendor; custom build; in-house; hybrid.',
            decidedBy: ['@person:owner', '@person:purchasing', '@person:it'],
            decidedOn: 'day:-72',
            isPublic: false,
          },
        ],
        ['route', 'orientation', 'oss-instance'],
        ['tickAll', 'strategic-analysis'],
        ['check', 'strategic-analysis', 'alternatives', ['#document:Ways to get it']],
        ['move', 'strategic-analysis', 'finish'],
        [
          'close',
          'orientation',
          {
            reason: 'Past purchases were read, not written up; the benchmark of cost comes with the first offers.',
            keep: 'Read past purchases with those who made them',
            change: 'Ask peers for their prices before the vendors',
          },
        ],
      ],
    },
    {
      day: -30,
      by: 'owner',
      acts: [
        ['tick', 'rfp-writing', 'architecture', 'workflow', 'map', 'first'],
        [
          'write',
          'Request for proposals: following permits',
          { template: 'request-for-proposals', step: '@step:rfp-writing', text: request },
        ],
        ['deliver', 'planning', 'request-for-proposals', 'begun', '#document:Request for proposals'],
        [
          'claim',
          'recommendation',
          'Buy the part that residents see first.',
          ['#decision:A vendor adapts open source', ''],
          ['#document:Problem: where is my permit', ''],
        ],
        [
          'action',
          { text: 'Draw the map of modules', ownerId: '@person:it', due: 'day:-5' },
          { text: 'Plain words for the terms of the contract', ownerId: '@person:purchasing', due: 'day:12' },
          { text: 'Who tests with residents?', kind: 'question', due: 'day:9' },
        ],
      ],
    },
    {
      day: -12,
      by: 'software',
      acts: [
        ['move', 'rfp-writing', 'block', { reason: 'Legal has not said yet who owns what is built.' }],
        [
          'meet',
          {
            ...{
              title: 'The request, read as a vendor would',
              kind: 'working-call',
              day: 'day:9',
              from: '13:00',
              to: '14:30',
            },
            ...{ place: 'Town Hall', invitees: team },
          },
          [{ title: 'Sentences nobody understands', minutes: 60, presenterId: '@person:purchasing' }],
        ],
      ],
    },
  ],
}
