/** Why Merrowquay was chosen: the scorecard of three invented cities. */
export const scorecard = `## What we are choosing for

We look for one city to work with on reforming how it buys, from this month on for about a year. We bring four people, each with two days a week, and no money. We must have chosen before our board meets; after that the four are given to something else.

## Facts

Table: Facts about each city

| City | Residents | Spend a year | Buying system | Data published today | Source |
| --- | --- | --- | --- | --- | --- |
| Merrowquay | 180,000 | 270 million | Three systems since 2021 | Budget by department | Budget book, data officer |
| Oskermouth | 420,000 | not told | A portal with search | Contracts above 100,000 | Portal, press office |
| Vellandreth | 65,000 | 40 million | Paper until last year | Nothing on purchases | Town clerk |

Two cells are our own estimates: the spend of Merrowquay is the sum of its awards of one fiscal year, and that of Vellandreth is a sentence of its clerk. We left empty what nobody could tell us.

## Criteria and weights

The eight criteria and their weights were settled before the first city was named, by two people who then scored apart. Political will weighs five; work that must be done anyway and people who can carry it weigh four each. Size and place weigh one: a small city near the railway is as good as a large one.

A score of 0 is nothing found, 1 an intention, 2 a beginning, 3 a working practice, 4 something that others learn from.

## Scores

Table: Scores of the two cities on the shortlist, with reasons

| Criterion | Merrowquay | Vellandreth | Why they differ |
| --- | --- | --- | --- |
| Political will | 4 | 4 | A councillor and the head of purchasing; a mayor |
| Work that must be done anyway | 4 | 2 | The report to council is due; a by-law that moves slowly |
| People | 3 | 1 | A data officer and a coordinator; one person for all of it |
| Published data | 3 | 1 | Five years in three systems; paper until last year |
| Openness to the standard | 3 | 3 | Both want to, neither has done it |
| User-centred | 2 | 3 | Libraries test forms; the mayor holds open evenings |
| Calendar | 3 | 2 | Budget drafts in February; no tender of note ahead |
| Size and place | 3 | 1 | Enough purchases to measure; too few |

Where our two scores differed by two, we talked. It happened once, on openness in Vellandreth: one of us had met the mayor, the other had read the website. Both reasons are kept under Selection.

## The four components of success

Table: What each city has

| City | A team | A commitment in policy | Skills and means | The will to publish |
| --- | --- | --- | --- | --- |
| Merrowquay | partly: IT has named nobody | met: plan for the local economy | absent | partly: the budget is public |
| Vellandreth | absent: one person | partly: the mayor’s word | absent | met in spirit |

A high score does not outweigh a missing component. For Merrowquay the condition is that IT names somebody with hours, before the scope of work is signed.

## Informational interviews

We asked the same five questions everywhere: what they would change this year if they could change one thing, who would lose by it, what is under way already, what they could publish tomorrow, and who would give us two hours a week.

:::claim finding
Merrowquay must report to council about its small digital purchases in any case, and would rather do it with figures that hold.
:::

The clerk of Vellandreth said what we feared: “I would do it with joy, and on Sundays.”

## How firm the order is

:::claim finding
Merrowquay stays first whichever single weight is moved by one; only a weight of nine for user-centred work would change it.
:::

## Choice

:::claim recommendation
We choose Merrowquay, because the reform joins work that the city must do anyhow and has people who can carry it on.
:::

Oskermouth was told that we would gladly talk once its two systems are merged. Vellandreth was sent our guides and asked us to come back in a year. Both letters say what could change the answer.
`
