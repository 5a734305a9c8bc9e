export { type CitySummary, cityFiles, generateCity, snapshotDays } from './generate-city.ts'
export { type DemonstrationPerson, demonstrationPeople } from './people.ts'
export { demonstrationProject, findDemonstrationPerson, findDemonstrationProject } from './seed-people.ts'
export { startDemonstration } from './start-demonstration.ts'
