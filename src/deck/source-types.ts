// The kinds of sources: the type names of CSL-JSON, and what French readers call them.

export const SOURCE_TYPES = {
  article: 'Article',
  'article-journal': 'Revue',
  'article-magazine': 'Presse',
  'article-newspaper': 'Presse',
  bill: 'Projet de loi',
  book: 'Livre',
  broadcast: 'Émission',
  chapter: 'Chapitre',
  dataset: 'Données',
  document: 'Document',
  figure: 'Figure',
  graphic: 'Infographie',
  hearing: 'Audition',
  interview: 'Entretien',
  legal_case: 'Jugement',
  legislation: 'Loi',
  map: 'Carte',
  motion_picture: 'Film',
  'paper-conference': 'Actes',
  post: 'Message',
  'post-weblog': 'Blog',
  report: 'Rapport',
  software: 'Logiciel',
  song: 'Chanson',
  speech: 'Conférence',
  standard: 'Norme',
  thesis: 'Thèse',
  webpage: 'Site',
} as const;

export type SourceType = keyof typeof SOURCE_TYPES;
