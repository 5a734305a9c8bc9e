/** A small playbook with everything that a playbook can have; invented. */
export const PLAYBOOK = `
id: street-trees
version: 1.0.0
language: en
name: Plant street trees
what: From a wish for shade to trees that somebody waters.
licence: CC0 1.0
source: { title: Written for tests }
sides:
  - { id: gardeners, name: Gardeners, what: Who know trees }
  - { id: street, name: Street, what: Who live there }
roles:
  - id: head-gardener
    side: gardeners
    name: Head gardener
    what: Leads the planting
    core: true
    expectations: [Come to every meeting]
    grants: [read, comment, write, approve]
  - { id: neighbour, side: street, name: Neighbour, what: Lives in the street, grants: [read, comment] }
startedBy: head-gardener
agreements:
  - id: watering
    name: Who waters
    what: Both sides say who waters in which month.
    about: [tree-plan]
    signedBy: [gardeners, neighbour]
starts:
  - { id: alone, name: On our own, what: Without neighbours, skips: [ask] }
routes:
  - { id: buy, name: Buy trees, what: From a nursery }
  - { id: grow, name: Grow trees, what: From seed }
conditions:
  - { id: has-pipes, question: Do pipes run under the street? }
workstreams:
  - { id: people, name: People }
  - { id: soil, name: Soil }
deliverables:
  - { id: tree-plan, name: Tree plan, what: Which tree stands where, access: public }
phases:
  - id: prepare
    name: Prepare
    what: Know the street
    duration: { amount: 2, unit: months }
    deliverables: [tree-plan]
    steps:
      - id: ask
        number: '1'
        name: Ask the street
        why: Trees that nobody wants are not watered.
        owner: neighbour
        workstream: people
        duration: { amount: 2, upTo: 3, unit: weeks }
        standsAlone: true
        goals: [{ id: heard, text: Everybody was heard }]
        activities:
          - id: doors
            name: Go from door to door
            tasks:
              - { id: list, text: List the doors, tool: library }
              - { id: knock, text: Knock, tool: meetings }
        tools: [meetings]
        tips: [Come back in the evening]
        challenges:
          - { id: closed, name: Nobody opens, why: People work, responses: [Leave a card] }
        checklist:
          - { id: half, text: Half of the doors opened, evidence: [meeting] }
      - id: dig
        number: '2'
        name: Look at the soil
        why: Roots need room.
        owner: head-gardener
        workstream: soil
        duration: { amount: 10, unit: days }
        tools: [decisions]
        checklist:
          - { id: pipes, text: The owner of the pipes agrees, when: has-pipes }
          - { id: room, text: A metre of soil, unless: has-pipes }
      - id: choose
        number: '3'
        name: Choose how
        why: Bought trees are quick; grown ones are cheap.
        owner: head-gardener
        after: [ask, dig]
        duration: { amount: 1, unit: weeks }
        choosesRoute: true
        deliverables: [tree-plan]
        references: [handbook]
  - id: plant
    name: Plant
    what: Put them in
    steps:
      - id: order
        name: Order
        why: Nurseries sell out.
        owner: head-gardener
        after: [choose]
        duration: { amount: 3, unit: weeks }
        routes: { grow: not-needed }
      - id: sow
        name: Sow
        why: A seed takes time.
        owner: head-gardener
        after: [choose]
        duration: { amount: 6, unit: months }
        routes: { buy: not-needed }
      - id: look
        name: Look after a year
        why: Some die.
        owner: neighbour
        after: [order, sow]
        endings:
          - { id: alive, name: They live, what: Done, leadsTo: end }
          - { id: again, name: Plant again, what: Start over, leadsTo: repeat, repeats: plant }
references:
  - { id: handbook, title: Handbook of trees, address: 'https://trees.example/', seen: 2026-05-01 }
`
