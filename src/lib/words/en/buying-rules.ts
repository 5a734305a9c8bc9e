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
  'rules.put-in-force': 'Put the rules in force',
  'rules.none': 'none',
  'rules.since': 'In force since',
  'rules.not-advice': 'Not verified and not legal advice. A limit is verified once a named officer has adopted it.',
  'rules.read-as': 'Read here as:',
  'rules.task': 'Something is to be done',
  'rules.empty':
    'No rules are in force yet, so nothing can be checked or bought here. Begin with a set that others use: seven answers, and the first small buy can be checked the same day.',
  'rules.link': 'The rules, and who keeps them',
}
