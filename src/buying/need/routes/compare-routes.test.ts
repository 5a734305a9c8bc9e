import { describe, expect, it } from 'vitest'
import { compareRoutes } from './compare-routes.ts'
import { type RouteFacts, readRoutes, routeFactNames } from './routes.ts'

const unsaid = Object.fromEntries(routeFactNames.map((name) => [name, null])) as RouteFacts
const small: RouteFacts = {
  ...{ fitsLimit: true, belowFloor: true, standsAlone: true, isOpen: true },
  ...{ hasAgreement: false, hasCapacity: false, existsAlready: false },
}
const standings = (facts: RouteFacts) => Object.fromEntries(compareRoutes(facts).map((one) => [one.id, one.standing]))

describe('comparing the routes: buying:M30', () => {
  it('opens what the facts allow, and says which fact closes the others', () => {
    expect(standings(small)).toEqual({
      ...{ 'small-buy': 'open', 'open-opportunity': 'open', tender: 'open', 'do-not-buy': 'open' },
      ...{ 'call-off': 'closed', 'own-staff': 'closed' },
    })
    const over = compareRoutes({ ...small, fitsLimit: false }).find(({ id }) => id === 'small-buy')
    expect(over).toMatchObject({ standing: 'closed', against: ['fitsLimit'] })
  })

  it('takes nothing for granted that nobody has said', () => {
    expect(standings(unsaid)).toMatchObject({ 'small-buy': 'unknown', tender: 'unknown', 'do-not-buy': 'open' })
    expect(compareRoutes(unsaid)[0]!.id).toBe('do-not-buy')
  })

  it('leaves only what exists where something does it already', () => {
    const open = compareRoutes({ ...small, existsAlready: true }).filter(({ standing }) => standing === 'open')
    expect(open.map(({ id }) => id)).toEqual(['do-not-buy'])
  })

  it('tells how much of the time was work, where somebody measured both', () => {
    const flows = Object.fromEntries(compareRoutes(small).map(({ id, flowPercent }) => [id, flowPercent]))
    expect(flows).toMatchObject({ tender: 11, 'open-opportunity': 45, 'own-staff': null })
  })

  it('asks for no fact that decides nothing', () => {
    const deciding = readRoutes().routes.flatMap(({ needs, mustNot }) => [...needs, ...mustNot])
    expect(Object.keys(readRoutes().facts).toSorted()).toEqual([...new Set(deciding)].toSorted())
  })
})
