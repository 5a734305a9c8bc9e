import type { Sentences } from './sentence.ts'

/** Sentences of the line: import, mapping, compiling, measuring, checking: in English as they are made, then in French and Spanish. */
export const data: Sentences = {
  'There are no releases to merge yet. Import files of OCDS, or map a source to OCDS first.': [
    'Il n’y a pas encore d’instances à fusionner. Importez des fichiers OCDS, ou mettez d’abord une source en correspondance avec l’OCDS.',
    'Todavía no hay entregas que unir. Importe archivos OCDS, o ponga antes una fuente en correspondencia con OCDS.',
  ],
  'Of {expected} compiled releases {counted} arrived; nothing was changed. Compile again.': [
    'Sur {expected} instances compilées, {counted} sont arrivées ; rien n’a été modifié. Compilez de nouveau.',
    'De {expected} entregas compiladas llegaron {counted}; no se cambió nada. Compile de nuevo.',
  ],
  'Of {expected} compiled releases {counted} arrived; nothing was changed. The data was probably compiled anew meanwhile: measure again.':
    [
      'Sur {expected} instances compilées, {counted} sont arrivées ; rien n’a été modifié. Les données ont sans doute été compilées entre-temps : mesurez de nouveau.',
      'De {expected} entregas compiladas llegaron {counted}; no se cambió nada. Probablemente los datos se compilaron mientras tanto: mida de nuevo.',
    ],
  'There is no process with this ocid in the compiled data.': [
    'Il n’y a pas de processus avec cet ocid dans les données compilées.',
    'No hay ningún proceso con este ocid en los datos compilados.',
  ],
  'The process has no value at {pointer}. A place is written like /tender/value/amount.': [
    'Le processus n’a pas de valeur à {pointer}. Un emplacement s’écrit comme /tender/value/amount.',
    'El proceso no tiene valor en {pointer}. Un lugar se escribe como /tender/value/amount.',
  ],
  'this place': ['cet emplacement', 'este lugar'],
  'The releases that the mapping made are not there any more, as after a restore. Run the line: it maps first.': [
    'Les instances issues de la correspondance ne sont plus là, comme après une restauration. Relancez le traitement : il refait d’abord la correspondance.',
    'Las entregas que hizo la correspondencia ya no están, como tras una restauración. Repita el proceso de datos: empieza por la correspondencia.',
  ],
  'Only those who work on the data may compile it anew.': [
    'Seuls ceux qui travaillent sur les données peuvent les recompiler.',
    'Solo quienes trabajan con los datos pueden compilarlos de nuevo.',
  ],
  'Members may see how many releases were merged, and what was noticed.': [
    'Les membres peuvent voir combien d’instances ont été fusionnées, et ce qui a été remarqué.',
    'Los miembros pueden ver cuántas entregas se unieron y qué se observó.',
  ],
  'Members may see the processes of the project.': [
    'Les membres peuvent voir les processus du projet.',
    'Los miembros pueden ver los procesos del proyecto.',
  ],
  'Members may see a process and how it came about.': [
    'Les membres peuvent voir un processus et comment il s’est formé.',
    'Los miembros pueden ver un proceso y cómo se formó.',
  ],
  'Rows of the original files may name people, so not every role may follow a value back to them.': [
    'Les lignes des fichiers d’origine peuvent nommer des personnes : certains rôles ne peuvent donc pas y remonter.',
    'Las filas de los archivos originales pueden nombrar a personas, así que no toda función puede seguir un valor hasta ellas.',
  ],
  'The file is empty. Export it again, and check that the export has finished before you send it.': [
    'Le fichier est vide. Exportez-le de nouveau, et vérifiez que l’exportation est terminée avant de l’envoyer.',
    'El archivo está vacío. Expórtelo de nuevo y compruebe que la exportación haya terminado antes de enviarlo.',
  ],
  'This is {what!}, which cannot be read as a table. {instead!}': [
    'C’est {what!}, ce qui ne peut pas se lire comme un tableau. {instead!}',
    'Esto es {what!}, que no se puede leer como una tabla. {instead!}',
  ],
  '"{name}" is an archive inside an archive. Unpack it and send the table itself.': [
    '« {name} » est un fichier compressé dans un fichier compressé. Décompressez-le et envoyez le tableau lui-même.',
    '“{name}” es un archivo comprimido dentro de otro. Descomprímalo y envíe la tabla misma.',
  ],
  'The archive holds {count} files; at most {limit} are read. Send the ones you need.': [
    'Le fichier compressé contient {count} fichiers ; au plus {limit} sont lus. Envoyez ceux dont vous avez besoin.',
    'El archivo comprimido contiene {count} archivos; se leen {limit} como máximo. Envíe los que necesita.',
  ],
  'The archive holds no file named "{name}". Choose one of those it holds.': [
    'Le fichier compressé ne contient pas de fichier nommé « {name} ». Choisissez-en un parmi les siens.',
    'El archivo comprimido no contiene ningún archivo “{name}”. Elija uno de los que contiene.',
  ],
  'The archive holds no file. Send the table itself.': [
    'Le fichier compressé ne contient aucun fichier. Envoyez le tableau lui-même.',
    'El archivo comprimido no contiene ningún archivo. Envíe la tabla misma.',
  ],
  'The file is protected by a password. Save it without one and send it again.': [
    'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe et renvoyez-le.',
    'El archivo está protegido por una contraseña. Guárdelo sin ella y envíelo de nuevo.',
  ],
  'The file unpacks to more than {limit} MB, far more than its own size explains. It was not read further. Send the table unpacked.':
    [
      'Décompressé, le fichier dépasse {limit} Mo, bien plus que sa propre taille ne l’explique. Il n’a pas été lu plus loin. Envoyez le tableau décompressé.',
      'Descomprimido, el archivo supera {limit} MB, mucho más de lo que explica su tamaño. No se leyó más. Envíe la tabla descomprimida.',
    ],
  'The archive cannot be opened: {why!}. Make it again, or send the table unpacked.': [
    'Le fichier compressé ne peut pas être ouvert : {why!}. Refaites-le, ou envoyez le tableau décompressé.',
    'El archivo comprimido no se puede abrir: {why!}. Hágalo de nuevo, o envíe la tabla descomprimida.',
  ],
  'The workbook cannot be opened: {why!}. Open it, save it again as .xlsx, and send that.': [
    'Le classeur ne peut pas être ouvert : {why!}. Ouvrez-le, enregistrez-le de nouveau en .xlsx, et envoyez ce fichier.',
    'El libro no se puede abrir: {why!}. Ábralo, guárdelo de nuevo como .xlsx y envíe ese archivo.',
  ],
  'The workbook has no sheet named "{name}". Choose one of those it has.': [
    'Le classeur n’a pas de feuille nommée « {name} ». Choisissez-en une parmi les siennes.',
    'El libro no tiene ninguna hoja “{name}”. Elija una de las que tiene.',
  ],
  '"{label}" is no known text encoding. Use a name such as utf-8 or windows-1252.': [
    '« {label} » n’est pas un encodage de texte connu. Prenez un nom comme utf-8 ou windows-1252.',
    '“{label}” no es una codificación de texto conocida. Use un nombre como utf-8 o windows-1252.',
  ],
  'The delimiter must be one character, and neither a quotation mark nor a line end.': [
    'Le séparateur doit être un seul caractère, ni guillemet ni fin de ligne.',
    'El separador debe ser un solo carácter, ni comillas ni fin de línea.',
  ],
  'The file has more than {limit} columns. Send the columns that you need.': [
    'Le fichier a plus de {limit} colonnes. Envoyez celles dont vous avez besoin.',
    'El archivo tiene más de {limit} columnas. Envíe las que necesita.',
  ],
  'No column was found in this file, so there is nothing to bring in. {why!} Open the file to see what it holds, export it again, or read it differently.':
    [
      'Aucune colonne n’a été trouvée dans ce fichier : il n’y a donc rien à importer. {why!} Ouvrez le fichier pour voir ce qu’il contient, exportez-le de nouveau, ou lisez-le autrement.',
      'No se encontró ninguna columna en este archivo, así que no hay nada que importar. {why!} Abra el archivo para ver qué contiene, expórtelo de nuevo, o léalo de otra manera.',
    ],
  'The archive names a file "{name}", which points outside of the archive. Nothing was unpacked. Pack the table again from inside its folder, or send it unpacked.':
    [
      'Le fichier compressé nomme un fichier « {name} », qui mène hors de lui. Rien n’a été décompressé. Compressez de nouveau le tableau depuis son dossier, ou envoyez-le décompressé.',
      'El archivo comprimido nombra un archivo “{name}”, que apunta fuera de él. No se descomprimió nada. Comprima de nuevo la tabla desde su carpeta, o envíela descomprimida.',
    ],
  'There is no such import in this project.': [
    'Cette importation n’existe pas dans ce projet.',
    'Esa importación no existe en este proyecto.',
  ],
  'There is no such file in this project. Send it again.': [
    'Ce fichier n’existe pas dans ce projet. Renvoyez-le.',
    'Ese archivo no existe en este proyecto. Envíelo de nuevo.',
  ],
  'This import has not ended, or it failed: it has no rows to look at. Wait for its end, or import the file again.': [
    'Cette importation n’est pas terminée, ou elle a échoué : elle n’a pas de lignes à regarder. Attendez sa fin, ou importez de nouveau le fichier.',
    'Esta importación no ha terminado, o ha fallado: no tiene filas que mirar. Espere a que termine, o importe de nuevo el archivo.',
  ],
  'The files of this project may take {quota} MB and take {used} MB already: this file has no room. Ask whoever runs this server for more.':
    [
      'Les fichiers de ce projet peuvent occuper {quota} Mo et en occupent déjà {used} : il n’y a pas de place pour ce fichier. Demandez-en davantage à qui gère ce serveur.',
      'Los archivos de este proyecto pueden ocupar {quota} MB y ya ocupan {used} MB: este archivo no cabe. Pida más a quien lleva este servidor.',
    ],
  'Files may only be imported from the folders that this server allows. Upload the file, or ask whoever runs the server to add its folder to FAIRLEAD_IMPORT_PATHS.':
    [
      'Les fichiers ne s’importent que depuis les dossiers que ce serveur permet. Téléversez le fichier, ou demandez à qui gère le serveur d’ajouter son dossier à FAIRLEAD_IMPORT_PATHS.',
      'Solo se importan archivos de las carpetas que este servidor permite. Suba el archivo, o pida a quien lleva el servidor que añada su carpeta a FAIRLEAD_IMPORT_PATHS.',
    ],
  'This source has given OCDS releases so far, and this file is a table. Add a source of its own for it.': [
    'Jusqu’ici, cette source a donné des instances OCDS, et ce fichier est un tableau. Ajoutez pour lui une source à part.',
    'Hasta ahora esta fuente ha dado entregas OCDS, y este archivo es una tabla. Añada para él una fuente propia.',
  ],
  'This source has given tables so far, and this file holds OCDS releases. Add a source of its own for it.': [
    'Jusqu’ici, cette source a donné des tableaux, et ce fichier contient des instances OCDS. Ajoutez pour lui une source à part.',
    'Hasta ahora esta fuente ha dado tablas, y este archivo contiene entregas OCDS. Añada para él una fuente propia.',
  ],
  'The time at which the data was taken lies in the future.': [
    'Le moment où les données ont été prises est dans le futur.',
    'El momento en que se tomaron los datos está en el futuro.',
  ],
  'Both imports must have the column "{name}". Choose columns that both have.': [
    'Les deux importations doivent avoir la colonne « {name} ». Choisissez des colonnes que les deux possèdent.',
    'Ambas importaciones deben tener la columna “{name}”. Elija columnas que tengan las dos.',
  ],
  'The original of "{name}" is not among the kept files, so its rows cannot be loaded again. Bring the same file in again, then run the line.':
    [
      'L’original de « {name} » n’est pas parmi les fichiers conservés : ses lignes ne peuvent donc pas être rechargées. Importez de nouveau le même fichier, puis relancez le traitement.',
      'El original de “{name}” no está entre los archivos guardados, así que sus filas no se pueden cargar de nuevo. Importe otra vez el mismo archivo y repita el proceso de datos.',
    ],
  'Reading "{name}" again gave another number of rows than it had. Remove its source, bring the file in again, then run the line.':
    [
      'La relecture de « {name} » a donné un autre nombre de lignes qu’auparavant. Supprimez sa source, importez de nouveau le fichier, puis relancez le traitement.',
      'Al leer de nuevo “{name}” salió otro número de filas. Elimine su fuente, importe otra vez el archivo y repita el proceso de datos.',
    ],
  'The same file was being removed at this very moment, with the last import made from it. Send it again.': [
    'Ce même fichier était en train d’être supprimé, avec la dernière importation qui en vient. Renvoyez-le.',
    'En este mismo momento se estaba eliminando ese archivo, con la última importación hecha de él. Envíelo de nuevo.',
  ],
  'The file broke off on its way here, and nothing of it was kept. Send it again.': [
    'Le fichier s’est interrompu en route, et rien n’en a été gardé. Renvoyez-le.',
    'El archivo se interrumpió por el camino y no se guardó nada de él. Envíelo de nuevo.',
  ],
  'Only those who work on the data may bring files in.': [
    'Seuls ceux qui travaillent sur les données peuvent apporter des fichiers.',
    'Solo quienes trabajan con los datos pueden traer archivos.',
  ],
  'A file may name people, so not every role may look into it.': [
    'Un fichier peut nommer des personnes : certains rôles ne peuvent donc pas le consulter.',
    'Un archivo puede nombrar a personas, así que no toda función puede mirarlo.',
  ],
  'Only those who work on the data may import.': [
    'Seuls ceux qui travaillent sur les données peuvent importer.',
    'Solo quienes trabajan con los datos pueden importar.',
  ],
  'Only those who may remove a source may clear its rows away.': [
    'Seuls ceux qui peuvent supprimer une source peuvent effacer ses lignes.',
    'Solo quienes pueden eliminar una fuente pueden borrar sus filas.',
  ],
  'Only the product itself forgets files to which nothing refers any more.': [
    'Seul le produit lui-même oublie les fichiers auxquels plus rien ne renvoie.',
    'Solo el propio producto olvida archivos a los que ya nada remite.',
  ],
  'Members may see what was imported when, and how many rows of it were loaded and set aside.': [
    'Les membres peuvent voir ce qui a été importé et quand, et combien de lignes ont été chargées et mises de côté.',
    'Los miembros pueden ver qué se importó y cuándo, y cuántas filas se cargaron y se apartaron.',
  ],
  'Original files and their rows may name people, so not every role may read them.': [
    'Les fichiers d’origine et leurs lignes peuvent nommer des personnes : certains rôles ne peuvent donc pas les lire.',
    'Los archivos originales y sus filas pueden nombrar a personas, así que no toda función puede leerlos.',
  ],
  'Ask for the table it was made from.': ['Demandez le tableau dont il est issu.', 'Pida la tabla de la que salió.'],
  'Save it as .xlsx without a password.': [
    'Enregistrez-le en .xlsx sans mot de passe.',
    'Guárdelo como .xlsx sin contraseña.',
  ],
  'Export it as CSV.': ['Exportez-le en CSV.', 'Expórtelo como CSV.'],
  'Export the table you need as CSV.': [
    'Exportez en CSV le tableau dont vous avez besoin.',
    'Exporte como CSV la tabla que necesita.',
  ],
  'Unpack it, or pack it as zip.': [
    'Décompressez-le, ou compressez-le en zip.',
    'Descomprímalo, o comprímalo como zip.',
  ],
  'Unpack it, or pack it with gzip or zip.': [
    'Décompressez-le, ou compressez-le avec gzip ou zip.',
    'Descomprímalo, o comprímalo con gzip o zip.',
  ],
  'Save the table as CSV or XLSX, or use the address of the file itself.': [
    'Enregistrez le tableau en CSV ou XLSX, ou donnez l’adresse du fichier lui-même.',
    'Guarde la tabla como CSV o XLSX, o use la dirección del propio archivo.',
  ],
  'Save the table as .xlsx or CSV.': ['Enregistrez le tableau en .xlsx ou CSV.', 'Guarde la tabla como .xlsx o CSV.'],
  'A separator is one character.': ['Un séparateur est un seul caractère.', 'Un separador es un solo carácter.'],
  'Enter a whole number.': ['Indiquez un nombre entier.', 'Indique un número entero.'],
  'Lines are counted from 1; 0 means no header.': [
    'Les lignes se comptent à partir de 1 ; 0 veut dire sans en-tête.',
    'Las líneas se cuentan desde 1; 0 significa sin encabezado.',
  ],
  'There is no compiled data to measure yet. Compile the releases first.': [
    'Il n’y a pas encore de données compilées à mesurer. Compilez d’abord les instances.',
    'Todavía no hay datos compilados que medir. Compile antes las entregas.',
  ],
  'There is no measure {code}.': ['L’indicateur {code} n’existe pas.', 'No hay ningún indicador {code}.'],
  'Nothing has been measured yet. Measure the compiled data first.': [
    'Rien n’a encore été mesuré. Mesurez d’abord les données compilées.',
    'Todavía no se ha medido nada. Mida antes los datos compilados.',
  ],
  'The last measurement stopped before its end. Measure again to see the rows behind its figures.': [
    'Le dernier calcul s’est arrêté avant sa fin. Mesurez de nouveau pour voir les lignes derrière ses chiffres.',
    'El último cálculo se detuvo antes de terminar. Mida de nuevo para ver las filas detrás de sus cifras.',
  ],
  '{code} could not be computed: the data has no {missing}.': [
    '{code} n’a pas pu être calculé : il manque aux données {missing}.',
    '{code} no se pudo calcular: a los datos les falta {missing}.',
  ],
  'Only those who work on the data may measure it anew.': [
    'Seuls ceux qui travaillent sur les données peuvent les mesurer de nouveau.',
    'Solo quienes trabajan con los datos pueden medirlos de nuevo.',
  ],
  'Settings decide what is flagged, so only those who work on the data may change them.': [
    'Les réglages décident de ce qui est signalé : seuls ceux qui travaillent sur les données peuvent les changer.',
    'Los ajustes deciden qué se señala, así que solo quienes trabajan con los datos pueden cambiarlos.',
  ],
  'Members may see what was measured, and how.': [
    'Les membres peuvent voir ce qui a été mesuré, et comment.',
    'Los miembros pueden ver qué se midió, y cómo.',
  ],
  'Members may see the processes that a figure rests on.': [
    'Les membres peuvent voir les processus sur lesquels repose un chiffre.',
    'Los miembros pueden ver los procesos en los que se apoya una cifra.',
  ],
  'The settings are wrong: {found}.': ['Les réglages sont faux : {found}.', 'Los ajustes son incorrectos: {found}.'],
  'The settings cannot be read: {error}.': [
    'Les réglages ne peuvent pas être lus : {error}.',
    'Los ajustes no se pueden leer: {error}.',
  ],
  'Only those who work on the data may run the line from mapping to measures.': [
    'Seuls ceux qui travaillent sur les données peuvent lancer le traitement, de la correspondance aux indicateurs.',
    'Solo quienes trabajan con los datos pueden lanzar el proceso, de la correspondencia a los indicadores.',
  ],
  'Members may see how far the data of the project is.': [
    'Les membres peuvent voir où en sont les données du projet.',
    'Los miembros pueden ver en qué punto están los datos del proyecto.',
  ],
  'More than {most} rows have the key "{key}". That is no number of a process: choose another key for the source.': [
    'Plus de {most} lignes ont la clé « {key} ». Ce n’est pas le numéro d’un processus : choisissez une autre clé pour la source.',
    'Más de {most} filas tienen la clave “{key}”. Eso no es el número de un proceso: elija otra clave para la fuente.',
  ],
  'This project has no mapping yet. Have one suggested, look at it and save it.': [
    'Ce projet n’a pas encore de correspondance. Faites-en proposer une, relisez-la et enregistrez-la.',
    'Este proyecto todavía no tiene correspondencia. Pida una propuesta, repásela y guárdela.',
  ],
  'This project has no version {version} of its mapping.': [
    'Ce projet n’a pas de version {version} de sa correspondance.',
    'Este proyecto no tiene la versión {version} de su correspondencia.',
  ],
  'The mapping cannot be used. {findings} And {more} more.': [
    'La correspondance ne peut pas servir. {findings} Et encore {more}.',
    'La correspondencia no se puede usar. {findings} Y {more} más.',
  ],
  'The mapping cannot be used. {findings}': [
    'La correspondance ne peut pas servir. {findings}',
    'La correspondencia no se puede usar. {findings}',
  ],
  'Somebody saved version {newest} of the mapping since you opened yours. Compare the two, then save again on top of it.':
    [
      'Quelqu’un a enregistré la version {newest} de la correspondance depuis que vous avez ouvert la vôtre. Comparez les deux, puis enregistrez de nouveau.',
      'Alguien guardó la versión {newest} de la correspondencia desde que usted abrió la suya. Compare las dos y guarde de nuevo.',
    ],
  'None of the sources that the mapping names has rows. Import a file into one of them first.': [
    'Aucune des sources que nomme la correspondance n’a de lignes. Importez d’abord un fichier dans l’une d’elles.',
    'Ninguna de las fuentes que nombra la correspondencia tiene filas. Importe antes un archivo en una de ellas.',
  ],
  'The mapping has made no such release. It may have been made again since: look at the process anew.': [
    'La correspondance n’a pas produit cette instance. Elle a pu être refaite depuis : regardez de nouveau le processus.',
    'La correspondencia no hizo esa entrega. Puede haberse hecho de nuevo: mire otra vez el proceso.',
  ],
  'Only those who work on the data may have a mapping suggested: it shows values of rows.': [
    'Seuls ceux qui travaillent sur les données peuvent faire proposer une correspondance : elle montre des valeurs de lignes.',
    'Solo quienes trabajan con los datos pueden pedir una correspondencia: muestra valores de filas.',
  ],
  'Only those who work on the data may change the mapping.': [
    'Seuls ceux qui travaillent sur les données peuvent modifier la correspondance.',
    'Solo quienes trabajan con los datos pueden cambiar la correspondencia.',
  ],
  'Members may see how columns become fields.': [
    'Les membres peuvent voir comment les colonnes deviennent des champs.',
    'Los miembros pueden ver cómo las columnas se convierten en campos.',
  ],
  'A preview shows rows, which may name people, so not every role may see one.': [
    'Un aperçu montre des lignes, qui peuvent nommer des personnes : certains rôles ne peuvent donc pas en voir.',
    'Una vista previa muestra filas, que pueden nombrar a personas, así que no toda función puede verla.',
  ],
  'Only those who work on the data may make releases from it.': [
    'Seuls ceux qui travaillent sur les données peuvent en faire des instances.',
    'Solo quienes trabajan con los datos pueden hacer entregas con ellos.',
  ],
  'The list of problems shows values of rows, which may name people, so not every role may read it.': [
    'La liste des problèmes montre des valeurs de lignes, qui peuvent nommer des personnes : certains rôles ne peuvent donc pas la lire.',
    'La lista de problemas muestra valores de filas, que pueden nombrar a personas, así que no toda función puede leerla.',
  ],
  'Following a value back shows the row it came from, which may name people, so not every role may do it.': [
    'Remonter d’une valeur montre la ligne dont elle vient, qui peut nommer des personnes : certains rôles ne le peuvent donc pas.',
    'Seguir un valor muestra la fila de la que vino, que puede nombrar a personas, así que no toda función puede hacerlo.',
  ],
  'Shorten the note to 500 characters.': [
    'Raccourcissez la note à 500 caractères.',
    'Acorte la nota a 500 caracteres.',
  ],
  'Enter a name for the source.': ['Donnez un nom à la source.', 'Dé un nombre a la fuente.'],
  'Shorten the name of the source to 120 characters.': [
    'Raccourcissez le nom de la source à 120 caractères.',
    'Acorte el nombre de la fuente a 120 caracteres.',
  ],
  'Write the name of the source on one line.': [
    'Écrivez le nom de la source sur une seule ligne.',
    'Escriba el nombre de la fuente en una sola línea.',
  ],
  'Shorten the licence to 300 characters, or give its address.': [
    'Raccourcissez la licence à 300 caractères, ou donnez son adresse.',
    'Acorte la licencia a 300 caracteres, o dé su dirección.',
  ],
  'Write the licence on one line.': [
    'Écrivez la licence sur une seule ligne.',
    'Escriba la licencia en una sola línea.',
  ],
  'There is no such source in this project.': [
    'Cette source n’existe pas dans ce projet.',
    'Esa fuente no existe en este proyecto.',
  ],
  'This project has a source called "{name}" already. Import the newer file into it, or choose another name.': [
    'Ce projet a déjà une source nommée « {name} ». Importez-y le fichier plus récent, ou choisissez un autre nom.',
    'Este proyecto ya tiene una fuente llamada “{name}”. Importe en ella el archivo más nuevo, o elija otro nombre.',
  ],
  'Choose a name that no other source of this project has.': [
    'Choisissez un nom qu’aucune autre source de ce projet ne porte.',
    'Elija un nombre que no tenga otra fuente de este proyecto.',
  ],
  'Members may see where the data of the project comes from.': [
    'Les membres peuvent voir d’où viennent les données du projet.',
    'Los miembros pueden ver de dónde vienen los datos del proyecto.',
  ],
  'Only those who work on the data may add a source.': [
    'Seuls ceux qui travaillent sur les données peuvent ajouter une source.',
    'Solo quienes trabajan con los datos pueden añadir una fuente.',
  ],
  'Only those who work on the data may change a source.': [
    'Seuls ceux qui travaillent sur les données peuvent modifier une source.',
    'Solo quienes trabajan con los datos pueden cambiar una fuente.',
  ],
  'Only those who work on the data may remove a source.': [
    'Seuls ceux qui travaillent sur les données peuvent supprimer une source.',
    'Solo quienes trabajan con los datos pueden eliminar una fuente.',
  ],
  'There are no releases to check yet. Import OCDS data, or import a table and map its columns.': [
    'Il n’y a pas encore d’instances à vérifier. Importez des données OCDS, ou importez un tableau et mettez ses colonnes en correspondance.',
    'Todavía no hay entregas que revisar. Importe datos OCDS, o importe una tabla y ponga sus columnas en correspondencia.',
  ],
  'Only those who work on the data may have it checked anew.': [
    'Seuls ceux qui travaillent sur les données peuvent les faire vérifier de nouveau.',
    'Solo quienes trabajan con los datos pueden hacerlos revisar de nuevo.',
  ],
  'Members may see what was found in the data of their project.': [
    'Les membres peuvent voir ce qui a été trouvé dans les données de leur projet.',
    'Los miembros pueden ver qué se encontró en los datos de su proyecto.',
  ],
  'A release of {ocid} has no date, so that the releases cannot be put in order.': [
    'Une instance de {ocid} n’a pas de date : les instances ne peuvent donc pas être ordonnées.',
    'Una entrega de {ocid} no tiene fecha, así que las entregas no se pueden ordenar.',
  ],
  'One release gives plain text, a number or a list for {field}, another gives an object.': [
    'Une instance donne un texte, un nombre ou une liste pour {field}, une autre donne un objet.',
    'Una entrega da un texto, un número o una lista en {field}, y otra da un objeto.',
  ],
  'This is no release schema: it has no "properties". Give a release-schema.json.': [
    'Ce n’est pas un schéma d’instances : il n’a pas de « properties ». Donnez un release-schema.json.',
    'Esto no es un esquema de entregas: no tiene “properties”. Dé un release-schema.json.',
  ],
  'The gzip file ends too early. It may have been cut off.': [
    'Le fichier gzip finit trop tôt. Il a pu être coupé.',
    'El archivo gzip termina demasiado pronto. Puede haberse cortado.',
  ],
  'The gzip file is damaged. Fetch it again.': [
    'Le fichier gzip est abîmé. Récupérez-le de nouveau.',
    'El archivo gzip está dañado. Descárguelo de nuevo.',
  ],
  'The gzip file inflates more than {ratio}-fold, which no real data does.': [
    'Le fichier gzip grandit plus de {ratio} fois, ce que ne font pas de vraies données.',
    'El archivo gzip crece más de {ratio} veces, lo que ningún dato real hace.',
  ],
  'Sorting rows by process': ['Classement des lignes par processus', 'Ordenación de las filas por proceso'],
  'Putting the releases in place': ['Mise en place des instances', 'Colocación de las entregas'],
  'line {line}, {where}: {message!}': ['ligne {line}, {where} : {message!}', 'línea {line}, {where}: {message!}'],
  'line {line}: {message!}': ['ligne {line} : {message!}', 'línea {line}: {message!}'],
  'Mapping rows: {message!}': [
    'Application de la correspondance aux lignes : {message!}',
    'Aplicación de la correspondencia a las filas: {message!}',
  ],
  'Checking releases: {message!}': ['Vérification des instances : {message!}', 'Revisión de las entregas: {message!}'],
  'Compiling processes: {message!}': [
    'Compilation des processus : {message!}',
    'Compilación de los procesos: {message!}',
  ],
  'Measuring: {message!}': ['Calcul des indicateurs : {message!}', 'Cálculo de los indicadores: {message!}'],
  '1 cell, where the columns are {expected}': [
    '1 cellule, alors qu’il y a {expected} colonnes',
    '1 celda, cuando hay {expected} columnas',
  ],
  '{found} cells, where the columns are {expected}': [
    '{found} cellules, alors qu’il y a {expected} colonnes',
    '{found} celdas, cuando hay {expected} columnas',
  ],
}
