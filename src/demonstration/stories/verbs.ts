import { documentVerbs } from './document-verbs.ts'
import { meetingVerbs } from './meeting-verbs.ts'
import { outcomeVerbs } from './outcome-verbs.ts'
import { peopleVerbs } from './people-verbs.ts'
import { playbookVerbs } from './playbook-verbs.ts'
import { registerVerbs } from './register-verbs.ts'

/** All that people of a story do. */
export const verbs = {
  ...registerVerbs,
  ...meetingVerbs,
  ...playbookVerbs,
  ...documentVerbs,
  ...outcomeVerbs,
  ...peopleVerbs,
}
