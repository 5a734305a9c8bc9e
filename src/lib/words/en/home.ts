/** Words of the first pages: the door, the demonstration, the start for real, mail. */
export const home = {
  'home.title': 'Fairlead',
  'home.sentence':
    'Run a procurement reform by the book, turn purchasing data into evidence, and follow every claim back to the words, rows or decisions it rests on.',
  'home.no-administrator':
    'This installation has no administrator yet. Open the address that was printed where Fairlead was started.',
  'home.projects': 'My projects',
  'home.no-projects': 'You are in no project yet. Start one, or ask a colleague for an invitation.',
  'home.new-project': 'Start a project',
  'home.your-role': 'Your role: {role}',
  'home.administration': 'This installation',
  'home.accounts': 'Accounts: who can sign in, and who administers',
  'home.organisations': 'Organisations and their projects',
  'home.mail': 'Mail that was not sent',
  'home.log': 'The log of all changes',
  'home.try': 'Try my own spreadsheet',
  'home.try-what':
    'Bring an export of contracts or tenders (CSV or Excel). In a few minutes you see what it measures and what a public page would look like. It stays on this computer.',
  'home.try-button': 'Try my own spreadsheet',
  'home.look': 'Look around in an invented city',
  'home.look-what': 'Choose whose eyes to look through. You can change everything; nothing leaves this computer.',
  'home.look-button': 'Look around',
  'home.open': 'Open to everybody',
  'home.open-what': 'No account is needed for these.',
  'home.published-button': 'See what is published',
  'home.filling':
    'The city is being filled in: {words}. You can look around already; until that is done, its projects stand at an earlier day.',
  'home.filling-failed': 'Filling in the city ended early: {why} It is tried again at the next start.',
  'home.follow': 'Follow one figure to its row',
  'home.follow-what': 'Five presses lead from a sentence of the reform to the cell that it rests on:',
  'home.follow-1': 'The claim: the figure, and how well it is grounded',
  'home.follow-2': '“Open the rows beneath it”: every purchase that was counted',
  'home.follow-3': 'The number of a purchase (“ocds-…”): all that is known of it',
  'home.follow-4': 'Any value of it: the cell that it came from, and what was done to it',
  'home.follow-5': '“Line …”: the row of the city’s export, as it was sent',
  'home.follow-button': 'Follow one figure',
  'home.follow-soon': 'The city is still being measured: the button “{button}” stands here in a minute or two.',
  'home.buy': 'Follow one small purchase to its proof',
  'home.buy-what':
    'A keyboard fix was bought in a month, without an officer. Look at it first; then at what did not go so well:',
  'home.buy-1': 'The purchase: what happened, who did it and what the rules said',
  'home.buy-2': '“The file”: download it and check it on your own machine, without this product',
  'home.buy-3': '“Library”: a copy of that file in which one byte was changed; the same check names the paper',
  'home.buy-4': '“Purchases”: one that was part of a split, one that was ended, and those that wait for somebody',
  'home.buy-5': '“Rules”: a change that was tried on the past and did not pass, since it would have missed the split',
  'home.buy-button': 'Follow one purchase',
  'home.buy-soon': 'What was bought is still being filled in: the button “{button}” stands here in a minute or two.',
  'home.other-eyes': 'Look through other eyes',
  'home.other-eyes-what': 'Take another place in the invented city, follow one figure, or see what is published.',
  'home.others': 'More invented projects',
  'home.others-what': 'One for each of the other playbooks, in the middle of its work.',
  'home.real': 'Start for real',
  'home.real-what': 'When you have seen enough, start with an empty installation of your own.',
  'home.real-link': 'Start for real',

  'try.what': 'You see what is in the file before anything is imported. Nothing leaves this computer.',
  'try.organisation': 'Whose data is it?',
  'try.organisation-hint':
    'The city or agency. It is the title of the preview of the public page, and named there as the publisher.',
  'try.organisation-default': 'My organisation',
  'try.project': 'My own data',

  'real.title': 'Start for real',
  'real.what': 'Fairlead will go on with an empty data folder.',
  'real.empty': 'The new folder is data/real. It has no people, no projects and no data.',
  'real.demo-stays':
    'The demonstration stays where it is, in data/demo. Delete that folder when you no longer want it.',
  'real.back':
    'To look into the demonstration again, end Fairlead (Ctrl-C) and start it with FAIRLEAD_DATA=data/demo FAIRLEAD_DEMO=1 npm start.',
  'real.address':
    'The address for making the first account is printed in the window where Fairlead runs. It works once.',
  'real.elsewhere':
    'This demonstration was started with settings that it would find again ({settings}), so it cannot turn to an empty folder by itself. You can: it takes a line.',
  'real.elsewhere-stop': 'End Fairlead in the window where it runs (Ctrl-C).',
  'real.elsewhere-start':
    'Start it again on a folder of its own. This one is beside the folder of the demonstration; any folder that does not exist yet will do:',
  'real.elsewhere-database':
    'DATABASE_URL and CLICKHOUSE_URL hold the demonstration too: give the new installation databases of its own, or leave both unset.',
  'real.elsewhere-address':
    'Open the address that it prints: it is for making the first account, and works once. The demonstration stays in {folder}. Delete that folder when you no longer want it.',
  'real.carry': 'Your own data does not come along',
  'real.carry-what':
    'A file that you tried in the demonstration, and the mapping you made for it, stay in {folder}. To go on with them, carry them over:',
  'real.carry-download':
    'Now, before you start: open the Mapping page of your project and choose “Download as a file (YAML)”. Note what the source of your file is called on the Data page.',
  'real.carry-import':
    'Afterwards: make the first account and a project, and bring in the same file. Give its source the same name as before.',
  'real.carry-load':
    'Open the Mapping page of the new project, choose “Edit as a file”, put the text of the downloaded file there in place of what you see, and save it.',
  'real.button': 'Start with an empty folder',
  'real.not-yet': 'Stay in the demonstration',
  'real.started': 'Fairlead starts anew',
  'real.started-what':
    'In a few seconds it is ready. Look at the window where Fairlead runs: the address for making the first account is printed there.',
  'real.started-link': 'Go to the home page',

  'serve.demo': 'Fairlead is ready, with an invented city to look around in: {url}',
  'serve.setup': 'Fairlead is ready and empty. Make the first account here (the address works once): {url}',
  'serve.opening': 'Fairlead is starting. Try again in a moment.',
  'serve.ready': 'Fairlead is ready: {url}',

  'mail.title': 'Mail',
  'mail.kept-what':
    'No mail server is set up, so letters are kept here. Copy a link and hand it over in any way you like.',
  'mail.failed-what': 'Letters that the mail server refused. Copy a link and hand it over in any way you like.',
  'mail.none': 'No letters.',
  'mail.to': 'To {to},',
} as const
