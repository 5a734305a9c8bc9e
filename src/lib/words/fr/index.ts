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
 * What we call things in French, once and for all. Vouvoiement; words that readers in Canada and in Europe share.
 *
 * Data
 *   OCDS                 OCDS; « Open Contracting Data Standard » keeps its name
 *   release              instance (as the standard's French documentation says); compiled release: instance compilée;
 *                        versioned release: instance versionnée; linked release: instance liée
 *   record               archive; release package, record package: paquet d’instances, paquet d’archives
 *   (zip) archive        fichier compressé, so that it is not taken for a record
 *   process              processus; contracting process: processus de passation
 *   field, code, list    champ, code, liste de codes; prefix: préfixe; id: identifiant; hash: empreinte
 *   mapping              correspondance; crosswalk: table de codes
 *   set aside, left out  mis de côté, omis
 *   measure, figure      indicateur, chiffre; a measurement: un calcul
 *   flag                 signal: it marks a question, not a fault
 *   source, import       source, importation; row: ligne; sheet: feuille; workbook: classeur
 *   error, warning       erreur, avertissement; notice: remarque; finding of a check: constat
 *
 * Procurement
 *   buyer, supplier      acheteur, fournisseur; procuring entity: entité adjudicatrice
 *   bidder, bid          soumissionnaire, offre; tender: appel d’offres
 *   award, contract      attribution, contrat; amendment: modification; item, lot, milestone: article, lot, jalon
 *   procurement method   mode de passation
 *
 * Buying
 *   purchase, small buy  achat, petit achat; opportunity, notice: annonce; offer, bid: offre; sealed: scellé
 *   requester, officer   demandeur, agent (des marchés); fund holder: titulaire du budget; cardholder: titulaire de la carte
 *   key, key holder      clé, détenteur de clé; passphrase: phrase secrète; draw: tirage au sort; ladder: ordre
 *   guardrail, profile   garde-fou, profil; check: vérification; derogation: dérogation; limit: plafond; fact: fait
 *   duty, seat           fonction, rôle; delegate: délégataire; dispute: contestation; end early: résilier
 *   statement, match     relevé, rapprocher; assess, lock: évaluer, verrouiller; an offer passes: une offre passe
 *
 * Work
 *   publication          publication; release log of a site: journal des modifications; feed: flux
 *   approve, refuse      approuver, refuser; review: relecture; take back, retract: retirer; put away: abandonner
 *   claim, evidence      affirmation, preuve; words, rows, decisions: paroles, lignes, décisions
 *   lead, role, member   responsable, rôle, membre; work in the background: tâches en arrière-plan
 *   playbook, process    guide (playbook), démarche (the process that a project follows); step, phase: étape, phase
 *   deliverable          livrable; workstream: volet; route: voie; gate: fin de phase; checklist: points à vérifier
 *   goal, outcome        objectif, résultat attendu; barrier: obstacle; component of success: condition de réussite
 *   candidate, score     ville candidate, note; weight, ranking: poids, classement; site visit: visite sur place
 *   minutes, agenda      compte rendu, ordre du jour; action: action; letter: courriel; library: bibliothèque
 *   core team            équipe principale; agreement: accord; work product: produit du travail
 *   passkey, token       clé d’accès, jeton d’accès; e-mail: adresse électronique; log: journal
 *
 * A no-break space stands before : ; ? ! % » and after «, and ’ is the apostrophe; french.test.ts watches over both.
 */

/** Every word on screen, in French; English stands in for what is not here. Not reviewed by a professional translator yet. */
export const fr: Record<string, string> = {
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
