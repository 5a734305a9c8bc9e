import type { Happening } from '../../../stories/story.ts'

/** The first visit was held; the second is being prepared. */
export const visits: readonly Happening[] = [
  {
    day: -125,
    by: 'project-manager',
    acts: [
      [
        'add',
        'site-visit',
        {
          number: 1,
          name: 'With those who buy and those who keep the data',
          startsOn: 'day:-112',
          endsOn: 'day:-108',
          place: 'City Hall and Pilotgate Depot',
          goals: 'Walk through one purchase with the people who do it. Go through the systems map screen by screen.',
          travel: 'Train to Merrowquay; twelve minutes on foot from the station.',
        },
      ],
      ['prepareVisit', '@site-visit:With those who buy', 'all'],
      [
        'add',
        'visit-session',
        {
          visitId: '@site-visit:With those who buy',
          ...{ day: 'day:-112', startsAt: '09:30', endsAt: '11:00', what: 'One purchase from need to payment' },
          ...{
            meets: 'Three buyers of Purchasing',
            room: 'Room 2',
            interviewer: 'Marnie Larkspindle',
            notetaker: 'Wren Oatcastle',
          },
        },
      ],
      [
        'add',
        'visit-session',
        {
          visitId: '@site-visit:With those who buy',
          ...{ day: 'day:-112', startsAt: '13:00', endsAt: '15:00', what: 'The three systems, screen by screen' },
          ...{
            meets: 'Tobin Loamweaver and the data officer',
            room: 'Server room, then room 4',
            interviewer: 'Juniper Kettlefern',
            notetaker: 'Basil Hazelrigger',
          },
        },
      ],
    ],
  },
  {
    day: -124,
    by: 'project-manager',
    acts: [
      [
        'meet',
        {
          ...{
            title: 'Site visit 1: going through the systems map',
            kind: 'site-visit',
            day: 'day:-112',
            from: '13:00',
            to: '15:00',
          },
          ...{
            place: 'City Hall, room 4',
            invitees: ['@person:data', '@person:it', '@person:analyst', '@person:policy'],
          },
        },
        [{ title: 'Map, fields and exports', minutes: 120, presenterId: '@person:data' }],
      ],
    ],
  },
  {
    day: -107,
    by: 'researcher',
    acts: [
      [
        'change',
        'site-visit',
        '@site-visit:With those who buy',
        {
          debrief:
            'Buyers keep a list of their own beside the register, since the register takes a week to show a tender. The portal and the register share the number of the tender, typed by hand. Everybody was kind about our questions; two asked whether their name appears anywhere. It does not.',
        },
      ],
      [
        'hold',
        '@meeting:Site visit 1',
        { points: ['The map was right but for one link: awards do not flow back to the portal, somebody types them.'] },
        'review',
      ],
      [
        'action',
        {
          text: 'Thank everybody we spoke with, by name',
          ownerId: '@person:project-manager',
          due: 'day:-103',
          source: '#site-visit:With those who buy',
        },
      ],
    ],
  },
  {
    day: -104,
    by: 'project-manager',
    acts: [['settle', '@action:Thank everybody', 'done', 'Fourteen letters, one by hand.']],
  },
  { day: -103, by: 'it', acts: [['approveMinutes', '@meeting:Site visit 1']] },
  {
    day: -20,
    by: 'project-manager',
    acts: [
      [
        'add',
        'site-visit',
        {
          number: 2,
          name: 'With firms, and the workshop at the end',
          startsOn: 'day:18',
          endsOn: 'day:22',
          place: 'Saltbasket Market and Gullwing Library',
          goals: 'Ask firms that stopped bidding. End with the workshop, so that they see what became of it.',
          travel: 'Same train. The library opens at nine.',
        },
      ],
      ['prepareVisit', '@site-visit:With firms', 'some'],
      [
        'add',
        'visit-session',
        {
          visitId: '@site-visit:With firms',
          ...{ day: 'day:18', startsAt: '10:00', endsAt: '11:00', what: 'Why we stopped bidding' },
          ...{
            meets: 'Owner of a small software firm',
            room: 'At the market',
            interviewer: 'Marnie Larkspindle',
            notetaker: 'Basil Hazelrigger',
          },
        },
      ],
      [
        'add',
        'visit-session',
        {
          visitId: '@site-visit:With firms',
          ...{ day: 'day:22', startsAt: '09:00', endsAt: '16:00', what: 'Synthesis workshop' },
          ...{
            meets: 'Firms, departments, council',
            room: 'Upper hall',
            interviewer: 'Marnie Larkspindle',
            notetaker: 'Wren Oatcastle',
          },
        },
      ],
    ],
  },
]
