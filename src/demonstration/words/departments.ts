/** A department of the invented city, and what sets it apart from the others. */
export type Department = {
  code: string
  /** The way it is spelled mostly, and the other way. */
  names: readonly [string, string]
  /** Multiplies the usual number of bidders. */
  draw: number
  /** Share of losing bids that it disqualifies. */
  strictness: number
  /** Days from closing to award, in the middle. */
  decision: number
  /** Share of its contracts that are changed later. */
  changes: number
  /** Share of purchases above the low-value limit made without competition. */
  direct: number
}

export const departments: readonly Department[] = [
  {
    code: 'PW',
    names: ['Public Works', 'Public  Works'],
    draw: 1.05,
    strictness: 0.05,
    decision: 24,
    changes: 0.22,
    direct: 0.05,
  },
  {
    code: 'WD',
    names: ['Water & Drainage', 'Water and Drainage'],
    draw: 0.75,
    strictness: 0.06,
    decision: 29,
    changes: 0.2,
    direct: 0.08,
  },
  {
    code: 'PR',
    names: ['Parks & Recreation', 'Parks and Recreation'],
    draw: 1.4,
    strictness: 0.05,
    decision: 18,
    changes: 0.1,
    direct: 0.04,
  },
  {
    code: 'FL',
    names: ['Fleet Services', 'Fleet Svcs'],
    draw: 0.5,
    strictness: 0.045,
    decision: 21,
    changes: 0.06,
    direct: 0.12,
  },
  {
    code: 'IT',
    names: ['Information Technology', 'Information & Technology'],
    draw: 0.8,
    strictness: 0.055,
    decision: 41,
    changes: 0.24,
    direct: 0.16,
  },
  { code: 'FI', names: ['Finance', 'FINANCE'], draw: 1, strictness: 0.05, decision: 30, changes: 0.08, direct: 0.07 },
  {
    code: 'HR',
    names: ['People & Culture', 'People and Culture'],
    draw: 1.1,
    strictness: 0.055,
    decision: 26,
    changes: 0.07,
    direct: 0.07,
  },
  {
    code: 'FR',
    names: ['Fire & Rescue', 'Fire and Rescue'],
    draw: 0.65,
    strictness: 0.05,
    decision: 22,
    changes: 0.07,
    direct: 0.13,
  },
  {
    code: 'LB',
    names: ['Libraries', 'Libraries '],
    draw: 1.15,
    strictness: 0.045,
    decision: 17,
    changes: 0.06,
    direct: 0.05,
  },
  {
    code: 'HC',
    names: ['Housing & Community Services', 'Housing and Community Services'],
    draw: 1,
    strictness: 0.22,
    decision: 33,
    changes: 0.14,
    direct: 0.09,
  },
  {
    code: 'PB',
    names: ['Planning & Building', 'Planning and Building'],
    draw: 1.2,
    strictness: 0.05,
    decision: 35,
    changes: 0.16,
    direct: 0.06,
  },
  {
    code: 'TR',
    names: ['Transportation & Parking', 'Transportation and Parking'],
    draw: 0.85,
    strictness: 0.06,
    decision: 25,
    changes: 0.15,
    direct: 0.06,
  },
  {
    code: 'CC',
    names: ["City Clerk's Office", 'City Clerk'],
    draw: 1,
    strictness: 0.05,
    decision: 19,
    changes: 0.05,
    direct: 0.08,
  },
  {
    code: 'MC',
    names: ['Museums & Culture', 'Museums and Culture'],
    draw: 1.25,
    strictness: 0.05,
    decision: 20,
    changes: 0.06,
    direct: 0.06,
  },
]
