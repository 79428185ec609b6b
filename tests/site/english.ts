// Finds runs of English in what is said to be French: five words in a row, of which at least three are English only.

const LENGTH = 5;
const PROOF = 3;

/** Words that English alone has, among the two hundred most common and those of the headlines of the talk. */
const ENGLISH: ReadonlySet<string> = new Set(
  `the of and to in is it you that he was for with his they be at this have from or had by but what some we can out other were all there when up use your how said an each she which do their time if will
   way about many then them would write like these her make thing see him has look more day could go come did no most who over know than call first people may down been now find any new work part take get made
   live where after back only little man year came show every good me give our under name very through just think say great help low much before move right too old same tell does set three want well also play
   small put read hand large even here must big high such follow why ask went need off again world own should country found still between never last let might saw far until without
   are not my its into because two been being those why while against yet both few got having however really since though using
   open source data center centers software company companies power energy water cost costs human humans machine learning brain should law rights free user users workers job jobs money market deal
   says finds shows makes takes wants needs builds warns launches raises us end ends ending billion million year years report study against behind about more most less how much growth demand electricity`.split(/\s+/).filter(Boolean),
);

/** Words of both languages prove nothing. */
const BOTH: ReadonlySet<string> = new Set('a on as son an or me par no pour six note table source message page question attention action nation machine data client web email chat bot ia ai cloud open big impact article me i dans main do job star sport point place moment possible original public long simple sans but fin tout more plus out deal set part source'.split(' '));


/** `text` is what stands in one block, without the parts marked as another language. */
export function englishRuns(text: string): readonly string[] {
  const phrases = text.toLowerCase().replace(/’/g, "'").split(/[.;:!?«»"()|\n]+/u).map((phrase) => phrase.match(/[\p{L}\p{N}']+/gu) ?? []);
  return phrases.flatMap((words) => words.flatMap((_, at) => {
    const run = words.slice(at, at + LENGTH);
    return run.length === LENGTH && run.filter((word) => ENGLISH.has(word) && !BOTH.has(word)).length >= PROOF ? [run.join(' ')] : [];
  }));
}
