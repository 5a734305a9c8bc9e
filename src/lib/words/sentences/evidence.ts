import type { Sentences } from './sentence.ts'

/** Sentences of claims and reports: in English as they are made, then in French and Spanish. */
export const evidence: Sentences = {
  'This claim stands in a document that is reviewed or approved, so it stays as it is worded there. Take the document back or reopen it to change the claim; evidence can still be added.':
    [
      'Cette affirmation se trouve dans un document en révision ou approuvé : elle reste telle qu’elle y est rédigée. Reprenez ou rouvrez le document pour la modifier ; on peut encore ajouter des preuves.',
      'Esta afirmación está en un documento que se revisa o está aprobado, así que queda como está redactada allí. Retire o reabra el documento para cambiarla; aún se pueden añadir pruebas.',
    ],
  'Choose what it rests on.': ['Choisissez sur quoi elle repose.', 'Elija en qué se apoya.'],
  'Shorten the claim to 4,000 characters.': [
    'Raccourcissez l’affirmation à 4 000 caractères.',
    'Acorte la afirmación a 4000 caracteres.',
  ],
  'Choose what kind of claim it is.': [
    'Choisissez de quelle sorte d’affirmation il s’agit.',
    'Elija de qué tipo de afirmación se trata.',
  ],
  'Write what you claim.': ['Écrivez ce que vous affirmez.', 'Escriba lo que afirma.'],
  'Shorten the note to 1,000 characters.': [
    'Raccourcissez la note à 1 000 caractères.',
    'Acorte la nota a 1000 caracteres.',
  ],
  'There is no such claim in this project.': [
    'Cette affirmation n’existe pas dans ce projet.',
    'Esa afirmación no existe en este proyecto.',
  ],
  'The claim does not rest on this, or no longer.': [
    'L’affirmation ne repose pas sur cela, ou plus.',
    'La afirmación no se apoya en esto, o ya no.',
  ],
  'There is a claim with this id in another project. Choose another id.': [
    'Une affirmation d’un autre projet a cet identifiant. Choisissez-en un autre.',
    'Una afirmación de otro proyecto tiene este identificador. Elija otro.',
  ],
  'A claim cannot rest on “{kind}”. Choose words, rows or a decision.': [
    'Une affirmation ne peut pas reposer sur « {kind} ». Choisissez des paroles, des lignes ou une décision.',
    'Una afirmación no puede apoyarse en “{kind}”. Elija palabras, filas o una decisión.',
  ],
  'Choose words, rows or a decision.': [
    'Choisissez des paroles, des lignes ou une décision.',
    'Elija palabras, filas o una decisión.',
  ],
  'What you chose is not in this project, or you may not see it. Search again.': [
    'Ce que vous avez choisi n’est pas dans ce projet, ou vous ne pouvez pas le voir. Cherchez de nouveau.',
    'Lo que eligió no está en este proyecto, o no puede verlo. Busque de nuevo.',
  ],
  'Search again: what you chose is not in this project, or you may not see it.': [
    'Cherchez de nouveau : ce que vous avez choisi n’est pas dans ce projet, ou vous ne pouvez pas le voir.',
    'Busque de nuevo: lo que eligió no está en este proyecto, o no puede verlo.',
  ],
  'The claim stands in this document. A document is no evidence for what it claims itself: choose what it was written from.':
    [
      'L’affirmation se trouve dans ce document. Un document ne prouve pas ce qu’il affirme lui-même : choisissez ce dont il est tiré.',
      'La afirmación está en este documento. Un documento no prueba lo que él mismo afirma: elija aquello de lo que se escribió.',
    ],
  'The claim stands in this document. Choose what it was written from.': [
    'L’affirmation se trouve dans ce document. Choisissez ce dont il est tiré.',
    'La afirmación está en este documento. Elija aquello de lo que se escribió.',
  ],
  'The claim rests on “{name}” already.': [
    'L’affirmation repose déjà sur « {name} ».',
    'La afirmación ya se apoya en “{name}”.',
  ],
  'That claim rests on this one, directly or through others. Two claims cannot hold each other up.': [
    'Cette affirmation-là repose sur celle-ci, directement ou par d’autres. Deux affirmations ne peuvent pas se soutenir l’une l’autre.',
    'Esa afirmación se apoya en esta, directamente o por otras. Dos afirmaciones no pueden sostenerse la una a la otra.',
  ],
  'Choose something that does not rest on this claim itself.': [
    'Choisissez quelque chose qui ne repose pas sur cette affirmation.',
    'Elija algo que no se apoye en esta misma afirmación.',
  ],
  'Members may see what is claimed and what it rests on.': [
    'Les membres peuvent voir ce qui est affirmé et sur quoi cela repose.',
    'Los miembros pueden ver qué se afirma y en qué se apoya.',
  ],
  'Only those who write the team’s texts may claim something.': [
    'Seuls ceux qui écrivent les textes de l’équipe peuvent affirmer quelque chose.',
    'Solo quienes escriben los textos del equipo pueden afirmar algo.',
  ],
  'Only those who write the team’s texts may say what a claim rests on.': [
    'Seuls ceux qui écrivent les textes de l’équipe peuvent dire sur quoi repose une affirmation.',
    'Solo quienes escriben los textos del equipo pueden decir en qué se apoya una afirmación.',
  ],
  'There is no such report in this project.': [
    'Ce rapport n’existe pas dans ce projet.',
    'Ese informe no existe en este proyecto.',
  ],
  'A report is not written as “{format}”. Take html, pdf, docx, md or json.': [
    'Un rapport ne s’écrit pas en « {format} ». Prenez html, pdf, docx, md ou json.',
    'Un informe no se escribe como “{format}”. Tome html, pdf, docx, md o json.',
  ],
  'Type at least the first eight signs of the hash: digits, and letters from a to f.': [
    'Tapez au moins les huit premiers signes de l’empreinte : des chiffres, et des lettres de a à f.',
    'Escriba al menos los ocho primeros signos de la huella: cifras, y letras de la a a la f.',
  ],
  'Only those who may approve what leaves the project say that a paper is for everybody.': [
    'Seules les personnes qui peuvent approuver ce qui sort du projet disent qu’un rapport est pour tout le monde.',
    'Solo quienes pueden aprobar lo que sale del proyecto dicen que un informe es para todos.',
  ],
  'A paper of a document goes out with the document itself, once that is approved and let out.': [
    'Le rapport d’un document sort avec le document lui-même, une fois que celui-ci est approuvé et peut sortir.',
    'El informe de un documento sale con el propio documento, una vez aprobado y cuando puede salir.',
  ],
  'This paper was frozen before such papers could be published. Make it anew, then publish that one.': [
    'Ce rapport a été figé avant que de tels rapports puissent être publiés. Refaites-le, puis publiez le nouveau.',
    'Este informe se fijó antes de que esos informes pudieran publicarse. Hágalo de nuevo y publique ese.',
  ],
  'Members may see and take away the reports of their project.': [
    'Les membres peuvent voir et emporter les rapports de leur projet.',
    'Los miembros pueden ver y llevarse los informes de su proyecto.',
  ],
  'Only those who write the team’s texts may freeze one as a report.': [
    'Seuls ceux qui écrivent les textes de l’équipe peuvent en figer un comme rapport.',
    'Solo quienes escriben los textos del equipo pueden fijar uno como informe.',
  ],
}
