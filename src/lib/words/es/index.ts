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

/*
 * What we call things in Spanish, once and for all. Usted; words that readers in Latin America and in Spain share.
 *
 * Data
 *   OCDS                 OCDS; “Open Contracting Data Standard” keeps its name
 *   release              entrega (as the standard's Spanish documentation says); compiled release: entrega compilada;
 *                        versioned release: entrega versionada; linked release: entrega enlazada
 *   record               registro OCDS, since the log is a registro too; packages: paquete de entregas, de registros
 *   process              proceso; contracting process: proceso de contratación
 *   field, code, list    campo, código, lista de códigos; prefix: prefijo; id: identificador; hash: huella
 *   mapping              correspondencia; crosswalk: tabla de códigos
 *   set aside, left out  apartado, omitido
 *   measure, figure      indicador, cifra; a measurement: un cálculo
 *   flag                 señal: it marks a question, not a fault
 *   source, import       fuente, importación; row: fila; line of a file: línea; sheet: hoja; workbook: libro
 *   error, warning       error, advertencia; notice: aviso; finding of a check: observación
 *
 * Procurement
 *   buyer, supplier      comprador, proveedor; procuring entity: entidad contratante
 *   bidder, bid          oferente, oferta; tender: licitación
 *   award, contract      adjudicación, contrato; amendment: modificación; item, lot, milestone: artículo, lote, hito
 *   procurement method   método de contratación
 *
 * Buying
 *   purchase, small buy  compra, compra pequeña; opportunity, notice: anuncio; offer, bid: oferta; sealed: sellado
 *   requester, officer   solicitante, personal de compras; fund holder: titular del presupuesto; cardholder: titular de la tarjeta
 *   key, key holder      clave, custodio de clave; passphrase: frase secreta; draw: sorteo; ladder: orden
 *   guardrail, profile   salvaguarda, perfil; check: comprobación; derogation: excepción; limit: límite; fact: dato
 *   duty, seat           facultad, función; delegate: persona delegada; dispute: reclamación; end early: terminar antes de tiempo
 *   statement, match     extracto, conciliar; assess, lock: evaluar, cerrar; an offer passes: una oferta pasa
 *
 * Work
 *   publication          publicación; change log of a site: historial de cambios; feed: canal
 *   approve, refuse      aprobar, rechazar; review: revisión; take back, retract: retirar; put away: descartar
 *   claim, evidence      afirmación, prueba; words, rows, decisions: palabras, filas, decisiones
 *   lead, role, member   responsable, función, miembro; work in the background: tareas en segundo plano
 *   playbook, process    guía (playbook), recorrido (the process that a project follows); step, phase: paso, fase
 *   deliverable          entregable; workstream: línea de trabajo; route: vía; gate: cierre de fase; checklist: puntos por comprobar
 *   goal, outcome        objetivo, resultado esperado; barrier: obstáculo; component of success: condición de éxito
 *   candidate, score     ciudad candidata, puntuación; weight, ranking: peso, clasificación
 *   site visit           visita sobre el terreno; minutes, agenda: acta, orden del día; letter: correo
 *   core team            equipo principal; agreement: acuerdo; work product: producto del trabajo
 *   passkey, token       llave de acceso, token de acceso; log: registro; file: archivo; computer: equipo
 */

/** Every word on screen, in Spanish; English stands in for what is not here. Not reviewed by a professional translator yet. */
export const es: Record<string, string> = {
  ...agreement,
  ...api,
  ...buyingAward,
  ...buyingCases,
  ...buyingDeliver,
  ...buyingFile,
  ...buyingNeed,
  ...buyingOfficer,
  ...buyingOffers,
  ...buyingPages,
  ...buyingGuardrails,
  ...buyingSealing,
  ...buyingSuppliers,
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
  ...publish,
  ...publishing,
  ...reading,
  ...registers,
  ...selection,
  ...reports,
  ...site,
  ...validate,
  ...versions,
  ...work,
  ...workbook,
  ...meetings,
  ...workspace,
}
