import { agreement } from './agreement.ts'
import { api } from './api.ts'
import { buyingAward } from './buying-award.ts'
import { buyingCases } from './buying-cases.ts'
import { buyingDeliver } from './buying-deliver.ts'
import { buyingFile } from './buying-file.ts'
import { buyingGuardrails } from './buying-guardrails.ts'
import { buyingNeed } from './buying-need.ts'
import { buyingOffers } from './buying-offers.ts'
import { buyingOfficer } from './buying-officer.ts'
import { buyingPages } from './buying-pages.ts'
import { buyingPilot } from './buying-pilot.ts'
import { buyingRules } from './buying-rules.ts'
import { buyingSealing } from './buying-sealing.ts'
import { buyingSuppliers } from './buying-suppliers.ts'
import { buyingVersions } from './buying-versions.ts'
import { check } from './check.ts'
import { claims } from './claims.ts'
import { command } from './command.ts'
import { compile } from './compile.ts'
import { data } from './data.ts'
import { documents } from './documents.ts'
import { events } from './events.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { importing } from './import.ts'
import { leak } from './leak.ts'
import { line } from './line.ts'
import { linePages } from './line-pages.ts'
import { links } from './links.ts'
import { log } from './log.ts'
import { mapping } from './map.ts'
import { measure } from './measure.ts'
import { measures } from './measures.ts'
import { meetings } from './meetings.ts'
import { ownPlaybooks } from './own-playbooks.ts'
import { people } from './people.ts'
import { playbooks } from './playbooks.ts'
import { projectHome } from './project-home.ts'
import { publish } from './publish.ts'
import { publishing } from './publishing.ts'
import { reading } from './reading.ts'
import { registers } from './registers.ts'
import { reports } from './reports.ts'
import { selection } from './selection.ts'
import { site } from './site.ts'
import { validate } from './validate.ts'
import { versions } from './versions.ts'
import { work } from './work.ts'
import { workbook } from './workbook.ts'
import { workspace } from './workspace.ts'

/** Every word on screen, in English. One file an area; a key is `area.what`. `{name}` is filled in; see ../words.ts. */
export const en = {
  ...agreement,
  ...api,
  ...buyingAward,
  ...buyingCases,
  ...buyingDeliver,
  ...buyingFile,
  ...buyingNeed,
  ...buyingOfficer,
  ...buyingOffers,
  ...buyingGuardrails,
  ...buyingSealing,
  ...buyingSuppliers,
  ...buyingPages,
  ...buyingPilot,
  ...buyingRules,
  ...buyingVersions,
  ...check,
  ...claims,
  ...command,
  ...compile,
  ...data,
  ...documents,
  ...events,
  ...frame,
  ...home,
  ...importing,
  ...leak,
  ...line,
  ...linePages,
  ...links,
  ...log,
  ...mapping,
  ...measure,
  ...measures,
  ...people,
  ...playbooks,
  ...ownPlaybooks,
  ...projectHome,
  ...publishing,
  ...publish,
  ...reading,
  ...reports,
  ...registers,
  ...selection,
  ...site,
  ...validate,
  ...versions,
  ...work,
  ...workbook,
  ...meetings,
  ...workspace,
} as const
