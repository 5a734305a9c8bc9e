/** Words about sources, imports and what was set aside. */
export const importing = {
  'import.aside.too-few': '{found|cellule|cellules}, alors qu’il y a {expected} colonnes',
  'import.aside.too-many': '{found|cellule|cellules}, alors qu’il y a {expected} colonnes',
  'import.aside.quote-not-closed': 'Un guillemet ouvre une cellule et ne la ferme jamais',
  'import.aside.text-after-quote': 'Du texte suit un guillemet fermant dans une cellule',
  'import.aside.row-too-long':
    'La ligne est trop longue : {length} caractères ; les {kept} premiers sont conservés ici',
  'import.aside.cell-too-long':
    'Une cellule est trop longue, dans une ligne de {length} caractères ; les {kept} premiers sont conservés ici',
  'import.aside.undecodable': 'Des octets qui ne sont pas du texte en {encoding}, notés ici \\x…',
  'import.aside.nul': 'La ligne contient des caractères NUL, qu’aucun texte ne contient',
  'import.aside.cut-off': 'Le fichier s’interrompt dans cette ligne',
  'import.aside.not-json': 'JSON non valide : {why}',
  'import.aside.not-object': 'Une valeur JSON qui n’est pas un objet et n’a donc pas de colonnes',
  'import.aside.too-deep': 'Les valeurs sont imbriquées sur plus de {limit} niveaux',
  'import.aside.beyond-columns': 'La cellule {cell} contient une valeur, mais sa colonne n’a pas de nom',
  'import.aside.too-many-columns': 'La ligne apporte plus de colonnes que les {limit} qui sont lues',
  'import.aside.not-release': 'Ce n’est pas une instance OCDS : {why}',
  'import.aside.after-break': 'À partir d’ici, le fichier n’a pas pu être lu : {why}',
  'import.broken': 'Le fichier s’interrompt après {bytes} octets : {why}. Ce qui précède a été lu.',
  'import.doubt.broken':
    'Le fichier s’interrompt après {bytes} octets : {why}. Seul ce qui précède peut être lu : envoyez le fichier entier si vous le pouvez.',
  'import.doubt.encoding':
    'Le texte semble codé en {encoding}. Si des lettres s’affichent mal, choisissez un autre codage.',
  'import.doubt.undecodable':
    'Certains octets ne sont pas du texte en {encoding}. Les lignes qui en contiennent seront mises de côté.',
  'import.doubt.delimiter':
    'Les cellules semblent séparées par {delimiter}. Si les colonnes paraissent fausses, choisissez un autre séparateur.',
  'import.doubt.line-ends':
    'Les lignes se terminent de différentes façons ; chacune d’elles a été prise pour une fin de ligne.',
  'import.doubt.titles':
    '{count|ligne placée au-dessus des noms de colonnes ne sera pas lue comme donnée|lignes placées au-dessus des noms de colonnes ne seront pas lues comme données} : {text}',
  'import.doubt.header':
    'La ligne {line} a été prise pour les noms des colonnes, mais elle ressemble à une ligne de données.',
  'import.doubt.no-header': 'Les colonnes n’ont pas de nom ; elles ont été numérotées.',
  'import.doubt.blank-name': 'La colonne {column} n’a pas de nom ; elle s’appelle « {name} ».',
  'import.doubt.repeated-name': 'La colonne {column} porte le nom d’une autre ; elle s’appelle « {name} ».',
  'import.doubt.too-few':
    'Lignes qui ont moins de cellules qu’il n’y a de colonnes : {count} sur les {of} premières. Si le fichier omet les cellules vides en fin de ligne, choisissez de les compléter.',
  'import.doubt.too-many':
    'Lignes qui ont plus de cellules qu’il n’y a de colonnes : {count} sur les {of} premières. Elles seront mises de côté.',
  'import.doubt.members':
    'Le fichier compressé contient {count|fichier|fichiers} ; « {name} » sera lu. Importez les autres un par un.',
  'import.doubt.cut-off': 'Le fichier compressé est tronqué : sa table des matières manque. Ce qui reste peut être lu.',
  'import.doubt.sheets': 'Le classeur contient {count|feuille|feuilles} ; « {name} » sera lue.',
  'import.doubt.merged':
    '{count|plage fusionnée|plages fusionnées} : chaque cellule d’une plage fusionnée prend la valeur de la première.',
  'import.doubt.formulas':
    '{count|cellule contient|cellules contiennent} une formule ; la valeur enregistrée avec elle est lue, rien n’est calculé.',
  'import.doubt.lists': 'Le fichier contient {count|liste|listes} d’objets ; « {name} » sera lue.',
  'import.doubt.no-rows': 'Il n’y a aucune ligne sous les noms des colonnes.',
  'import.doubt.no-objects': 'Le fichier ne contient aucune liste d’objets : il n’a donc pas de lignes.',
  'import.doubt.aside':
    'Sur {of|ligne examinée|lignes examinées}, {count|sera mise de côté|seront mises de côté}. La première, à la ligne {line} : {why}.',
  'import.doubt.total':
    'La dernière ligne, à la ligne {line}, commence par « {text} » et fait peut-être le total des autres. Dans ce cas, retirez-la du fichier, sinon elle compte comme une ligne.',
}
