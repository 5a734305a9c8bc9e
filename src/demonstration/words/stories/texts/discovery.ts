/** Why Gantharbour wants to find out before it buys. */
export const proposal = `## State of the funding

Not funded. The regional fund answered that it pays for building, not for finding out. The district goes on with its own means: eight weeks in place of twelve, and one supplier.

## The problem

Three digital services were bought last year that nobody uses. Each was bought by the book. In each case the people who build services saw the brief for the first time when the contract was signed.

## Our hypothesis

We believe that digital and commercial teams who write the brief together, in two days in one room, buy services that are used. We are wrong if, in a year, services bought so are changed after signing as often as before.

## What we want to find out

1. Who writes what into a brief today, and what for?
2. At which moment can the commercial team still change what is bought?
3. What does each team believe that the other one forbids?
4. What did the three unused services cost, with the hours of our own people?

## Who we think the users are

Table: Users and what we assume

| Who | What we assume they need | What would show us wrong |
| --- | --- | --- |
| Service managers | To begin before the budget is fixed | They begin then today |
| Commercial officers | To hear of a service early | They hear early and do nothing |
| Suppliers of ten people | A brief that says the need | They bid as often without |

## What the problem costs today

Some 410,000 for the three services, and eleven hours a week of a service desk that explains them. The hours are a guess: we count them in the first two weeks.

## Plan and cost

Table: Eight weeks

| Weeks | What | Who |
| --- | --- | --- |
| 1 | On-boarding, access, first talks | All |
| 2–4 | Interviews, and reading twelve past briefs | Supplier, with one of us |
| 5–6 | Needs, measures, maps | All |
| 7 | Two days together | Both teams |
| 8 | Outputs online, decision | Discovery lead |

## How we will know that we met our objectives

:::claim recommendation
Stop after the discovery if fewer than half of the twelve briefs were changed for want of knowing the need.
:::
`

/** What the supplier of the discovery was asked for. */
export const brief = `## In short

The Harbour District seeks a team of three for eight weeks, to find out how it buys digital services and what would make them be used. The budget is 64,000. Nothing is built.

## The outcome

At the end both teams know who needs what, with what shows it, and decide on that ground: go on to an alpha, look further, or stop. Stopping is a good end where the evidence says so.

## Background

The district has 90,000 people and buys some twenty digital services a year. Two teams take part: Digital, eleven people who build and run; Commercial, six who buy. They sit on different floors and meet when something has gone wrong.

## Users

Service managers in four departments, both teams, the service desk, and small suppliers who bid or have stopped. We name people after the award; nobody is paid to take part, and nobody has to.

## What we expect to have

- Needs of each group, in their words, with how many said so
- A map of how a service is bought today, with where it waits
- Three to five measures, with where they stand today
- A decision paper of four pages that a busy person reads to its end

## How we work

Openly. Notes are shared each Friday, without names. There is a playback every second week, to which anybody may come. What you make belongs to the public.

## How we judge

Table: Criteria

| What | Weight | How |
| --- | --- | --- |
| How you would find out | 40 | Two pages, and an hour of questions |
| The people who come | 35 | Two examples of their own work |
| What you would not do | 10 | One page |
| Price | 15 | For eight weeks, all in |

Two people score apart and write a reason for each score. You get yours, whether you win or lose.

## Questions and answers

**May we propose a team of two?** Yes, if you say what is left out.

**Will you award the next phase to the same team?** No promise is made, and none is asked for.
`
