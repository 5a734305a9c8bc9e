export { contributions } from './contributions.ts'
export { demonstrationPeople } from './people.ts'
export { findDemonstrationPerson, findDemonstrationProject } from './seed-people.ts'
export { type DemonstrationProgress, findDemonstrationProgress, startDemonstration } from './start-demonstration.ts'
