import { t } from '#lib/words/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { JsonObject } from '../dataset/json.ts'
import { type Processes, readProcesses } from '../dataset/processes.ts'
import { type FindDecision, fingerprintWith, indexDecisions, type LeakDecision } from '../leaks/decision.ts'
import { findLeaks } from '../leaks/detect.ts'
import { type IsPersonal, visitTexts } from '../leaks/find-hits.ts'
import { type Redactor, startRedaction, type Withheld } from '../leaks/redact.ts'
import { refusals } from '../publish.errors.ts'
import { fingerprintKey } from './leaks.ts'
import { upgradeIf10 } from './upgrade-release.ts'
import { isPersonalWord } from './words.ts'

type Frozen = {
  projectId: string
  files: { compiled: string; releases: string }
  personalPaths: readonly string[]
  decisions: readonly LeakDecision[]
  hasLeaks: boolean
}

/** Processes without what is not to be public. `checked` looks at each once more; `listWithheld` is whole after one reading. */
export type CleanProcesses = {
  processes: Processes
  checked: Processes
  /** For what people wrote; it decides as for the data. */
  words: Redactor
  listWithheld(): Withheld[]
}

const isWithheld = (value: string) => value === t('leak.withheld') || value.startsWith('withheld-')

/** Stops everything should something personal still be there that nobody has released. */
function checkClean(release: JsonObject, isPersonal: IsPersonal, findDecision: FindDecision): void {
  const { withheldInformation: _, ...rest } = release
  visitTexts(rest, '', '', (path, _pointer, text) => {
    for (const { kind, text: found } of findLeaks(path, text, isPersonal))
      if (!isWithheld(found) && findDecision(kind, path, found)?.action !== 'release') throw refusals.leakLeft(path)
  })
}

/** What was taken out of releases; of compiled releases only what no release has. */
function joinWithheld(ofReleases: readonly Withheld[], ofCompiled: readonly Withheld[]): Withheld[] {
  const known = new Set(ofReleases.map(({ path, kind }) => `${kind} ${path}`))
  return [...ofReleases, ...ofCompiled.filter(({ path, kind }) => !known.has(`${kind} ${path}`))]
}

/** Reads frozen processes as they may be public, by what was decided; undecided is taken out. */
export function readClean(
  { keys }: Pick<Ctx, 'keys'>,
  { projectId, files, personalPaths, decisions, hasLeaks }: Frozen,
): CleanProcesses {
  const findDecision = indexDecisions(decisions, fingerprintWith(fingerprintKey(keys, projectId)))
  const personal = new Set(personalPaths)
  const isPersonal = (path: string) => personal.has(path)
  const secret = `${keys.secretFor('publish.withheld-ids')} ${projectId}`
  const rules = { findDecision, isPersonal, secret }
  const releases = startRedaction(rules)
  const compiled = startRedaction(rules)
  const words = startRedaction({ ...rules, isPersonal: isPersonalWord(isPersonal) })
  const redacted = {
    release: (release: JsonObject) => releases.redact(upgradeIf10(release)),
    compiled: compiled.redact,
  }
  const processes = readProcesses(files, hasLeaks ? redacted : { release: upgradeIf10 })
  return {
    processes,
    words,
    checked: async function* () {
      for await (const process of processes()) {
        for (const release of [...process.releases, process.compiled]) checkClean(release, isPersonal, findDecision)
        yield process
      }
    },
    listWithheld: () => [...joinWithheld(releases.listWithheld(), compiled.listWithheld()), ...words.listWithheld()],
  }
}
