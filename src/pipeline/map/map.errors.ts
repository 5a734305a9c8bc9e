import { AppError } from '#lib/app-error.ts'
import { describeFinding, type MappingFinding } from './mapping/mapping-finding.ts'

export const noMapping = () =>
  new AppError({
    code: 'map.no-mapping',
    kind: 'not-found',
    message: 'This project has no mapping yet. Have one suggested, look at it and save it.',
  })

export const noSuchVersion = (version: number) =>
  new AppError({
    code: 'map.no-such-version',
    kind: 'not-found',
    message: `This project has no version ${version} of its mapping.`,
    details: { version },
  })

export const wrongMapping = (findings: readonly MappingFinding[]) =>
  new AppError({
    code: 'map.wrong',
    kind: 'invalid',
    message: `The mapping cannot be used. ${findings.slice(0, 3).map(describeFinding).join(' ')}${findings.length > 3 ? ` And ${findings.length - 3} more.` : ''}`,
    details: { findings },
  })

export const changedMeanwhile = (newest: number) =>
  new AppError({
    code: 'map.changed-meanwhile',
    kind: 'conflict',
    message: `Somebody saved version ${newest} of the mapping since you opened yours. Compare the two, then save again on top of it.`,
    details: { newest },
  })

export const nothingImported = () =>
  new AppError({
    code: 'map.nothing-imported',
    kind: 'conflict',
    message: 'None of the sources that the mapping names has rows. Import a file into one of them first.',
  })

export const noSuchRelease = () =>
  new AppError({
    code: 'map.no-such-release',
    kind: 'not-found',
    message: 'The mapping has made no such release. It may have been made again since: look at the process anew.',
  })
