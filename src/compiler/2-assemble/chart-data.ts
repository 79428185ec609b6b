// A chart's request and its CSV file → the chart's values.

import { CsvError, parse } from 'csv-parse/sync';
import type { Chart } from '../../deck/chart.ts';
import type { ChartRequest, SourceSpan } from '../../deck/types.ts';
import { decode } from '../decode.ts';
import type { Diagnosed, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { SourceFile } from '../stages.ts';

/** The stage that a chart is drawn for, in stage pixels; in a column, half of it. */
const WIDTH = 1152;
const HALF = { width: 552, height: 370 };
const HEIGHT = 472;

/** A file that was decoded, once for all its cells. */
interface Sheet {
  readonly path: string;
  readonly lines: readonly string[];
}

/** A row of cells and the line of the file that it ends on. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

export function readChart(request: ChartRequest, id: string, files: ReadonlyMap<string, SourceFile>): Diagnosed<Chart> {
  const empty: Chart = { ...chartOf(request, id), series: [], rows: [] };
  const file = files.get(request.data);
  if (!file) {
    const near = nearest(request.data, files.keys());
    return { value: empty, diagnostics: request.data === '' ? [] : [diagnose('chart-data-missing', request.dataSpan, { name: request.data, near })] };
  }
  const text = decode(file);
  const sheet: Sheet = { path: file.path, lines: text.value.split('\n') };
  const table = readTable(sheet, text);
  if (table.value.length === 0) return { value: empty, diagnostics: table.diagnostics };
  const [head, ...body] = table.value;
  const diagnostics: Diagnostic[] = [...table.diagnostics];
  const rows = body.map(({ cells, line }) => ({
    label: cells[0] ?? '',
    values: cells.slice(1).map((cell) => toNumber(cell, sheet, line, request, diagnostics)),
  }));
  if (request.emphasis !== null && rows.length > 0 && !rows.some((row) => row.label === request.emphasis)) {
    diagnostics.push(diagnose('chart-emphasis', request.emphasisSpan, { value: request.emphasis, labels: rows.map((row) => row.label).join(', ') }));
  }
  return { value: { ...empty, series: head?.cells.slice(1) ?? [], rows }, diagnostics };
}

function chartOf(request: ChartRequest, id: string): Omit<Chart, 'series' | 'rows'> {
  const { type, caption, unit, emphasis, max, scale, half } = request;
  return { id, type, caption, unit, emphasis, max, scale, ...(half ? HALF : { width: WIDTH, height: HEIGHT }) };
}

/** The rows of a file, its head first; none when it cannot be used. */
function readTable(sheet: Sheet, text: Diagnosed<string>): Diagnosed<readonly Row[]> {
  const head = sheet.lines[0] ?? '';
  const refuse = (diagnostic: Diagnostic): Diagnosed<readonly Row[]> => ({ value: [], diagnostics: [...text.diagnostics, diagnostic] });
  if (isSplit(head) || (head.includes(';') && !head.includes(','))) return refuse(diagnose('csv-semicolon', spanOf(sheet, 1, ';'), {}));
  try {
    const read = parse(text.value, { trim: true, skip_empty_lines: true, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = read.map(({ record, info }) => ({ cells: record, line: info.lines }));
    if (rows.length < 2 || (rows[0]?.cells.length ?? 0) < 2) return refuse(diagnose('csv-empty', spanOf(sheet, 1, head.trim()), {}));
    const split = rows.find(({ cells, line }) => cells[0]?.includes(';') && isSplit(sheet.lines[line - 1] ?? ''));
    if (split) return refuse(diagnose('csv-semicolon', spanOf(sheet, split.line, ';'), {}));
    return { value: rows, diagnostics: [...text.diagnostics, ...twiceIn(rows, sheet)] };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Math.min(Number((cause as { lines?: number }).lines ?? 1), sheet.lines.length);
    if (isSplit(sheet.lines[line - 1] ?? '')) return refuse(diagnose('csv-semicolon', spanOf(sheet, line, ';'), {}));
    return refuse(diagnose('csv-syntax', spanOf(sheet, line, ''), { reason: reasonOf(cause.code) }));
  }
}

/** True where the comma of « 2023;11,4 » is a decimal one: 4 would be drawn. A name between quotation marks may hold what it wants. */
function isSplit(line: string): boolean {
  return /^[^",]*;/.test(line);
}

function twiceIn(rows: readonly Row[], sheet: Sheet): readonly Diagnostic[] {
  const labels = rows.slice(1).map(({ cells }) => cells[0] ?? '');
  return rows.slice(1).flatMap(({ cells, line }, index) => {
    const label = cells[0] ?? '';
    return labels.indexOf(label) < index ? [diagnose('csv-label-twice', spanOf(sheet, line, label), { label })] : [];
  });
}

function reasonOf(code: string): string {
  if (code.includes('QUOTE')) return 'un guillemet est mal placé ou n’est pas refermé';
  if (code.includes('INCONSISTENT')) return 'cette ligne n’a pas le même nombre de cellules que les en-têtes';
  return 'cette ligne ne se lit pas';
}

/** The number in a cell; a stand-in, with a diagnostic, for anything else. */
function toNumber(cell: string, sheet: Sheet, line: number, { scale }: ChartRequest, diagnostics: Diagnostic[]): number {
  const number = Number(cell);
  if (cell === '' || !Number.isFinite(number)) {
    diagnostics.push(diagnose('csv-number', cell === '' ? spanOfEmpty(sheet, line) : spanOf(sheet, line, cell), { value: cell }));
    return 1;
  }
  if (number < 0 || (number === 0 && scale === 'log')) {
    diagnostics.push(diagnose('chart-sign', spanOf(sheet, line, cell), { value: cell, negative: number < 0 }));
    return 1;
  }
  return number;
}

/** The first cell of a line that holds nothing; the names of the first column are none of them. */
function spanOfEmpty(sheet: Sheet, line: number): SourceSpan {
  const text = sheet.lines[line - 1] ?? '';
  return { file: sheet.path, line, column: text.search(/,\s*(?:""\s*)?(?:,|$)/) + 2, length: 1 };
}

/** Where a cell stands on its line: the whole cell, not the same digits in a name. */
function spanOf(sheet: Sheet, line: number, cell: string): SourceSpan {
  const text = sheet.lines[line - 1] ?? '';
  const cells = [...text.matchAll(/"(?:[^"]|"")*"|[^,]+/g)];
  const found = cells.find(({ 0: one }) => one.replace(/^\s*"?|"?\s*$/g, '') === cell);
  const at = cell === '' ? 0 : found ? found.index + found[0].indexOf(cell) : text.indexOf(cell);
  return { file: sheet.path, line, column: Math.max(0, at) + 1, length: Math.max(1, cell.length) };
}
