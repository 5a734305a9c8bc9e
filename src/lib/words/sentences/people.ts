import type { Sentences } from './sentence.ts'

/** Sentences of accounts, members, roles and who may do what: in English as they are made, then in French and Spanish. */
export const people: Sentences = {
  'Sign in to do this.': ['Connectez-vous pour faire cela.', 'Inicie sesión para hacer esto.'],
  'Sign in to write here.': ['Connectez-vous pour écrire ici.', 'Inicie sesión para escribir aquí.'],
  'There is no such project.': ['Ce projet n’existe pas.', 'Ese proyecto no existe.'],
  'There is no such project, or you are not a member of it. Ask the person who sent you here for an invitation.': [
    'Ce projet n’existe pas, ou vous n’en êtes pas membre. Demandez une invitation à la personne qui vous a envoyé ici.',
    'Ese proyecto no existe, o usted no es miembro. Pida una invitación a quien le envió aquí.',
  ],
  'Your role does not allow this: {why!} Ask an administrator.': [
    'Votre rôle ne le permet pas : {why!} Adressez-vous à un administrateur.',
    'Su función no lo permite: {why!} Diríjase a un administrador.',
  ],
  'Your role does not allow this: {why!} Ask a lead of the project.': [
    'Votre rôle ne le permet pas : {why!} Adressez-vous à une personne responsable du projet.',
    'Su función no lo permite: {why!} Diríjase a una persona responsable del proyecto.',
  ],
  'Nobody may do "{operation}": it has no policy yet.': [
    'Personne ne peut faire « {operation} » : aucune règle n’existe encore.',
    'Nadie puede hacer “{operation}”: todavía no hay ninguna regla.',
  ],
  'This installation has its administrator already. Sign in instead.': [
    'Cette installation a déjà son administrateur. Connectez-vous plutôt.',
    'Esta instalación ya tiene administrador. Inicie sesión.',
  ],
  'This setup link is not the newest one. Use the address that was printed at the last start.': [
    'Ce lien d’installation n’est pas le plus récent. Prenez l’adresse affichée au dernier démarrage.',
    'Este enlace de instalación no es el más reciente. Use la dirección que se mostró en el último arranque.',
  ],
  'Somebody with this e-mail address has an account already.': [
    'Quelqu’un a déjà un compte avec cette adresse électronique.',
    'Alguien ya tiene una cuenta con este correo electrónico.',
  ],
  'This invitation was used, withdrawn or has ended. If you used it, sign in; if not, ask the person who invited you for a new link.':
    [
      'Cette invitation a servi, a été retirée ou n’est plus valable. Si vous l’avez utilisée, connectez-vous ; sinon, demandez un nouveau lien à la personne qui vous a invité.',
      'Esta invitación ya se usó, se retiró o caducó. Si la usó usted, inicie sesión; si no, pida un enlace nuevo a quien le invitó.',
    ],
  'This invitation is for {email}, and you are signed in as somebody else. Sign out, then open the link again.': [
    'Cette invitation est pour {email}, et vous êtes connecté sous un autre nom. Déconnectez-vous, puis ouvrez de nouveau le lien.',
    'Esta invitación es para {email}, y usted ha iniciado sesión como otra persona. Cierre la sesión y abra de nuevo el enlace.',
  ],
  'You have an account already. Sign in, then open the link again.': [
    'Vous avez déjà un compte. Connectez-vous, puis ouvrez de nouveau le lien.',
    'Ya tiene una cuenta. Inicie sesión y abra de nuevo el enlace.',
  ],
  'There is no role "{role}" in this project.': [
    'Il n’y a pas de rôle « {role} » dans ce projet.',
    'En este proyecto no hay ninguna función “{role}”.',
  ],
  'A member has at least one role. Choose one, or remove the member.': [
    'Un membre a au moins un rôle. Choisissez-en un, ou retirez le membre.',
    'Un miembro tiene al menos una función. Elija una, o quite al miembro.',
  ],
  'This is not one of your roles in the project.': [
    'Ce n’est pas l’un de vos rôles dans le projet.',
    'Este no es una de sus funciones en el proyecto.',
  ],
  'This person is not a member of the project.': [
    'Cette personne n’est pas membre du projet.',
    'Esta persona no es miembro del proyecto.',
  ],
  '{email} is a member of this project already.': [
    '{email} est déjà membre de ce projet.',
    '{email} ya es miembro de este proyecto.',
  ],
  'A project needs somebody who can manage it. Make another member a lead first.': [
    'Un projet a besoin de quelqu’un qui peut le gérer. Confiez d’abord la responsabilité à un autre membre.',
    'Un proyecto necesita a alguien que lo gestione. Haga antes responsable a otro miembro.',
  ],
  'This is the only administrator of the installation. Make somebody else one first.': [
    'C’est le seul administrateur de l’installation. Nommez-en d’abord un autre.',
    'Es el único administrador de la instalación. Nombre antes a otro.',
  ],
  'Nobody else can manage {projects}. Make another member a lead there, or remove the project; then delete your account.':
    [
      'Personne d’autre ne peut gérer {projects}. Confiez-en la responsabilité à un autre membre, ou supprimez le projet ; puis supprimez votre compte.',
      'Nadie más puede gestionar {projects}. Haga responsable a otro miembro, o elimine el proyecto; después elimine su cuenta.',
    ],
  'There is no such organisation.': ['Cette organisation n’existe pas.', 'Esa organización no existe.'],
  'There is an organisation called “{name}” already.': [
    'Il existe déjà une organisation nommée « {name} ».',
    'Ya existe una organización llamada “{name}”.',
  ],
  'Type the name of the project as it is written: {name}': [
    'Tapez le nom du projet tel qu’il est écrit : {name}',
    'Escriba el nombre del proyecto tal como está: {name}',
  ],
  'Work goes on in this project. Wait until it has ended, or cancel it, then remove the project.': [
    'Une tâche est en cours dans ce projet. Attendez sa fin, ou annulez-la, puis supprimez le projet.',
    'Hay una tarea en curso en este proyecto. Espere a que termine, o cancélela, y elimine después el proyecto.',
  ],
  'There is no such account in this installation.': [
    'Ce compte n’existe pas dans cette installation.',
    'Esa cuenta no existe en esta instalación.',
  ],
  'This account is disabled. Let it be used again first.': [
    'Ce compte est désactivé. Réactivez-le d’abord.',
    'Esta cuenta está desactivada. Reactívela primero.',
  ],
  'You cannot disable the account that you use. Ask another administrator, or delete it on your account page.': [
    'Vous ne pouvez pas désactiver le compte que vous utilisez. Adressez-vous à un autre administrateur, ou supprimez-le sur la page de votre compte.',
    'No puede desactivar la cuenta que usa. Diríjase a otro administrador, o elimínela en la página de su cuenta.',
  ],
  'That is not your current password.': ['Ce n’est pas votre mot de passe actuel.', 'Esa no es su contraseña actual.'],
  'To be sure that it is you: sign out, sign in again with your passkey or through your organisation, and repeat this within ten minutes.':
    [
      'Pour être sûr que c’est vous : déconnectez-vous, reconnectez-vous avec votre clé d’accès ou par votre organisation, et recommencez dans les dix minutes.',
      'Para asegurar que es usted: cierre la sesión, vuelva a entrar con su llave de acceso o por su organización, y repita esto antes de diez minutos.',
    ],
  'You have no such passkey.': ['Vous n’avez pas cette clé d’accès.', 'No tiene esa llave de acceso.'],
  'This passkey is your only way to sign in. Add another one first, then remove this one.': [
    'Cette clé d’accès est votre seul moyen de vous connecter. Ajoutez-en d’abord une autre, puis retirez celle-ci.',
    'Esta llave de acceso es su única forma de entrar. Añada antes otra, y quite después esta.',
  ],
  'There is no such piece of work in this project.': [
    'Cette tâche n’existe pas dans ce projet.',
    'Esa tarea no existe en este proyecto.',
  ],
  'There is no such piece of work.': ['Cette tâche n’existe pas.', 'Esa tarea no existe.'],
  'Enter an e-mail address like name@city.example.': [
    'Indiquez une adresse électronique comme nom@ville.example.',
    'Indique un correo electrónico como nombre@ciudad.example.',
  ],
  'Choose a password of at least 12 characters.': [
    'Choisissez un mot de passe d’au moins 12 caractères.',
    'Elija una contraseña de al menos 12 caracteres.',
  ],
  'Choose a password of at most 128 characters.': [
    'Choisissez un mot de passe d’au plus 128 caractères.',
    'Elija una contraseña de 128 caracteres como máximo.',
  ],
  'Shorten {what!} to {most} characters.': [
    'Raccourcissez {what!} à {most} caractères.',
    'Acorte {what!} a {most} caracteres.',
  ],
  'Write {what!} on one line.': ['Écrivez {what!} sur une seule ligne.', 'Escriba {what!} en una sola línea.'],
  'This page has no such button. Open it again and repeat what you did.': [
    'Cette page n’a pas ce bouton. Rouvrez-la et recommencez.',
    'Esta página no tiene ese botón. Ábrala de nuevo y repita lo que hizo.',
  ],
  'The e-mail address or the password is wrong. Check both and try again.': [
    'L’adresse électronique ou le mot de passe est faux. Vérifiez les deux et réessayez.',
    'El correo electrónico o la contraseña no son correctos. Revise ambos e inténtelo de nuevo.',
  ],
  'This account is disabled. Ask an administrator of this installation.': [
    'Ce compte est désactivé. Adressez-vous à un administrateur de cette installation.',
    'Esta cuenta está desactivada. Diríjase a un administrador de esta instalación.',
  ],
  'Too many tries. Wait a minute, then try again.': [
    'Trop d’essais. Attendez une minute, puis réessayez.',
    'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
  ],
  'Too many tries. Wait {minutes} minutes, then try again.': [
    'Trop d’essais. Attendez {minutes} minutes, puis réessayez.',
    'Demasiados intentos. Espere {minutes} minutos e inténtelo de nuevo.',
  ],
  'Runs the project: invites people, imports and maps data, proposes and approves publications.': [
    'Mène le projet : invite, importe les données et établit leur correspondance, propose et approuve les publications.',
    'Lleva el proyecto: invita, importa datos y establece su correspondencia, propone y aprueba publicaciones.',
  ],
  'Imports, maps, checks and measures data, and proposes publications.': [
    'Importe, met en correspondance, vérifie et mesure les données, et propose des publications.',
    'Importa, pone en correspondencia, revisa y mide los datos, y propone publicaciones.',
  ],
  'Reads everything and approves publications; changes no data.': [
    'Lit tout et approuve les publications ; ne modifie pas les données.',
    'Lee todo y aprueba publicaciones; no cambia datos.',
  ],
  'Reads results and compiled data, not the original files.': [
    'Lit les résultats et les données compilées, pas les fichiers d’origine.',
    'Lee los resultados y los datos compilados, no los archivos originales.',
  ],
  'Anybody with an account may see which projects they are in.': [
    'Toute personne qui a un compte peut voir de quels projets elle fait partie.',
    'Quien tiene una cuenta puede ver en qué proyectos está.',
  ],
  'Anybody with an account may start a project.': [
    'Toute personne qui a un compte peut démarrer un projet.',
    'Quien tiene una cuenta puede empezar un proyecto.',
  ],
  'Members of a project may see it.': [
    'Les membres d’un projet peuvent le voir.',
    'Los miembros de un proyecto pueden verlo.',
  ],
  'Only a lead may change what the project is called.': [
    'Seule une personne responsable peut renommer le projet.',
    'Solo una persona responsable puede cambiar el nombre del proyecto.',
  ],
  'Only a lead, or an administrator of the installation, may remove the project.': [
    'Seule une personne responsable, ou un administrateur de l’installation, peut supprimer le projet.',
    'Solo una persona responsable, o un administrador de la instalación, puede eliminar el proyecto.',
  ],
  'Members may see who works with them.': [
    'Les membres peuvent voir qui travaille avec eux.',
    'Los miembros pueden ver quién trabaja con ellos.',
  ],
  'Only a lead may invite people.': [
    'Seule une personne responsable peut inviter.',
    'Solo una persona responsable puede invitar.',
  ],
  'Only a lead may change roles.': [
    'Seule une personne responsable peut changer les rôles.',
    'Solo una persona responsable puede cambiar las funciones.',
  ],
  'Every member says for themselves that they accept what a role expects.': [
    'Chaque membre dit pour soi qu’il accepte ce qu’un rôle demande.',
    'Cada miembro dice por sí mismo que acepta lo que una función espera.',
  ],
  'Only a lead may remove members.': [
    'Seule une personne responsable peut retirer des membres.',
    'Solo una persona responsable puede quitar miembros.',
  ],
  'Members may see what is being done.': [
    'Les membres peuvent voir ce qui est en cours.',
    'Los miembros pueden ver lo que se está haciendo.',
  ],
  'Only those who may change data may stop work on it.': [
    'Seuls ceux qui peuvent modifier les données peuvent arrêter une tâche qui les touche.',
    'Solo quienes pueden cambiar los datos pueden parar una tarea sobre ellos.',
  ],
  'An account is its owner’s.': ['Un compte appartient à son titulaire.', 'Una cuenta es de su titular.'],
  'Everybody may take their own data away.': [
    'Chacun peut emporter ses propres données.',
    'Cada persona puede llevarse sus propios datos.',
  ],
  'Everybody may delete their own account.': [
    'Chacun peut supprimer son propre compte.',
    'Cada persona puede eliminar su propia cuenta.',
  ],
  'Everybody may decide with which passkeys they sign in.': [
    'Chacun décide avec quelles clés d’accès il se connecte.',
    'Cada persona decide con qué llaves de acceso entra.',
  ],
  'Everybody may make access tokens for their own scripts.': [
    'Chacun peut créer des jetons d’accès pour ses propres scripts.',
    'Cada persona puede crear tokens de acceso para sus propios programas.',
  ],
  'Only administrators see everybody who has an account.': [
    'Seuls les administrateurs voient tous ceux qui ont un compte.',
    'Solo los administradores ven a todos los que tienen cuenta.',
  ],
  'Only administrators see all organisations and which projects they have.': [
    'Seuls les administrateurs voient toutes les organisations et leurs projets.',
    'Solo los administradores ven todas las organizaciones y sus proyectos.',
  ],
  'Only administrators add and rename organisations, and say who works for them.': [
    'Seuls les administrateurs ajoutent et renomment des organisations, et disent qui y travaille.',
    'Solo los administradores añaden y renombran organizaciones, y dicen quién trabaja en ellas.',
  ],
  'Only administrators invite people to no project.': [
    'Seuls les administrateurs invitent hors d’un projet.',
    'Solo los administradores invitan fuera de un proyecto.',
  ],
  'Only administrators decide who else is one.': [
    'Seuls les administrateurs décident qui d’autre l’est.',
    'Solo los administradores deciden quién más lo es.',
  ],
  'Only administrators may disable an account.': [
    'Seuls les administrateurs peuvent désactiver un compte.',
    'Solo los administradores pueden desactivar una cuenta.',
  ],
  'Only administrators may sign others out.': [
    'Seuls les administrateurs peuvent déconnecter d’autres personnes.',
    'Solo los administradores pueden cerrar la sesión de otras personas.',
  ],
  'Only the product itself forgets what is past its time.': [
    'Seul le produit lui-même oublie ce dont le délai est passé.',
    'Solo el propio producto olvida lo que ha cumplido su plazo.',
  ],
  'Only administrators see mail that was not sent.': [
    'Seuls les administrateurs voient le courrier qui n’est pas parti.',
    'Solo los administradores ven el correo que no se envió.',
  ],
  'Only administrators see the log of all projects.': [
    'Seuls les administrateurs voient le journal de tous les projets.',
    'Solo los administradores ven el registro de todos los proyectos.',
  ],
  Lead: ['Responsable', 'Responsable'],
  Analyst: ['Analyste', 'Analista'],
  Reviewer: ['Relecture', 'Revisión'],
  Viewer: ['Lecture', 'Lectura'],
}
