import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAttendance } from './attendance.ts'
import { findDue } from './due-words.ts'
import { findNamed } from './find-owner.ts'
import { parseNotes } from './parse-notes.ts'

const members = [
  { personId: 'cora', name: 'Cora Lindqvist' },
  { personId: 'ivan', name: 'Ivan Peters' },
  { personId: 'pat', name: 'Pat Müller' },
  { personId: 'pru', name: 'Pru Peters' },
]
/** A Wednesday. */
const today = '2026-03-04'
const read = (line: string) => parseNotes(line, { members, today })[0]!

describe('pasted notes (reform:C13)', () => {
  it.each([
    ['Cora to send the list of systems by Friday', 'cora', 'Send the list of systems', '2026-03-06'],
    ['- Ivan will check the export before 12 March', 'ivan', 'Check the export', '2026-03-11'],
    ['@pat draft the scope, by 20 March 2026', 'pat', 'Draft the scope', '2026-03-20'],
    ['* IP to book the room by tomorrow', 'ivan', 'Book the room', '2026-03-05'],
    ['Action: ask the library for numbers (Cora)', 'cora', 'Ask the library for numbers', undefined],
    ['Send the invitation – Pru', 'pru', 'Send the invitation', undefined],
    ['1. Muller: write the minutes by next Monday', 'pat', 'Write the minutes', '2026-03-09'],
    ['[ ] Cora Lindqvist and Ivan to meet the auditor by end of the month', 'cora', 'Meet the auditor', '2026-03-31'],
    ['Action: send the list, Cora, by Friday', 'cora', 'Send the list', '2026-03-06'],
    ['Share the folder, owner: Ivan', 'ivan', 'Share the folder', undefined],
  ])('makes an action of “%s”', (line, ownerId, text, due) => {
    expect(read(line)).toEqual({ kind: 'action', line, text, ...(ownerId && { ownerId }), ...(due && { due }) })
  })

  it.each([
    [
      'À faire : envoyer la liste des systèmes, Cora, d’ici vendredi',
      'cora',
      'Envoyer la liste des systèmes',
      '2026-03-06',
    ],
    ['Cora doit envoyer la liste d’ici vendredi', 'cora', 'Envoyer la liste', '2026-03-06'],
    ['- Ivan se charge de vérifier l’export avant le 12 mars', 'ivan', 'Vérifier l’export', '2026-03-11'],
    ['Action 2 : demander les chiffres (Cora) pour le 1er avril 2026', 'cora', 'Demander les chiffres', '2026-04-01'],
    ['Tâche : réserver la salle – Pru', 'pru', 'Réserver la salle', undefined],
    ['Partager le dossier, responsable : Ivan', 'ivan', 'Partager le dossier', undefined],
    ['Acción: pedir las cifras a la biblioteca (Cora)', 'cora', 'Pedir las cifras a la biblioteca', undefined],
    ['Ivan debe revisar la exportación antes del viernes', 'ivan', 'Revisar la exportación', '2026-03-05'],
    ['Cora se encarga de reservar la sala para el 20 de marzo de 2026', 'cora', 'Reservar la sala', '2026-03-20'],
    ['Pat enverra la liste des contrats avant vendredi', 'pat', 'Envoyer la liste des contrats', '2026-03-05'],
    ['- Cora va envoyer la liste avant le 12 mars', 'cora', 'Envoyer la liste', '2026-03-11'],
    ['Ivan vérifiera l’export', 'ivan', 'Vérifier l’export', undefined],
    ['Cora et Ivan prendront rendez-vous d’ici vendredi', 'cora', 'Prendre rendez-vous', '2026-03-06'],
    ['Cora enviará la lista de contratos antes del viernes', 'cora', 'Enviar la lista de contratos', '2026-03-05'],
    ['Ivan va a enviar la lista antes del 12 de marzo', 'ivan', 'Enviar la lista', '2026-03-11'],
    ['Por hacer: buscar una fecha en dos semanas', undefined, 'Buscar una fecha', '2026-03-18'],
  ])('makes an action of “%s”, whatever the language', (line, ownerId, text, due) => {
    expect(read(line)).toEqual({ kind: 'action', line, text, ...(ownerId && { ownerId }), ...(due && { due }) })
  })

  it('leaves an action without an owner where nobody, or one of two, is named', () => {
    expect(read('TODO: find a date by Friday')).toMatchObject({
      kind: 'action',
      text: 'Find a date',
      due: '2026-03-06',
    })
    expect(read('TODO: find a date').ownerId).toBeUndefined()
    expect(read('Peters to call the vendor')).toMatchObject({ unknownOwner: 'Peters', text: 'Call the vendor' })
    expect(read('- @bob check it')).toMatchObject({ kind: 'action', unknownOwner: 'bob', text: 'Check it' })
    expect(read('Write to bob@city.example').kind).toBe('note')
    expect(read('Bob to call the vendor')).toMatchObject({ kind: 'action', unknownOwner: 'Bob' })
  })

  it.each([
    ['Zoé enverra la liste avant vendredi', 'Zoé'],
    ['Zoé va envoyer la liste avant vendredi', 'Zoé'],
    ['Zoe enviará la lista antes del viernes', 'Zoe'],
    ['Zoe to send the list by Friday', 'Zoe'],
  ])('keeps the name of somebody who is no member in “%s”', (line, name) => {
    expect(read(line)).toMatchObject({ kind: 'action', unknownOwner: name })
  })

  it('counts members who were there, and keeps other names as guests', () => {
    const { members: there, guests } = readAttendance(
      ['Present: Cora, Ivan Peters (chair), Zoé and Max', 'Apologies: Pat', 'Absent : Pru', 'Present at last'],
      members,
    )
    expect(Object.fromEntries(there)).toEqual({ cora: 'present', ivan: 'present', pat: 'excused', pru: 'absent' })
    expect(guests).toEqual(['Zoé', 'Max'])
    expect(readAttendance(['Présents : Cora et Zoé', 'Asistentes: Ivan y Zoe'], members).guests).toEqual(['Zoé', 'Zoe'])
  })

  it.each([
    ['Agreed: start with school meals', 'Start with school meals'],
    ['We decided to publish the map', 'Publish the map'],
    ['Decision 3 – no new portal', 'No new portal'],
    ['It was agreed that data stays in the city', 'Data stays in the city'],
    ['Décision : commencer par les repas scolaires', 'Commencer par les repas scolaires'],
    ['Nous avons décidé de publier la carte', 'Publier la carte'],
    ['Il a été convenu que les données restent à la ville', 'Les données restent à la ville'],
    ['Decisión 3: ningún portal nuevo', 'Ningún portal nuevo'],
    ['Se acordó publicar el mapa', 'Publicar el mapa'],
    ['Hemos decidido que los datos se quedan en la ciudad', 'Los datos se quedan en la ciudad'],
  ])('makes a decision of “%s”', (line, text) => {
    expect(read(line)).toEqual({ kind: 'decision', line, text })
  })

  it('takes what ends in a question mark, or is called a question, for one', () => {
    expect(read('Who owns the vendor register?')).toMatchObject({
      kind: 'question',
      text: 'Who owns the vendor register?',
    })
    expect(read('Q: is the budget fixed')).toMatchObject({ kind: 'question', text: 'Is the budget fixed' })
    expect(read('À clarifier : le budget est-il fixé')).toMatchObject({
      kind: 'question',
      text: 'Le budget est-il fixé',
    })
    expect(read('¿Quién lleva el registro de proveedores?').kind).toBe('question')
  })

  it.each([
    'We need to be quick',
    'Everyone to read the guide',
    'Welcome and introductions',
    'Agreed:',
    'The city has 14 systems',
    'It is going to be long',
    'Il va falloir du temps',
    'Nous devons être rapides',
    'La ville doit payer ses factures',
    'Hay que ser rápidos',
    'Todos deben leer la guía',
    'El equipo va a crecer',
    'Mars sera un mois court',
    'Cora para el viernes',
    'Le budget sera voté avant vendredi',
    'Cora sera absente vendredi',
    'Convenu :',
  ])('leaves “%s” a note', (line) => {
    expect(read(line)).toEqual({ kind: 'note', line, text: line })
  })

  it('loses no line, whatever is pasted, and never fails', () => {
    const words = fc.constantFrom(
      'Cora',
      'to',
      '@ivan',
      'by',
      'Friday',
      'before',
      '31',
      'February',
      'agreed:',
      '?',
      '-',
      '[ ]',
      '(',
      ')',
      'owner:',
      '\n',
      '\r\n',
      '\u2028',
      'Q:',
      '–',
      'in',
      'two',
      'weeks',
      '2026-99-99',
      'end of week',
      'à faire :',
      'doit',
      'd’ici',
      'vendredi',
      'avant le',
      'février',
      'fin du mois prochain',
      'se acordó',
      'antes del',
      'viernes próximo',
      'de febrero de',
      '31/2',
      'en una semana',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(text, (pasted) => {
        const parsed = parseNotes(pasted, { members, today })
        const lines = pasted.split(/\r\n|[\n\r\u2028\u2029\v\f]/).filter((line) => line.trim())
        expect(parsed.map(({ line }) => line)).toEqual(lines)
        for (const one of parsed) expect(one.text.trim()).not.toBe('')
        for (const { due } of parsed) if (due) expect(new Date(`${due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(due)
      }),
      { numRuns: 500 },
    )
  })

  it('is quick with lines that are made to be slow', () => {
    const started = performance.now()
    for (const hard of [
      'A a'.repeat(300),
      `${'(A '.repeat(300)}`,
      ' - '.repeat(300),
      "A'".repeat(450),
      'A, A '.repeat(180),
    ])
      parseNotes(hard, { members, today })
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('the day something is due', () => {
  it.each([
    ['by Wednesday', '2026-03-11'],
    ['by next Friday', '2026-03-13'],
    ['by next Monday', '2026-03-09'],
    ['by March 3', '2027-03-03'],
    ['by 4 March', '2026-03-04'],
    ['before Friday', '2026-03-05'],
    ['by 1st of April', '2026-04-01'],
    ['by 29 Feb', '2028-02-29'],
    ['due: 2026-05-01', '2026-05-01'],
    ['in two weeks', '2026-03-18'],
    ['within 3 days', '2026-03-07'],
    ['by the end of the week', '2026-03-06'],
    ['next week', '2026-03-13'],
    ['d’ici vendredi', '2026-03-06'],
    ["d'ici lundi prochain", '2026-03-09'],
    ['au plus tard vendredi prochain', '2026-03-13'],
    ['avant vendredi', '2026-03-05'],
    ['pour le 1er avril', '2026-04-01'],
    ['d’ici le 29 février', '2028-02-29'],
    ['le 12/04', '2026-04-12'],
    ['dans deux semaines', '2026-03-18'],
    ['d’ici la fin du mois', '2026-03-31'],
    ['la semaine prochaine', '2026-03-13'],
    ['d’ici demain', '2026-03-05'],
    ['antes del viernes', '2026-03-05'],
    ['para el viernes', '2026-03-06'],
    ['para el próximo viernes', '2026-03-13'],
    ['hasta el 1 de abril', '2026-04-01'],
    ['a más tardar el 20/3/2026', '2026-03-20'],
    ['dentro de 3 días', '2026-03-07'],
    ['a fin de mes', '2026-03-31'],
    ['para mañana', '2026-03-05'],
    ['la próxima semana', '2026-03-13'],
  ])('“%s” on a Wednesday is %s', (words, day) => {
    expect(findDue(`Send it ${words}`, today)?.day).toBe(day)
  })

  it.each([
    'by 31 February',
    'in May we met',
    'by and by',
    'Friday was nice',
    'room 12',
    'vendredi était beau',
    'pour le 31 février',
    'en mayo nos vimos',
    'el viernes fue bonito',
    'para el 31 de febrero',
  ])('is not said in “%s”', (words) => {
    expect(findDue(words, today)).toBeUndefined()
  })
})

it('names nobody where two have the name', () => {
  expect(findNamed('Peters', members)).toBeUndefined()
  expect(findNamed('Pat', members)?.personId).toBe('pat')
  expect(findNamed('PM', members)?.personId).toBe('pat')
})

it('leaves who was there among the notes, in each language', () => {
  for (const line of [
    'Present: Pat, Cora',
    'Attendees - Pat and Cora',
    'Présents : Pat, Cora',
    'Asistentes: Pat, Cora',
  ])
    expect(read(line)).toEqual({ kind: 'note', line, text: line })
})
