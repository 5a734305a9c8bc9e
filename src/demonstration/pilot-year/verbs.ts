import { awardVerbs } from './award-verbs.ts'
import { deliverVerbs } from './deliver-verbs.ts'
import { noticeVerbs } from './notice-verbs.ts'
import { smallVerbs } from './small-verbs.ts'

/** All that people do in the purchases of the pilot year. */
export const verbs = { ...smallVerbs, ...noticeVerbs, ...awardVerbs, ...deliverVerbs }
