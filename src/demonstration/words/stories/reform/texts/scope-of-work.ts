/** The paper that the city and its partner signed. */
export const scopeOfWork = `## Who works together

Table: Parties

| Organisation | Part in the work | Signed for by |
| --- | --- | --- |
| City of Merrowquay (invented) | Data, people, decisions | Saffi Brackenhoop |
| Open Purse Collective (invented) | Research, measures, drafts | Wren Oatcastle |

No money changes hands. Each party pays its own people and its own travel.

## Purpose

We work together so that small and local firms see what the city buys and win some of it, beginning with small digital purchases. In January 2024 purchases of software and services up to $100,000 were opened to everybody, with a shorter notice. Council wants to know what came of it before it decides about other fields.

:::live goals {}

:::

## What will be done

1. A **baseline**: how purchases go today, told by those who buy and by five years of records, with every figure led back to its rows.
2. **Opportunities**: what firms need, which of it the records can give, and what the city could change with little.
3. A **pilot** of one such change, with the measures that will tell whether it worked.
4. An **action plan** with which the city goes on alone.

Each ends with a paper that both coordinators approve by name, and with a meeting at which somebody who was not part of it may ask anything.

## What will not be done

- No data is cleaned by hand for the sake of a figure. What is wrong with it is counted and said.
- No system is built or bought.
- Nothing is said about a single purchase or firm before the city has looked at it.
- The partner takes no decision about a tender, and sees no bid before it is opened.

## Time

The work takes about a year. The phases and their days stand below as they were planned when this was signed; later moves are agreed between the coordinators and written under Decisions.

:::live timeline {}

:::

## Who does what

Table: Hours a week

| Who | For | Hours | Deputy |
| --- | --- | --- | --- |
| Saffi Brackenhoop | Coordinates departments, signs for the city | 8 | Osric Pellwether |
| Osric Pellwether | Opens purchasing, approves | 4 | Greta Mossbiscuit |
| Isla Farrowmint | Exports, mapping, measures | 10 | Tobin Loamweaver |
| Tobin Loamweaver | Systems | 4 | none yet |
| Wren Oatcastle | Manages the project | 16 | Basil Hazelrigger |
| Marnie Larkspindle | Interviews and workshops | 16 | Basil Hazelrigger |
| Juniper Kettlefern | Data and measures | 12 | Wren Oatcastle |

## What becomes public

What the agreement on openness says, and nothing before its time. Words said in an interview never become public and are never given to whoever employs the person. Notes of meetings stay with the members; decisions that are marked so are public.

## Data

Table: Data that is handed over

| Data | From | To | For what | Kept until |
| --- | --- | --- | --- | --- |
| Exports of three systems, each half year | Data officer | The project here | Measures, publication | The project ends |
| Manual and by-laws | Purchasing | The library | Reading | Public already |
| Notes of interviews | Research team | Nobody | Findings | Three months after the report |

Names, addresses and telephone numbers of persons are taken out before anything is published. The privacy officer of the city has read this paragraph.

## Changes and ending

A change is agreed in writing by both coordinators. Where they disagree, the head of purchasing and the board of the partner talk; until they have, the last agreed text holds. Either party may end the work with a month’s notice and hands over what exists.

## Signatures

Table: Signed

| Name | For |
| --- | --- |
| Saffi Brackenhoop | The city |
| Wren Oatcastle | The partner |
`
