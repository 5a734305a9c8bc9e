/** What the city answered about the conditions of the reform. */
export const questionnaire = `## How this was filled in

Saffi Brackenhoop sent each part to the department that knows, with two weeks to answer. Where two departments answered differently, both answers stand here. “I do not know” was said five times and is left as it was said. Names are taken out before anything is published.

## Procurement as a whole

Table: Goals, support and pain points overall

| Question | Answer | Who answered | How sure |
| --- | --- | --- | --- |
| The three most important goals this year | Fewer single bids; the report to council; the new portal | Purchasing | sure |
| Who sets them | Council, in the plan for the local economy | Clerk | sure |
| Who speaks up for change | Councillor Jollycroft; the head of purchasing | Several | sure |
| Who might resist | Departments that know “their” suppliers | Purchasing | a guess |
| What hurts most | Awards are typed from one system into another, 60 a week | Purchasing | fairly sure |
| The last reform | Small digital purchases, opened in January 2024; nobody has measured it | Purchasing | sure |
| Which slow steps are law | Two weeks of notice above 50,000. The rest is custom | Legal | sure |

## The issue of this project

Small and local firms should see what the city buys, and win some of it.

Table: The focus issue

| Question | Answer | Who answered | How sure |
| --- | --- | --- | --- |
| Who would be better off | Firms of one to ten people in the city and its three neighbours | Business desk | fairly sure |
| Which contracts | Digital purchases up to 100,000: some 250 a year | Purchasing | fairly sure |
| Support from 1 to 5 | Council 5, purchasing 4, IT 3, departments 2, firms “they do not believe it yet” | Coordinator | a guess |
| Which data exists | Notices, bids and awards since July 2021 | Data officer | sure |
| What would count in six months | That the share of single bids is known, and nobody argues about the number | Purchasing | sure |

## Data governance

Table: Data, who decides about it, and what binds

| Question | Answer | Who answered | How sure |
| --- | --- | --- | --- |
| Open data policy | Yes, of 2019. It does not name contracts | IT | sure |
| Who decides what is published | The clerk, within ten working days | Clerk | sure |
| Shared identifiers | The number of the tender. Suppliers have another number in each system | IT | sure |
| Systems that are replaced | The portal next year, the contract register after it | IT | sure |
| Rules on bids | By-law 12, section 7: “in confidence until award”. After award: I do not know | Legal | fairly sure |
| Can we export our own data | Portal and register yes. Invoices: I do not know | IT | a guess |

## Who approves a change of a contract?

This one was answered twice.

> Purchasing: we do, up to a tenth of the price. It is in the manual, part 9.

> Finance: we do. We have never been told of a limit.

Both are right in what they do today. It was settled on the call: the manual holds, and finance is told of each change.

## People and skills

Three people in the city can write a query. Nobody’s job is to improve purchasing. The last training was on the portal, four years ago; eleven came, and two are still here.

## The call

:::claim finding
The custom of four weeks for every tender is written nowhere.
:::

On the call nobody was surprised by what hurts. What surprised everybody is how many of the rules that slow us down are rules that nobody made.
`
