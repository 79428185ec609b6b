// Where a file of the talk is changed from a browser, by the forge that keeps it.

type Forge = (repository: string, place: string) => string;

const FORGES: readonly (readonly [host: RegExp, forge: Forge])[] = [
  [/^github\./, (repository, place) => `${repository}/edit/${place}`],
  [/codeberg|forgejo|gitea/, (repository, place) => `${repository}/_edit/${place}`],
  // GitLab last: it is what an unknown forge of an association most often is.
  [/./, (repository, place) => `${repository}/-/edit/${place}`],
];

/** The editing page of a line; null when the repository's address cannot be read. `…/tree/BRANCH` names another branch. */
export function editAddress(repository: string, file: string, line: number): string | null {
  const match = /^https:\/\/([^/]+)(\/[^?#]+?)(?:\/(?:-\/)?(?:tree|src\/branch)\/([^?#]+?))?(?:\.git)?\/?$/.exec(repository);
  if (!match) return null;
  const [, host = '', path = '', branch = 'main'] = match;
  const forge = FORGES.find(([known]) => known.test(host))?.[1];
  return forge?.(`https://${host}${path}`, `${branch}/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`) ?? null;
}
