// Reads YAML against a schema, and says where each mistake is.

import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document, visit } from 'yaml';
import type { z } from 'zod';
import type { SourceSpan } from '../deck/types.ts';
import type { Diagnosed, Diagnostic } from './diagnostics/diagnostic.ts';
import { diagnose } from './diagnostics/diagnostic.ts';
import { nearest } from './diagnostics/nearest.ts';
import { decode, forbiddenSign, withoutForbidden } from './decode.ts';
import type { SourceFile } from './stages.ts';

export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before the first line of `text`. */
  readonly lineOffset: number;
  /** What is wrong with the bytes. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** A whole file of YAML. Its bytes are judged with it. */
export function yamlOf(file: SourceFile): YamlText {
  const { value, diagnostics } = decode(file);
  return { file: file.path, text: value, lineOffset: 0, diagnostics };
}

/** Where a value stands in the file. */
export type Locate = (path: readonly PropertyKey[]) => SourceSpan;

export interface YamlReading<Value> extends Diagnosed<Value> {
  /** What the file says, whatever the schema thinks of it; null where it is no YAML. */
  readonly raw: unknown;
  readonly locate: Locate;
}

/** The value, null when it cannot be used; each mistake with its position. */
export function readYaml<S extends z.ZodType>(source: YamlText, schema: S): YamlReading<z.infer<S> | null> {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, stringKeys: true });
  const spanOf = (start: number, end: number): SourceSpan => {
    const { line, col } = counter.linePos(start);
    const lineEnd = source.text.indexOf('\n', start);
    const stop = Math.min(end, lineEnd < 0 ? source.text.length : lineEnd);
    return { file: source.file, line: line + source.lineOffset, column: col, length: Math.max(1, stop - start) };
  };
  const locate: Locate = (path) => locateIn(document, path, spanOf);
  const bytes = [...(source.diagnostics ?? []), ...dropEscaped(document, spanOf)];
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error) => diagnose('yaml-syntax', spanOf(error.pos[0], error.pos[1]), { reason: reasonOf(error.code) }));
    return { value: null, raw: null, diagnostics: [...bytes, ...diagnostics.slice(0, 1)], locate };
  }
  const read = plainOf(document);
  if (read === null) return { value: null, raw: null, diagnostics: [...bytes, diagnose('yaml-syntax', spanOf(0, 1), { reason: 'un renvoi « * » ne mène à rien' })], locate };
  const parsed = schema.safeParse(read.value ?? {});
  if (parsed.success) return { value: parsed.data, raw: read.value, diagnostics: bytes, locate };
  return { value: null, raw: read.value, diagnostics: [...bytes, ...parsed.error.issues.flatMap((issue) => diagnosticsOf(issue, document, schema, locate))], locate };
}

/** Signs that the file may not hold are not to be had by an escape either, as in `"\\u202e"`. */
function dropEscaped(document: Document, spanOf: (start: number, end: number) => SourceSpan): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, { Scalar: (_, node, path) => {
    const sign = typeof node.value === 'string' ? forbiddenSign(node.value) : null;
    if (sign === null) return;
    node.value = withoutForbidden(String(node.value));
    diagnostics.push(diagnose('setting-invalid', spanOf(node.range?.[0] ?? 0, node.range?.[1] ?? 1), { name: keyAbove(path), entry: null, reason: `un caractère interdit s’y cache (${sign})` }));
  } });
  return diagnostics;
}

function keyAbove(path: readonly unknown[]): string {
  const pair = path.findLast(isPair);
  return isScalar(pair?.key) ? String(pair.key.value) : 'fichier';
}

/** The document as plain values; null where an alias leads nowhere, or to too much. */
function plainOf(document: Document): { readonly value: unknown } | null {
  try {
    return { value: document.toJS() };
  } catch {
    return null;
  }
}

/** The node at a path, or the nearest parent that exists. */
function locateIn(document: Document, path: readonly PropertyKey[], spanOf: (start: number, end: number) => SourceSpan): SourceSpan {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    const range = node?.range ?? (isScalar(pair?.key) ? pair.key.range : undefined);
    if (range) return spanOf(range[0], range[1]);
  }
  return spanOf(0, 1);
}

function diagnosticsOf(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType, locate: Locate): readonly Diagnostic[] {
  const entry = entryOf(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const span = keySpan(document, [...issue.path, key], locate);
      return diagnose('setting-unknown', span, { name: key, near: nearest(key, keysAt(schema, issue.path)) });
    });
  }
  if (issue.path.length > 0 && !document.hasIn([...issue.path])) return [diagnose('setting-missing', locate(issue.path.slice(0, -1)), { name: String(issue.path.at(-1)), entry })];
  return [diagnose('setting-invalid', locate(issue.path), { name: issue.path.findLast((step) => typeof step === 'string') ?? null, entry, reason: issue.message })];
}

/** How people know the entry of a list that a path goes through: by its id or its file, else by its rank; null outside of lists. */
function entryOf(document: Document, path: readonly PropertyKey[]): string | null {
  const index = path.findIndex((step) => typeof step === 'number');
  if (index < 0) return null;
  const name = ['id', 'file'].map((key) => document.getIn([...path.slice(0, index + 1), key])).find((value) => typeof value === 'string');
  return name === undefined ? String(Number(path[index]) + 1) : `« ${name} »`;
}

/** Points at the key itself rather than at its value. */
function keySpan(document: Document, path: readonly PropertyKey[], locate: Locate): SourceSpan {
  const value = locate(path);
  const key = String(path.at(-1));
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return start === undefined ? value : { ...value, column: Math.max(1, value.column - ((document.getIn(path, true) as { range?: number[] })?.range?.[0] ?? start) + start), length: Math.max(1, key.length) };
}

/** The names a schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = schema;
  for (const step of path) {
    const inner = current as { shape?: Record<PropertyKey, unknown>; element?: unknown };
    current = typeof step === 'number' ? inner.element : inner.shape?.[step];
  }
  return Object.keys((current as { shape?: object } | undefined)?.shape ?? {});
}

const REASONS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'ce réglage est écrit deux fois',
  BAD_INDENT: 'l’alignement ne va pas',
  MISSING_CHAR: 'il manque un signe, guillemet ou crochet',
  TAB_AS_INDENT: 'une tabulation sert d’alignement, utilisez des espaces',
  UNEXPECTED_TOKEN: 'un signe n’a pas sa place ici',
  MULTILINE_IMPLICIT_KEY: 'deux-points mal placés, ou guillemets manquants',
  BLOCK_AS_IMPLICIT_KEY: 'un « : » de trop, mettez le texte entre guillemets',
};

function reasonOf(code: string): string {
  return REASONS[code] ?? 'cette ligne ne se lit pas';
}
