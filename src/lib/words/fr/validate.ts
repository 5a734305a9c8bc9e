/** What the checks of OCDS files say. Each sentence stands beside the path of a field, or of the file itself. */
export const validate = {
  'validate.not-json': 'Ce n’est pas du JSON : {name}.',
  'validate.not-utf8': 'Ce texte n’est pas en UTF-8, le seul codage qu’OCDS autorise. Enregistrez le fichier en UTF-8.',
  'validate.truncated': 'Le fichier se termine trop tôt : {name}.',
  'validate.too-deep': 'Trop profond : {name}.',
  'validate.too-large': 'Trop grand : {name}.',
  'validate.empty': 'Le fichier ne contient rien.',
  'validate.damaged': '{name}',
  'validate.not-ocds':
    'C’est du JSON, mais pas de l’OCDS : une instance a un ocid, un paquet a des instances (releases) ou des archives (records).',
  'validate.wrong-kind': 'Un paquet d’instances contient des instances entières ; voici ce qui s’y trouve : {found}.',
  'validate.version-patch':
    'version ne doit comporter que deux nombres, comme 1.1. Écrivez {expected} au lieu de {found}.',
  'validate.version-unknown': 'La version {found} n’est pas connue ici (1.0, 1.1). Le fichier a été vérifié comme 1.1.',
  'validate.version-late':
    'version et extensions se trouvent après les instances ; le fichier a donc été lu deux fois. Mettez-les au début.',
  'validate.required': '{path} manque. Chaque objet « {object} » en a besoin.',
  'validate.type': '{path} doit être {expected}, mais c’est {found}.',
  'validate.number-as-text':
    '{path} doit être un nombre, mais c’est un texte. Écrivez-le sans guillemets, signe de devise ni séparateur de milliers, comme 1234.5.',
  'validate.list-expected': '{path} doit être une liste entre [ ], même d’un seul élément, mais c’est {found}.',
  'validate.date-time': '{path} n’est pas une date avec l’heure telle qu’OCDS l’écrit, comme 2026-03-31T17:00:00Z.',
  'validate.date-only': '{path} est un jour sans heure. Ajoutez l’heure et le décalage, comme 2026-03-31T00:00:00Z.',
  'validate.no-zone':
    '{path} n’a pas de décalage par rapport à UTC, ou a une espace avant l’heure. Écrivez-le comme 2026-03-31T17:00:00-05:00.',
  'validate.no-such-day': '{path} est un jour ou une heure qui n’existe pas.',
  'validate.uri':
    '{path} n’est pas une adresse web. Elle commence par https:// ou un autre protocole et ne contient pas d’espace.',
  'validate.pattern': '{path} n’est pas écrit comme il le doit, par exemple 1.1.',
  'validate.too-short': '{path} est vide, mais doit avoir une valeur.',
  'validate.too-few': '{path} est une liste vide, mais doit avoir une entrée. Omettez le champ s’il n’y en a aucune.',
  'validate.too-small': '{path} est inférieur à {expected}.',
  'validate.closed-code': '{path} contient des codes qui ne sont pas dans la liste de codes fermée {codelist}.',
  'validate.closed-null': '{path} est null, mais doit être un code. Omettez le champ ou donnez le code.',
  'validate.releases-mixed':
    '{path} mélange des liens vers des instances et des instances entières. Dans une archive, n’utilisez que des liens (url, date) ou que des instances entières.',
  'validate.duplicate-release':
    'Une autre instance du même processus a déjà cet identifiant. Donnez à chaque instance le sien.',
  'validate.duplicate-record': 'Une autre archive a déjà cet ocid. Un paquet contient une archive par processus.',
  'validate.duplicate-id':
    '{path} contient des entrées qui ont le même identifiant. Elles n’en feront qu’une à la fusion des instances.',
  'validate.duplicate-entry': '{path} contient deux fois la même entrée.',
  'validate.id-types':
    '{path} utilise un identifiant comme nombre et comme texte, par exemple 1 et "1". La plupart des programmes y voient deux identifiants.',
  'validate.missing-id':
    'Des entrées de {path} n’ont pas d’identifiant (id). Sans lui, elles se dédoublent à chaque fusion des instances.',
  'validate.ocid-prefix':
    '{path} ne commence pas par un préfixe : ocds-, six lettres ou chiffres, puis votre propre numéro.',
  'validate.ocid-draft':
    '{path} commence par ocds-213czf, le préfixe des exemples et des brouillons. Avant de publier, demandez le vôtre à l’Open Contracting Partnership.',
  'validate.ocid-differs': '{path} n’est pas l’ocid de l’archive où il se trouve.',
  'validate.release-id-hash': '{path} contient un #, ce qui n’est pas permis dans les identifiants d’instances.',
  'validate.unknown-field': '{path} n’est pas un champ d’OCDS{extensions}.',
  'validate.extension-undeclared':
    '{path} appartient à l’extension {name}, que le paquet ne déclare pas. Ajoutez son adresse à extensions.',
  'validate.later-field':
    'Ce fichier compte comme OCDS 1.0, parce qu’il le dit ou qu’aucune version n’est donnée, mais il contient des champs apparus avec la 1.1. Écrivez "version": "1.1".',
  'validate.unknown-code':
    '{path} utilise ses propres codes en plus de la liste de codes ouverte {codelist}. C’est permis ; dites ce qu’ils signifient là où vous publiez.',
  'validate.empty-object': '{path} est un objet sans champs. Omettez-le.',
  'validate.empty-list': '{path} est une liste sans entrées. Omettez-la.',
  'validate.blank-text': '{path} est vide. Omettez-le.',
  'validate.deprecated-field': '{path} n’est plus recommandé depuis OCDS 1.1. {expected}',
  'validate.details-in-reference':
    '{path} en dit plus d’une organisation que id et name. Depuis OCDS 1.1, le reste a sa place dans son entrée de parties.',
  'validate.deprecated-code': '{path} utilise des codes qui ne sont plus recommandés depuis OCDS 1.1.',
  'validate.reference-without-id': '{path} n’a pas d’id et ne mène donc à personne dans parties.',
  'validate.party-missing': '{path} nomme une organisation qui n’est pas dans parties.',
  'validate.party-elsewhere':
    '{path} nomme une organisation, mais il n’y a pas de parties. C’est bien dans une mise à jour, si une instance précédente les contient.',
  'validate.role-missing': '{path} nomme une organisation dont l’entrée dans parties n’a pas le rôle {expected}.',
  'validate.award-missing': '{path} nomme une attribution qui n’est pas dans awards.',
  'validate.period-reversed': '{path} : {found} est postérieur à {expected}.',
  'validate.award-before-close': '{path} est antérieur à la fin du délai de remise des offres.',
  'validate.signed-before-award': '{path} est antérieur à la date de son attribution.',
  'validate.amount-without-currency':
    '{path} a des montants sans devise : ils ne sont pas comptés dans les totaux. Indiquez la devise dans les réglages de la correspondance ou remplissez {path}/currency.',
  'validate.negative-amount': '{path} est inférieur à zéro. Comparez-le au document.',
  'validate.award-outsized':
    'Une seule attribution de {amount} représente {share} de toute la valeur attribuée, plus d’un cinquième. Comparez-la au document.',
  'validate.too-many-kinds':
    'Il y a plus de sortes de constats que cette liste n’en montre ; {found} de plus ont été comptées. Corrigez d’abord celles-ci.',

  'validate.extensions.declared': ' ni des extensions qui ont été vérifiées',
  'validate.not-checked.rest':
    'Ce qui suit la ligne {line} n’a pas été vérifié : la suite du fichier ne peut pas être lue.',
  'validate.not-checked.extension': 'Les règles de l’extension {name} : elle n’est pas connue ici.',
  'validate.not-checked.version': 'Les règles de la version {found} : elle n’est pas connue ici.',

  'validate.type.string': 'un texte',
  'validate.type.integer': 'un nombre entier',
  'validate.type.number': 'un nombre',
  'validate.type.boolean': 'true ou false',
  'validate.type.object': 'un objet entre { }',
  'validate.type.array': 'une liste entre [ ]',
  'validate.type.null': 'null',
  'validate.type.or': ' ou ',
  'validate.type.objects': 'une liste d’objets entre { }',
  'validate.type.items': 'une liste de textes',
  'validate.type.history': 'une liste de versions, chacune avec releaseID, releaseDate, releaseTag et value',
  'validate.type.other': 'autre chose',
  'validate.type.versioned-release': 'une instance versionnée',
  'validate.type.linked-release': 'un lien vers une instance',

  'validate.form.release-package': 'paquet d’instances',
  'validate.form.record-package': 'paquet d’archives',
  'validate.form.release': 'instances sans paquet',
  'validate.form.record': 'archives sans paquet',
  'validate.form.nothing': 'rien qui relève d’OCDS',

  'validate.count.records': '{n|archive|archives}',
  'validate.count.releases': '{n|instance|instances}',
  'validate.count.linked': '{n|instance liée|instances liées}',
  'validate.count.compiled': '{n|instance compilée|instances compilées}',
  'validate.count.versioned': '{n|instance versionnée|instances versionnées}',
  'validate.count.processes': '{n|processus|processus}',
  'validate.place': 'ligne {line}, colonne {column}',
  'validate.times': '{n|fois|fois}',
  'validate.more': '{n|autre sorte|autres sortes} ; --format json les énumère toutes.',
  'validate.others': 'et d’autres',
  'validate.meant': 'Peut-être {meant} ?',
  'validate.severity.error': '{n|sorte d’erreur|sortes d’erreurs}',
  'validate.severity.warning': '{n|sorte d’avertissement|sortes d’avertissements}',
  'validate.severity.notice': '{n|sorte de remarque|sortes de remarques}',
  'validate.not-checked': 'Non vérifié : {what}',
  'validate.verdict.valid': 'Valide : aucune erreur, et tout a été vérifié.',
  'validate.verdict.errors': 'Non valide : {n|sorte d’erreur|sortes d’erreurs}.',
  'validate.verdict.partly': 'Aucune erreur dans ce qui a été vérifié, mais tout n’a pas été vérifié.',

  'checks.next': 'Si rien ici ne vous retient, voyez ce que disent les données.',
  'checks.next-button': 'Passer aux indicateurs',
}
