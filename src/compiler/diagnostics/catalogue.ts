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

/** What Alt Gr and the space bar type on French keyboards; nothing tells it from a space on a screen. */
const NO_BREAK = /[\u00a0\u202f]/;
const ORDINARY_SPACE = 'Remplacez-la par une espace ordinaire (Alt Gr + espace a pu la taper) ; « npm run check -- --fix » le fait.';

/** A setting as its author knows it: by its name, and by the entry of the list that it stands in. */
function settingOf(name: string | null, entry: string | null): string {
  if (name === null) return entry === null ? 'Ce fichier' : `L’entrée ${entry}`;
  return `Le réglage « ${name} »${entry === null ? '' : ` (entrée ${entry})`}`;
}

export const catalogue = {
  // Bytes and encoding
  'encoding-invalid': error<None>(
    () => 'Ce fichier n’est pas en UTF-8 : des caractères y sont illisibles.',
    () => 'Enregistrez-le en UTF-8 dans votre éditeur.',
  ),
  'encoding-control': error<{ name: string; others: number }>(
    ({ name, others }) => `Un caractère invisible et interdit (${name}) se cache ici${others > 0 ? `, et ${others} autre${others > 1 ? 's' : ''} dans ce fichier` : ''}.`,
    () => '« npm run check -- --fix » l’enlève ; à la main, supprimez-le et retapez le mot.',
  ),
  'encoding-utf16': error<None>(
    () => 'Ce fichier est enregistré en UTF-16 : la moitié des outils n’y liront rien.',
    () => 'Réenregistrez-le en choisissant « UTF-8 » dans votre éditeur.',
  ),
  'encoding-lost': error<None>(
    () => 'Ce « \ufffd » remplace un caractère perdu lors d’un enregistrement passé.',
    () => 'Retapez la lettre qui devait être là.',
  ),
  'encoding-mojibake': error<None>(
    () => 'Des lettres accentuées ont été enregistrées deux fois : la salle lirait ces signes à leur place.',
    () => 'Retapez le mot, ou reprenez le texte depuis sa source et enregistrez-le en UTF-8.',
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
  'setting-invalid': error<{ name: string | null; entry: string | null; reason: string }>(
    ({ name, entry, reason }) => `${settingOf(name, entry)} ne convient pas : ${reason}.`,
    () => 'Corrigez sa valeur ; CONTRIBUTING.md donne la liste des réglages.',
  ),
  'setting-missing': error<{ name: string; entry: string | null }>(
    ({ name, entry }) => `Le réglage obligatoire « ${name} » manque${entry === null ? '' : ` (entrée ${entry})`}.`,
    ({ name, entry }) => `Ajoutez${entry === null ? '' : ' à cette entrée'} une ligne « ${name}: … ».`,
  ),
  'setting-unknown': error<Near>(
    ({ name }) => `Le réglage « ${name} » n’existe pas.`,
    ({ near }) => `Supprimez-le ou corrigez son nom.${suggest(near)}`,
  ),

  // Slides
  'slide-setext': error<{ mark: string }>(
    ({ mark }) => (mark === '=' ? 'Cette ligne « === » fait un titre du texte qu’elle souligne.' : 'Cette ligne « --- » est collée au texte : Markdown y lit un titre, pas une nouvelle diapositive.'),
    ({ mark }) => (mark === '=' ? 'Supprimez-la ; un titre s’écrit « ## Titre {#identifiant} ».' : 'Laissez une ligne vide avant « --- ».'),
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
  'slide-id-made': error<{ id: string; owner: string }>(
    ({ id, owner }) => `L’adresse « ${id} » est celle que le site se fabrique pour ${owner} : deux endroits auraient la même.`,
    () => 'Choisissez un autre identifiant.',
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
    ({ id, file }) => `Avant de publier, ajoutez cette ligne à la fin de ${file} (« npm run check -- --fix » le fait) : ${id}`,
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
  'slide-break-useless': error<None>(
    () => 'Ce « --- » ne sert à rien : le titre qui suit ouvre déjà une diapositive, et cette ligne en ouvrirait une autre, vide.',
    () => 'Supprimez la ligne « --- ».',
  ),
  'slide-break-nested': error<None>(
    () => 'Ce « --- » est dans un bloc : il n’y sépare pas deux diapositives, il y trace un trait.',
    () => 'Refermez le bloc par « ::: » avant cette ligne, ou supprimez-la.',
  ),
  'heading-space': error<{ text: string }>(
    ({ text }) => `${NO_BREAK.test(text) ? 'L’espace qui suit le dièse est insécable' : 'Il manque une espace après le dièse'} : Markdown n’y voit pas un titre.`,
    ({ text }) => (NO_BREAK.test(text) ? ORDINARY_SPACE : 'Écrivez « ## Titre », avec une espace.'),
  ),
  'heading-attributes': error<None>(
    () => 'Un intertitre « ### » n’a ni identifiant ni classe : ces accolades ne feraient rien.',
    () => 'Retirez-les, ou écrivez « ## » si vous vouliez une nouvelle diapositive.',
  ),
  'heading-level': error<{ level: number }>(
    ({ level }) => `Un titre de niveau ${level} n’a pas de place dans une diapositive.`,
    () => 'Dans une diapositive, les intertitres s’écrivent « ### … ».',
  ),
  'layout-twice': error<{ first: string; second: string }>(
    ({ first, second }) => `Deux mises en page à la fois : « ${first} » et « ${second} ».`,
    () => 'Gardez-en une seule.',
  ),
  'label-twice': error<{ first: string; second: string }>(
    ({ first, second }) => `Deux étiquettes à la fois : « ${first} » et « ${second} » ; la salle n’en verrait qu’une.`,
    () => 'Gardez celle qui est vraie, ou coupez la diapositive en deux.',
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
  'attributes-place': error<None>(
    () => 'Ces accolades sont au milieu du titre : Markdown ne les lit qu’à la fin de la ligne.',
    () => 'Déplacez-les à la fin du titre.',
  ),
  'attributes-loose': error<{ text: string }>(
    ({ text }) => `« ${text} » n’est attaché à rien : la salle lirait ces accolades telles quelles.`,
    () => 'Collez-les au crochet ou à la parenthèse qui précède : [mot]{.classe}, ![dessin](figures/x.svg){.classe}.',
  ),
  'attribute-twice': error<{ name: string }>(
    ({ name }) => `L’attribut « ${name} » est écrit deux fois ; seul le dernier compterait.`,
    () => 'Gardez-en un seul.',
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
  'lang-place': error<None>(
    () => 'La langue ne se dit pas d’une diapositive entière : ses notes, ses sources et son étiquette restent en français.',
    () => 'Dites-la des mots : [the words]{lang=en} dans le titre, « ::: {lang=en} » … « ::: » autour du texte.',
  ),
  'block-unknown': error<Near & { braces?: string }>(
    ({ name, braces }) => (braces === undefined ? `Le bloc « ${name} » n’existe pas.` : `« ${name} » n’est pas le nom d’un bloc.`),
    ({ near, braces }) => (braces === undefined ? `Corrigez son nom.${suggest(near)}` : `Écrivez « ::: ${braces} ».`),
  ),
  'block-unclosed': error<{ name: string }>(
    ({ name }) => `Le bloc « ${name} » est ouvert mais jamais refermé.`,
    () => 'Ajoutez une ligne « ::: » à la fin du bloc.',
  ),
  'block-stray-close': error<None>(
    () => 'Cette ligne « ::: » ne referme aucun bloc.',
    () => 'Supprimez-la, ou ouvrez le bloc qu’elle devait refermer.',
  ),
  'block-colons': error<None>(
    () => 'Un bloc s’ouvre avec trois deux-points, il n’y en a que deux.',
    () => 'Écrivez « ::: » au lieu de « :: ».',
  ),
  'block-mixed': error<{ name: string }>(
    ({ name }) => `Un nom suivi d’accolades ne se lit pas : le nom « ${name} » doit être dedans.`,
    ({ name }) => `Écrivez ::: {.${name} …}.`,
  ),
  'column-outside': error<None>(
    () => 'Cette colonne n’est pas dans un bloc « columns » : elle prendrait toute la largeur.',
    () => 'Entourez vos colonnes d’un bloc « :::: columns » … « :::: ».',
  ),
  'incremental-empty': error<None>(
    () => 'Ce bloc « incremental » ne contient aucune liste : rien n’y viendra pas à pas.',
    () => 'Mettez-y une liste, ou utilisez « . . . » ou [mot]{.fragment}.',
  ),
  'fence-unclosed': error<None>(
    () => 'Ce bloc de code n’est jamais refermé : il avalerait le reste du fichier.',
    () => 'Ajoutez une ligne « ``` » à sa fin.',
  ),
  'code-indented': error<None>(
    () => 'Cette ligne commence par quatre espaces : Markdown en fait du code.',
    () => 'Retirez les espaces du début de la ligne.',
  ),
  'comment-unclosed': error<None>(
    () => 'Ce commentaire « <!-- » n’est jamais refermé.',
    () => 'Ajoutez « --> » à la fin du commentaire.',
  ),
  'html-raw': error<{ tag: string }>(
    ({ tag }) => `« ${tag} » est du HTML : il s’afficherait tel quel à l’écran.`,
    () => 'Utilisez la syntaxe Markdown (voir CONTRIBUTING.md).',
  ),
  'emphasis-open': error<{ mark: string }>(
    ({ mark }) => `Ce « ${mark} » n’ouvre ni ne ferme rien : la salle lirait les signes.`,
    ({ mark }) => `Collez les signes au mot, des deux côtés : ${mark}mot${mark}.`,
  ),
  'pause-form': error<{ text: string }>(
    () => 'Ces points ne font pas une pause : la salle les lirait.',
    () => 'Pour s’arrêter, écrivez « . . . » : trois points, deux espaces, seuls entre deux lignes vides.',
  ),
  'pause-place': error<None>(
    () => 'Cette pause est dans un bloc, une liste ou une citation : ce qu’elle doit cacher en déborderait.',
    () => 'Sortez-la : entre deux blocs ou deux listes. Pour une liste, entourez-la de « ::: incremental ».',
  ),
  'list-space': error<{ text: string }>(
    ({ text }) => `Ce « ${text.trim()} » n’ouvre pas une liste : ${NO_BREAK.test(text) ? 'l’espace qui le suit est insécable' : 'Markdown n’y voit que du texte'}.`,
    ({ text }) => (NO_BREAK.test(text) ? ORDINARY_SPACE : 'Commencez la ligne par « - », tiret puis espace.'),
  ),
  'table-syntax': error<{ text: string }>(
    () => 'Ces barres « | » ne font pas un tableau : la salle les lirait.',
    () => 'Sous la ligne d’en-têtes, ajoutez une ligne « |---|---| » d’autant de cellules ; laissez une ligne vide avant le tableau.',
  ),
  'table-cells': error<{ cells: number; heads: number }>(
    ({ cells, heads }) => `Cette ligne a ${cells} cellules, et le tableau ${heads} colonnes : le reste disparaîtrait.`,
    () => 'Ajoutez une colonne à l’en-tête, ou retirez une cellule. Un « | » qui fait partie du texte s’écrit « \\| ».',
  ),
  'footnote-unknown': error<{ text: string }>(
    ({ text }) => `L’appel de note ${text} ne mène à aucune note.`,
    ({ text }) => `Ajoutez « ${text}: … » sur une ligne à part, ou retirez l’appel.`,
  ),
  'footnote-unused': warning<{ label: string }>(
    ({ label }) => `Personne n’appelle la note « ${label} » : elle ne sera publiée nulle part.`,
    ({ label }) => `Placez [^${label}] dans le texte, ou supprimez la note.`,
  ),
  'footnote-place': error<None>(
    () => 'Cet appel de note est dans un titre, dans des notes ou dans une autre note : ce qu’il appelle ne paraîtrait nulle part.',
    () => 'Appelez la note depuis le texte de la diapositive, ou écrivez ses mots ici.',
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
  'checkpoint-start': error<{ time: string; start: string; first: boolean }>(
    ({ time, start, first }) => (first ? `La première diapositive paraît au début, à ${start} : ce repère dit ${time}.` : `Ce repère dit ${time}, l’heure du début : il ne resterait pas une seconde aux diapositives d’avant.`),
    ({ first }) => (first ? 'Retirez ce repère, ou changez « start » dans talk.yaml.' : 'Écrivez une heure plus tardive, ou retirez ce repère.'),
  ),
  'checkpoint-twice': error<None>(
    () => 'Cette diapositive a déjà un repère.',
    () => 'Gardez un seul « checkpoint= » par diapositive.',
  ),
  'checkpoint-place': error<None>(
    () => 'Le repère horaire ne s’écrit pas ici : il appartient aux notes.',
    () => 'Écrivez-le sur le bloc de notes de la diapositive : ::: {.notes checkpoint=11h22}.',
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
  'image-broken': error<{ text: string }>(
    () => 'Ce dessin ne se lit pas : une espace coupe son adresse ou la détache des crochets, ou bien une parenthèse manque.',
    () => 'Écrivez ![ce qu’il montre](figures/dessin.svg), d’un seul tenant ; si son nom a des espaces, entre chevrons : (<figures/mon dessin.svg>).',
  ),
  'image-missing': error<Near>(
    ({ name }) => `L’image « ${name} » est introuvable dans public/.`,
    ({ near }) => `Vérifiez son nom, ou ajoutez le fichier.${suggest(near)}`,
  ),
  'image-type': error<{ name: string }>(
    ({ name }) => `« ${name} » n’est pas un dessin SVG.`,
    () => 'Les images de la présentation sont des fichiers .svg de public/figures/.',
  ),
  'image-remote': error<{ name: string }>(
    ({ name }) => `L’image « ${name} » est sur un autre site : la présentation ne va rien chercher ailleurs, et dirait à ce site qui la regarde.`,
    () => 'Ajoutez le dessin à public/figures/, avec son crédit dans drawings.yaml.',
  ),
  'image-alt-poor': warning<{ alt: string }>(
    ({ alt }) => `« ${alt} » ne décrit pas le dessin : qui ne le voit pas n’apprend rien.`,
    () => 'Dites en une phrase ce qu’il montre, sans « image de ».',
  ),
  'image-decorative-alt': warning<{ alt: string }>(
    ({ alt }) => `Ce dessin est dit décoratif et décrit à la fois : « ${alt} » ne serait lu par personne.`,
    () => 'Retirez {.decorative} si le dessin dit quelque chose, ou videz les crochets.',
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
    ({ href }) => (href.startsWith('mailto:') ? 'Une adresse de courriel s’écrit sans accent ni espace : mailto:nom@exemple.fr.' : 'Utilisez une adresse https://, mailto: ou #diapositive.'),
  ),
  'link-anchor': error<Near>(
    ({ name }) => `Ce lien mène à « #${name} », qui n’existe pas.`,
    ({ near }) => `Corrigez l’identifiant.${suggest(near)}`,
  ),
  'link-page': error<Near>(
    ({ name }) => `Le site n’a pas de page « ${name} » : ce lien mènerait à une erreur.`,
    ({ near }) => `Corrigez son nom, ou donnez une adresse https:// entière.${suggest(near)}`,
  ),
  'link-space': error<{ text: string }>(
    () => 'Une espace sépare les crochets de l’adresse : ce n’est pas un lien.',
    () => 'Collez-les : [mots](https://…).',
  ),
  'link-broken': error<{ text: string }>(
    () => 'Cette adresse ne se lit pas : il y manque une parenthèse, ou une espace la coupe.',
    () => 'Écrivez [mots](https://…) ; dans une adresse, une espace s’écrit %20.',
  ),
  'link-reference': error<{ text: string }>(
    () => 'Ce lien renvoie à une adresse qui n’est écrite nulle part.',
    () => 'Écrivez l’adresse sur place : [mots](https://…).',
  ),
  'link-empty': error<None>(
    () => 'Ce lien n’a pas de mots : rien à cliquer, rien à lire.',
    () => 'Écrivez entre les crochets où il mène.',
  ),
  'link-bare': warning<{ text: string }>(
    ({ text }) => `« ${text} » est une adresse, mais pas un lien.`,
    () => 'Écrivez [mots](https://…), ou <https://…> pour montrer l’adresse.',
  ),
  'link-text-poor': warning<{ text: string }>(
    ({ text }) => `« ${text} » ne dit pas où mène ce lien : lu hors de sa phrase, il n’a plus de sens.`,
    () => 'Mettez dans le lien le nom de ce qu’il ouvre.',
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
    ({ value }) => (value === '' ? 'Une cellule est vide : le graphique n’a rien à y dessiner.' : `« ${value} » n’est pas un nombre.`),
    () => 'Écrivez le nombre sans unité ni espace, avec un point pour les décimales.',
  ),
  'csv-semicolon': error<None>(
    () => 'Les cellules de ce tableau sont séparées par des points-virgules : l’ordinateur, qui attend des virgules, les couperait ailleurs.',
    () => 'Enregistrez-le « CSV, séparateur virgule », avec un point pour les décimales.',
  ),
  'csv-empty': error<None>(
    () => 'Ce tableau n’a rien à dessiner : il faut une ligne d’en-têtes, puis au moins une ligne et deux colonnes.',
    () => 'Ajoutez vos valeurs : « année,valeur » puis « 2024,12 ».',
  ),
  'csv-label-twice': warning<{ label: string }>(
    ({ label }) => `La ligne « ${label} » est écrite deux fois dans ce tableau.`,
    () => 'Gardez-en une, ou distinguez leurs noms.',
  ),
  'chart-sign': error<{ value: string; negative: boolean }>(
    ({ value, negative }) => (negative ? `« ${value} » est négatif : nos graphiques ne dessinent rien sous zéro.` : `« ${value} » ne peut pas se dessiner : une échelle logarithmique n’arrive jamais à zéro.`),
    ({ negative }) => (negative ? 'Corrigez la valeur, ou dites-la en toutes lettres.' : 'Retirez echelle=log, ou cette ligne.'),
  ),
  'chart-scale': error<{ type: string }>(
    ({ type }) => `Seules les « barres » se dessinent sur une échelle logarithmique : « ${type} » resterait linéaire.`,
    () => 'Retirez echelle=log, ou écrivez type=barres.',
  ),
  'chart-no-caption': error<None>(
    () => 'Ce graphique n’a pas de légende : qui ne le voit pas n’en saura rien.',
    () => 'Écrivez entre ses deux lignes « ::: » ce qu’il mesure, avec l’unité.',
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
  'source-unused': warning<{ id: string }>(
    ({ id }) => `Aucune diapositive ne cite la source « ${id} ».`,
    ({ id }) => `Citez-la là où elle sert, [@${id}], ou supprimez-la.`,
  ),
  'citation-form': error<None>(
    () => 'Cette citation ne se lit pas.',
    () => 'Écrivez [@source], [@source, p. 4] ou [@une; @deux].',
  ),
  'citation-loose': error<{ text: string; key: string }>(
    ({ text }) => `« ${text} » ne cite rien : la salle lirait ces signes.`,
    ({ key }) => `Écrivez [@${key}] ; une page va après une virgule, [@${key}, p. 4], les autres mots hors des crochets. Pour montrer le signe, écrivez \\@.`,
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
  'notes-empty': warning<None>(
    () => 'Ce bloc de notes est vide : il n’y a rien à dire, rien à lire.',
    () => 'Écrivez-y ce que dit l’oratrice ou l’orateur.',
  ),
  'notes-nested': error<None>(
    () => 'Ces notes sont dans d’autres notes : privées, elles seraient publiées avec elles.',
    () => 'Refermez les premières par « ::: » avant d’ouvrir les suivantes.',
  ),
  'notes-chart': error<None>(
    () => 'Ce graphique est dans des notes : la salle ne le verrait pas, la lecture non plus.',
    () => 'Mettez-le sur la diapositive, ou dites ses valeurs en toutes lettres.',
  ),
  'notes-steps': error<None>(
    () => 'Rien ne vient pas à pas dans des notes : la salle ne les voit pas, et une touche pressée n’y ferait rien.',
    () => 'Retirez cette étape, ou mettez-la sur la diapositive.',
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
  'section-opener-late': error<{ title: string }>(
    ({ title }) => `« ${title} » ouvre une seconde partie dans le même fichier.`,
    () => 'Écrivez-la avec deux dièses, ou déplacez-la dans un nouveau fichier.',
  ),
  'section-number': warning<{ number: number; before: number }>(
    ({ number, before }) => `La partie ${number} vient après la partie ${before} : ${number > before + 1 ? 'il en manque une' : 'l’ordre est rompu'}.`,
    ({ before }) => `Écrivez « numero: ${before + 1} », ou renommez les fichiers pour changer leur ordre.`,
  ),
  'section-file-name': error<{ name: string }>(
    ({ name }) => `Le fichier « ${name} » ne dit pas sa place : les parties se suivent dans l’ordre des noms de fichiers.`,
    () => 'Nommez-le comme 04-technologie.md : un nombre, puis des minuscules sans accent et des tirets.',
  ),
  'talk-missing': error<{ file: string }>(
    ({ file }) => `Le fichier ${file} est introuvable.`,
    () => 'Créez-le à côté des parties ; CONTRIBUTING.md en donne un modèle.',
  ),
  'talk-hours': error<{ start: string; end: string }>(
    ({ start, end }) => `La présentation finit à ${end}, et commence à ${start}.`,
    () => 'Écrivez une heure de fin plus tardive, sur 24 heures.',
  ),
  'talk-empty': error<None>(
    () => 'Il n’y a aucune partie : pas un fichier Markdown dans ce dossier.',
    () => 'Ajoutez un fichier comme 01-ouverture.md.',
  ),

  // Taste
  'title-long': warning<{ signs: number; most: number }>(
    ({ signs, most }) => `Ce titre a ${signs} signes ; au-delà de ${most}, on ne le lit plus d’un coup d’œil.`,
    () => 'Raccourcissez-le, ou passez une partie en sous-titre.',
  ),
  'slide-words': warning<{ words: number; most: number }>(
    ({ words, most }) => `Cette diapositive a ${words} mots ; au-delà de ${most}, la salle lit au lieu d’écouter.`,
    () => 'Passez une partie dans les notes, ou coupez la diapositive en deux.',
  ),
  'fragment-soup': warning<{ steps: number; most: number }>(
    ({ steps, most }) => `Cette diapositive vient en ${steps} étapes ; au-delà de ${most}, on perd le fil et la télécommande.`,
    () => 'Regroupez des étapes, ou coupez la diapositive en deux.',
  ),
  'quote-straight': warning<{ text: string }>(
    () => 'Ces guillemets droits ne sont pas français, et rien ne dit lesquels ouvrent.',
    () => 'Écrivez « comme ceci ».',
  ),
  'space-double': warning<{ text: string }>(
    () => 'Il y a deux espaces de suite.',
    () => 'N’en laissez qu’une ; « npm run check -- --fix » le fait.',
  ),
  'space-missing': warning<{ text: string }>(
    ({ text }) => `Il manque une espace avant « ${text} ».`,
    () => 'Tapez une espace ordinaire : elle deviendra fine et insécable. « npm run check -- --fix » le fait.',
  ),
  'dash-hyphen': warning<{ text: string }>(
    () => 'Un trait d’union sert ici de tiret.',
    () => 'Écrivez « – » ; « npm run check -- --fix » le fait.',
  ),
  'english-no-lang': warning<{ text: string }>(
    ({ text }) => `« ${text} » est de l’anglais, qu’une synthèse vocale lirait à la française.`,
    () => 'Entourez ces mots : [the words]{lang=en}.',
  ),

  // Spelling
  'spelling-unknown': warning<{ word: string; near: string | null }>(
    ({ word }) => `« ${word} » n’est dans aucun dictionnaire.`,
    ({ near }) => `Corrigez-le, ou ajoutez-le à slides/dictionnaire.txt si c’est un nom ou un mot choisi.${suggest(near)}`,
  ),
} as const;

export type Code = keyof typeof catalogue;

/** What a code's words need to be told. */
export type Parameters<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;
