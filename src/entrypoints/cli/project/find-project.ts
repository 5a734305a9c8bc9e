import { foldText } from '#lib/text.ts'
import { t } from '#lib/words/words.ts'
import { listProjects, type Project } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { UsageError } from '../command.ts'

const listed = (projects: readonly Project[]) =>
  projects.map(({ id, name, organisation }) => `\n  ${id}  ${name} (${organisation})`).join('')

/** Those that a text names: by id, else by the very name, else by the name whatever its case and accents. */
function match(projects: readonly Project[], wanted: string): Project[] {
  const tests: ((project: Project) => boolean)[] = [
    ({ id }) => id === wanted,
    ({ name }) => name === wanted,
    ({ name }) => foldText(name) === foldText(wanted),
  ]
  for (const test of tests) {
    const found = projects.filter(test)
    if (found.length > 0) return found
  }
  return []
}

/** The project that `--project` names, or the only one there is. Wrong use where none or several fit. */
export async function findNamedProject(ctx: Ctx, wanted: string | undefined): Promise<Project> {
  const projects = await listProjects(ctx)
  const found = wanted === undefined ? projects : match(projects, wanted)
  const [project, other] = found
  if (project && !other) return project
  if (projects.length === 0) throw new UsageError(t('command.none-yet'))
  if (!project) throw new UsageError(`there is no project "${wanted}". There are:${listed(projects)}`)
  if (wanted === undefined) throw new UsageError(`name one of the projects with --project:${listed(found)}`)
  throw new UsageError(`"${wanted}" fits several projects; give the id of one:${listed(found)}`)
}
