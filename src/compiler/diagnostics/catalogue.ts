// Every diagnostic: its permanent code, its severity and its French words.

import { suggest } from './nearest.ts';

interface Entry<P> {
  readonly severity: 'error' | 'warning';
  /** What is wrong and why. */
  readonly message: (parameters: P) => string;
  /** The action. */
  readonly hint: (parameters: P) => string;
}

type Near = { name: string; near: string | null };
type None = Record<string, never>;

const error = <P>(message: Entry<P>['message'], hint: Entry<P>['hint']): Entry<P> => ({ severity: 'error', message, hint });
const warning = <P>(message: Entry<P>['message'], hint: Entry<P>['hint']): Entry<P> => ({ severity: 'warning', message, hint });

export const catalogue = {
  // Bytes and encoding
  'encoding-invalid': error<None>(
    () => 'Ce fichier n’est pas en UTF-8 : des caractères y sont illisibles.',
    () => 'Enregistrez-le en UTF-8 dans votre éditeur.',
  ),
  'encoding-control': error<{ name: string }>(
    ({ name }) => `Un caractère invisible et interdit (${name}) se cache ici.`,
    () => 'Supprimez-le, puis retapez le mot à la main.',
  ),

  // Front matter and YAML
  'front-matter-missing': error<None>(
    () => 'Le fichier ne commence pas par un en-tête entre deux lignes « --- ».',
    () => 'Ajoutez tout en haut : ---, section: …, onglet: …, papier: …, ---.',
  ),
  'front-matter-unclosed': error<None>(
    () => 'L’en-tête est ouvert par « --- » mais jamais refermé : tout le fichier serait avalé.',
    () => 'Ajoutez une ligne « --- » après le dernier réglage.',
  ),
  'yaml-syntax': error<{ reason: string }>(
    ({ reason }) => `Le YAML est mal formé : ${reason}.`,
    () => 'Vérifiez l’alignement, les deux-points et les guillemets autour de cette ligne.',
  ),
  'setting-invalid': error<{ name: string; reason: string }>(
    ({ name, reason }) => `Le réglage « ${name} » ne convient pas : ${reason}.`,
    () => 'Corrigez sa valeur ; CONTRIBUTING.md donne la liste des réglages.',
  ),
  'setting-missing': error<{ name: string }>(
    ({ name }) => `Le réglage obligatoire « ${name} » manque.`,
    ({ name }) => `Ajoutez une ligne « ${name}: … ».`,
  ),
  'setting-unknown': error<Near>(
    ({ name }) => `Le réglage « ${name} » n’existe pas.`,
    ({ near }) => `Supprimez-le ou corrigez son nom.${suggest(near)}`,
  ),

  // Slides
  'slide-setext': error<None>(
    () => 'Cette ligne « --- » est collée au texte : Markdown y lit un titre, pas une nouvelle diapositive.',
    () => 'Laissez une ligne vide avant « --- ».',
  ),
  'slide-text-outside': error<None>(
    () => 'Ce texte vient avant le premier titre : il n’appartient à aucune diapositive.',
    () => 'Placez-le sous un titre « # … {#identifiant} ».',
  ),
  'slide-no-id': error<None>(
    () => 'Cette diapositive n’a pas d’identifiant ; c’est son adresse permanente.',
    () => 'Ajoutez {#un-identifiant} à la fin du titre.',
  ),
  'slide-id-form': error<{ id: string }>(
    ({ id }) => `L’identifiant « ${id} » n’est pas valable.`,
    () => 'N’utilisez que des minuscules sans accent, des chiffres et des tirets, en commençant par une lettre.',
  ),
  'slide-id-reserved': error<{ id: string }>(
    ({ id }) => `L’identifiant « ${id} » est réservé : le navigateur s’en sert déjà.`,
    () => 'Choisissez un autre identifiant, plus parlant.',
  ),
  'slide-id-twice': error<{ id: string; file: string; line: number }>(
    ({ id, file, line }) => `L’adresse « ${id} » est déjà prise (${file}, ligne ${line}).`,
    () => 'Donnez un autre identifiant à l’une des deux.',
  ),
  'address-lost': error<{ id: string; near: string | null }>(
    ({ id }) => `L’adresse « ${id} » a été publiée, et ne mène plus à aucune diapositive : des liens sont cassés.`,
    ({ id, near }) => (near === null ? `Ajoutez alias="${id}" à la diapositive qui la remplace.` : `Vouliez-vous dire {#${near} alias="${id}"} ? Sinon, mettez cet alias sur la diapositive qui la remplace.`),
  ),
  'address-new': warning<{ id: string; file: string }>(
    ({ id, file }) => `L’adresse « ${id} » n’est pas encore inscrite dans ${file}.`,
    ({ id, file }) => `Avant de publier, ajoutez cette ligne à la fin de ${file} : ${id}`,
  ),
  'address-form': error<{ line: string }>(
    ({ line }) => `« ${line} » n’est pas une adresse de diapositive.`,
    () => 'Une adresse par ligne, sans dièse ; une remarque a sa propre ligne, qui commence par « # ».',
  ),
  'address-twice': error<{ id: string; line: number }>(
    ({ id, line }) => `L’adresse « ${id} » est déjà inscrite, ligne ${line}.`,
    () => 'Supprimez cette ligne.',
  ),
  'slide-no-title': error<None>(
    () => 'Cette diapositive sans titre n’a pas de nom accessible.',
    () => 'Ajoutez titre="…" à côté de son identifiant.',
  ),
  'slide-untitled-no-block': error<None>(
    () => '« --- » ouvre une diapositive sans titre, mais aucun bloc « ::: {#identifiant …} » ne suit.',
    () => 'Ajoutez ce bloc juste après, ou supprimez la ligne « --- ».',
  ),
  'heading-level': error<{ level: number }>(
    ({ level }) => `Un titre de niveau ${level} n’a pas de place dans une diapositive.`,
    () => 'Dans une diapositive, les intertitres s’écrivent « ### … ».',
  ),
  'layout-twice': error<{ first: string; second: string }>(
    ({ first, second }) => `Deux mises en page à la fois : « ${first} » et « ${second} ».`,
    () => 'Gardez-en une seule.',
  ),
  'layout-content': error<{ layout: string; name: string }>(
    ({ layout, name }) => `La mise en page « ${layout} » est faite pour ${name}, qui manque ici.`,
    () => 'Ajoutez ce contenu, ou choisissez une autre mise en page (la liste est dans CONTRIBUTING.md).',
  ),

  // Attributes, classes, blocks
  'attributes-syntax': error<{ reason: string }>(
    ({ reason }) => `Ces accolades ne se lisent pas : ${reason}.`,
    () => 'Écrivez par exemple {#identifiant .classe clé="valeur"}.',
  ),
  'class-unknown': error<Near>(
    ({ name }) => `La classe « .${name} » n’existe pas.`,
    ({ near }) => `Retirez-la ou corrigez-la.${suggest(near)}`,
  ),
  'attribute-unknown': error<Near>(
    ({ name }) => `L’attribut « ${name} » n’existe pas ici.`,
    ({ near }) => `Retirez-le ou corrigez-le.${suggest(near)}`,
  ),
  'attribute-value': error<{ name: string; value: string; allowed: string }>(
    ({ name, value }) => `L’attribut « ${name} » ne peut pas valoir « ${value} ».`,
    ({ allowed }) => `Valeurs possibles : ${allowed}.`,
  ),
  'attribute-missing': error<{ name: string; block: string }>(
    ({ name, block }) => `Le bloc « ${block} » a besoin de l’attribut « ${name} ».`,
    ({ name }) => `Ajoutez ${name}=… entre ses accolades.`,
  ),
  'block-unknown': error<Near>(
    ({ name }) => `Le bloc « ${name} » n’existe pas.`,
    ({ near }) => `Corrigez son nom.${suggest(near)}`,
  ),
  'block-unclosed': error<{ name: string }>(
    ({ name }) => `Le bloc « ${name} » est ouvert mais jamais refermé.`,
    () => 'Ajoutez une ligne « ::: » à la fin du bloc.',
  ),
  'block-stray-close': error<None>(
    () => 'Cette ligne « ::: » ne referme aucun bloc.',
    () => 'Supprimez-la, ou ouvrez le bloc qu’elle devait refermer.',
  ),
  'fence-unclosed': error<None>(
    () => 'Ce bloc de code n’est jamais refermé : il avalerait le reste du fichier.',
    () => 'Ajoutez une ligne « ``` » à sa fin.',
  ),
  'comment-unclosed': error<None>(
    () => 'Ce commentaire « <!-- » n’est jamais refermé.',
    () => 'Ajoutez « --> » à la fin du commentaire.',
  ),
  'html-raw': error<{ tag: string }>(
    ({ tag }) => `« ${tag} » est du HTML : il s’afficherait tel quel à l’écran.`,
    () => 'Utilisez la syntaxe Markdown (voir CONTRIBUTING.md).',
  ),

  // Checkpoints and times
  'checkpoint-form': error<{ value: string }>(
    ({ value }) => `« ${value} » n’est pas une heure.`,
    () => 'Écrivez le repère sur 24 heures, comme 11h22.',
  ),
  'checkpoint-order': error<{ time: string; before: string; title: string }>(
    ({ time, before }) => `Le repère ${time} vient après ${before} mais il n’est pas plus tard.`,
    ({ title }) => `Écrivez une heure plus tardive, ou déplacez cette diapositive avant « ${title} ».`,
  ),
  'checkpoint-range': error<{ time: string; start: string; end: string }>(
    ({ time, start, end }) => `Le repère ${time} sort de l’horaire prévu, de ${start} à ${end}.`,
    () => 'Corrigez l’heure, ou changez « start » et « end » dans talk.yaml.',
  ),
  'checkpoint-twice': error<None>(
    () => 'Cette diapositive a déjà un repère.',
    () => 'Gardez un seul « checkpoint= » par diapositive.',
  ),
  'duration-form': error<{ value: string }>(
    ({ value }) => `« ${value} » n’est pas une durée.`,
    () => 'Écrivez 90s, 2min ou 2min30.',
  ),

  // Pictures and links
  'image-no-alt': error<None>(
    () => 'Cette image n’a pas de texte alternatif : qui ne la voit pas n’en saura rien.',
    () => 'Décrivez-la entre les crochets, ou ajoutez {.decorative} si elle ne fait que décorer.',
  ),
  'image-missing': error<Near>(
    ({ name }) => `L’image « ${name} » est introuvable dans public/.`,
    ({ near }) => `Vérifiez son nom, ou ajoutez le fichier.${suggest(near)}`,
  ),
  'image-type': error<{ name: string }>(
    ({ name }) => `« ${name} » n’est pas un dessin SVG.`,
    () => 'Les images de la présentation sont des fichiers .svg de public/figures/.',
  ),
  'svg-forbidden': error<{ name: string; what: string }>(
    ({ name, what }) => `Le dessin « ${name} » contient ${what}, que le site n’accepte pas.`,
    () => 'Retirez-le du fichier SVG : formes, groupes et textes seulement.',
  ),
  'drawing-no-credit': warning<{ name: string }>(
    ({ name }) => `Le dessin « ${name} » n’a pas de crédit dans drawings.yaml.`,
    () => 'Ajoutez-y une entrée : file, description, author, licence.',
  ),
  'link-scheme': error<{ href: string }>(
    ({ href }) => `L’adresse « ${href} » n’est pas acceptée.`,
    () => 'Utilisez une adresse https://, mailto: ou #diapositive.',
  ),
  'link-anchor': error<Near>(
    ({ name }) => `Ce lien mène à « #${name} », qui n’existe pas.`,
    ({ near }) => `Corrigez l’identifiant.${suggest(near)}`,
  ),

  // Charts
  'chart-data-missing': error<Near>(
    ({ name }) => `Le fichier de données « ${name} » est introuvable dans data/.`,
    ({ near }) => `Vérifiez son nom.${suggest(near)}`,
  ),
  'csv-syntax': error<{ reason: string }>(
    ({ reason }) => `Ce tableau CSV est mal formé : ${reason}.`,
    () => 'Une ligne d’en-têtes, puis autant de cellules que d’en-têtes sur chaque ligne, séparées par des virgules.',
  ),
  'csv-number': error<{ value: string }>(
    ({ value }) => `« ${value} » n’est pas un nombre.`,
    () => 'Écrivez le nombre sans unité ni espace, avec un point pour les décimales.',
  ),
  'chart-emphasis': error<{ value: string; labels: string }>(
    ({ value }) => `La ligne « ${value} » à mettre en grand n’est pas dans les données.`,
    ({ labels }) => `Choisissez l’une de celles-ci : ${labels}.`,
  ),

  // Sources
  'source-unknown': error<Near>(
    ({ name }) => `La source « ${name} » n’est pas dans sources.yaml.`,
    ({ near }) => `Ajoutez-la, ou corrigez son nom.${suggest(near)}`,
  ),
  'source-twice': error<{ id: string }>(
    ({ id }) => `La source « ${id} » est décrite deux fois.`,
    () => 'Gardez une seule des deux entrées.',
  ),
  'citation-form': error<None>(
    () => 'Cette citation ne se lit pas.',
    () => 'Écrivez [@source], [@source, p. 4] ou [@une; @deux].',
  ),
  'figure-without-source': warning<{ figure: string }>(
    ({ figure }) => `« ${figure} » : ce chiffre n’a pas de source, la salle ne peut pas le vérifier.`,
    () => 'Citez-la : [@source]. Sinon, dites pourquoi sur le titre : sans-source=exemple (inventé), =maison (mesuré ici) ou =perdue (à retrouver).',
  ),

  // Notes and the whole talk
  'notes-missing': warning<{ title: string }>(
    ({ title }) => `« ${title} » n’a pas de notes : rien à dire, rien à lire.`,
    () => 'Ajoutez un bloc « ::: notes » avec ce que dit l’oratrice ou l’orateur.',
  ),
  'section-twice': error<{ key: string; file: string }>(
    ({ key, file }) => `La partie « ${key} » est déjà décrite par ${file}.`,
    () => 'Donnez une autre valeur à « section: ».',
  ),
  'section-empty': error<None>(
    () => 'Cette partie n’a aucune diapositive.',
    () => 'Ajoutez un titre « # … {#identifiant} ».',
  ),
  'section-opener': error<None>(
    () => 'La première diapositive d’une partie doit être son ouverture.',
    () => 'Écrivez-la avec un seul dièse : « # Titre {#identifiant} ».',
  ),
  'talk-missing': error<{ file: string }>(
    ({ file }) => `Le fichier ${file} est introuvable.`,
    () => 'Créez-le à côté des parties ; CONTRIBUTING.md en donne un modèle.',
  ),
  'talk-empty': error<None>(
    () => 'Il n’y a aucune partie : pas un fichier Markdown dans ce dossier.',
    () => 'Ajoutez un fichier comme 01-ouverture.md.',
  ),
} as const;

export type Code = keyof typeof catalogue;

/** What a code's words need to be told. */
export type Parameters<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;
