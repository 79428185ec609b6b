// What a built page may be made of: elements, attributes, classes. What these lists do not name fails the build.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(rows).flatMap(([names, attributes]) => words(names).map((name) => [name, new Set(attributes === '' ? [] : words(attributes))] as const)));

/** Of any element, HTML or SVG. */
export const EVERYWHERE: ReadonlySet<string> = new Set(words(`
  id class lang hidden role tabindex aria-hidden aria-label aria-labelledby aria-describedby aria-pressed aria-live aria-current aria-expanded aria-controls
  data-papier data-partie data-onglet data-n data-valeur data-checkpoint data-action data-geste data-lien
`));

/** Elements of HTML, and the attributes of their own. */
export const HTML = table({
  'html head body main header footer nav section article aside div span p br hr h1 h2 h3 h4 h5 h6': '',
  'ul dl dt dd li blockquote pre code kbd em strong b i s small sub sup cite figure figcaption summary noscript style template dialog': '',
  'ol': 'start reversed',
  'details': 'open',
  'title': '',
  'a': 'href rel download hreflang title',
  'time': 'datetime',
  'table caption thead tbody tr': '',
  'td': 'colspan rowspan',
  'th': 'scope colspan rowspan',
  'button': 'type disabled',
  'form search': '',
  'label': 'for',
  'input': 'type autocomplete placeholder',
  'meta': 'charset name property content http-equiv',
  'link': 'rel href type sizes crossorigin title media as',
  'script': 'type async src crossorigin',
});

/** Elements of SVG, and the attributes of their own. */
const PAINT = 'fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-miterlimit fill-rule clip-rule transform';
const LETTERS = 'font-family font-weight font-size text-anchor letter-spacing dominant-baseline';
export const SVG = table({
  'svg': `viewBox xmlns width height ${PAINT}`,
  'g': `${PAINT} ${LETTERS}`,
  'path': `d ${PAINT}`,
  'circle': `cx cy r ${PAINT}`,
  'ellipse': `cx cy rx ry ${PAINT}`,
  'rect': `x y width height rx ry ${PAINT}`,
  'line': `x1 y1 x2 y2 ${PAINT}`,
  'polyline polygon': `points ${PAINT}`,
  'text tspan': `x y dx dy ${PAINT} ${LETTERS}`,
  'defs title desc': '',
  'pattern': 'width height patternUnits patternTransform',
});

/** Ours, and reveal's own two; a class that a script or a sheet of others would act on is not among them. */
export const CLASSES: ReadonlySet<string> = new Set(words(`
  reveal slides fragment notes
  vif diaporama desk telecommande vh scene num sceau fait opinion facultative heure heure-du-mur emoji fig qr sig emoji-seul
  mono sobre inverse dense large decorative plein droite coin t1 t2 t3 t4 t5 a-droite a-centre a-gauche
  etiquette chute geant auteur jeton bouton pale choisi tampon petit privees columns column sous-titre source coupure graphique curseur ticket fenetre bulle reponse invite
  l-titre l-ouverture l-volet l-puces l-cartes l-chiffres l-chiffre l-affirmation l-affiche l-dessin l-duo l-definition l-citation l-presse l-graphique l-machine l-ticket l-bulletin
  l-levee l-tableau l-strates l-verbes l-frise l-bulles l-fenetre l-dialogue l-equations l-fiche l-mythes l-tampons l-feuille l-sommaire l-resume l-acrostiche l-curseur l-courbe l-boucle l-liens
  graphe graphe-barres graphe-colonnes graphe-empilees graphe-points graphe-courbe graphe-part graphe-frise graphe-donnees axe creux fort u l s v x gras max bas repere trait
  appels saut une voies suite parties part pied etat temps haut comptes manques sources genre qui appel adresse lire nomme n dit note notes-dites numeros touches outils pupitre rang rythme rythmes montre
  ecoule barre bande marge journal fiche fichiers ligne oreille ou onglet page panne papier partie poids pour sans-script tete vue vues voir dessins defile lien explication parle ensuite gestes noir reculer avancer
  jour nuit filet avertissement lecture contenu licences exemple markdown
`));
