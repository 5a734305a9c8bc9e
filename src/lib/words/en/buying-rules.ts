/** Words on the pages of rules for purchases. */
export const buyingRules = {
  'rules.title': 'Rules',
  'rules.start': 'Begin with rules that others use',
  'rules.start-what':
    'Choose what comes closest to your department. You can change each limit afterwards; lower levels can only be stricter.',
  'rules.profile': 'Which rules come closest?',
  'rules.profile-hint':
    'Made from published texts, each with its source and the day it was seen. Not verified by those it names, and not legal advice.',
  'rules.seven': 'Seven questions',
  'rules.seven-what':
    'Your answers become limits of your department, with your name and today’s date. Then the first purchase can be checked.',
  'rules.choose-other': 'Choose another set of rules',
  'rules.check-answers': 'Check your answers',
  'rules.check-what':
    'They are in force as soon as you press the button, with your name. Later, somebody else has to approve each change.',
  'rules.change-answers': 'Change an answer',
  'rules.put-in-force': 'Put the rules in force',
  'rules.none': 'none',
  'rules.since': 'In force since',
  'rules.not-advice': 'Not verified and not legal advice. A limit is verified once a named officer has adopted it.',
  'rules.read-as': 'Read here as:',
  'rules.task': 'Something is to be done',
  'rules.empty':
    'No rules are in force yet, so nothing can be checked or bought here. Begin with a set that others use: seven answers, and the first small buy can be checked the same day.',
  'fit.title': 'Does my need fit?',
  'fit.choose':
    'Whose rules should be asked? They are made from published texts. Not verified, not legal advice, and endorsed by nobody they name.',
  'fit.what': '{count|question|questions}, no sign-in. Nothing you answer is kept.',
  'fit.amount-range': 'Write an amount of 0 or more that a purchase can have, like 4000.',
  'fit.write-number': 'Write an amount as a number, like 4000; 0 where there is none.',
  'fit.choose-one': 'Choose an answer.',
  'fit.ask-button': 'Ask the rules',
  'fit.answer': 'The answer',
  'fit.yes': 'Yes, it fits',
  'fit.ask': 'Ask an officer',
  'fit.no': 'No, not like this',
  'fit.yes-what': 'A team may buy this itself, inside these rules.',
  'fit.ask-what': 'These rules leave it to an officer, or need an answer that is missing.',
  'fit.no-what': 'Each sentence says what would have to change.',
  'fit.highest': 'The highest price before tax that fits: {price}.',
  'fit.kept-by': 'The rule is kept by {owner}.',
  'fit.go-on-yes': 'Start this purchase',
  'fit.go-on-ask': 'Start it, and ask an officer there',
  'fit.show-to':
    'The address of this page holds your answers: keep it, or send it to whoever wants to see this answer.',
  'fit.rules': 'All rules, with their limits and where they are written',
  'rules.at-a-glance': 'The limits at a glance',
  'rules.press-one': 'Press one to read what it asks, what it can say, who keeps it and where it is written.',
  'rules.rows': 'What it can say:',
  'rules.link': 'The rules, and who keeps them',
}
