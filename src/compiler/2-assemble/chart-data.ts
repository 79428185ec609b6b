// A chart's request and its CSV file → the chart's values.

import { CsvError, parse } from 'csv-parse/sync';
import type { Chart } from '../../deck/chart.ts';
import type { ChartRequest, SourceSpan } from '../../deck/types.ts';
import type { Diagnosed, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { SourceFile } from '../stages.ts';

/** The stage that a chart is drawn for, in stage pixels. */
const WIDTH = 1152;
const HEIGHT = 472;

export function readChart(request: ChartRequest, id: string, files: ReadonlyMap<string, SourceFile>): Diagnosed<Chart> {
  const empty: Chart = { ...chartOf(request, id), series: [], rows: [] };
  const file = files.get(request.data);
  if (!file) {
    const near = nearest(request.data, files.keys());
    return { value: empty, diagnostics: request.data === '' ? [] : [diagnose('chart-data-missing', request.span, { name: request.data, near })] };
  }
  const table = readTable(file);
  const diagnostics: Diagnostic[] = [...table.diagnostics];
  const [head = [], ...body] = table.value;
  const rows = body.map((row, index) => ({
    label: row[0] ?? '',
    values: row.slice(1).map((cell) => toNumber(cell, file, index + 2, diagnostics)),
  }));
  if (request.emphasis !== null && rows.length > 0 && !rows.some((row) => row.label === request.emphasis)) {
    diagnostics.push(diagnose('chart-emphasis', request.span, { value: request.emphasis, labels: rows.map((row) => row.label).join(', ') }));
  }
  return { value: { ...empty, series: head.slice(1), rows }, diagnostics };
}

function chartOf(request: ChartRequest, id: string): Omit<Chart, 'series' | 'rows'> {
  const { type, caption, unit, emphasis, max, scale } = request;
  return { id, type, caption, unit, emphasis, max, scale, width: WIDTH, height: HEIGHT };
}

function readTable(file: SourceFile): Diagnosed<readonly (readonly string[])[]> {
  try {
    return { value: parse(Buffer.from(file.bytes), { bom: true, trim: true, skip_empty_lines: true }) as string[][], diagnostics: [] };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number((cause as { lines?: number }).lines ?? 1);
    return { value: [], diagnostics: [diagnose('csv-syntax', spanOf(file, line, ''), { reason: reasonOf(cause.code) })] };
  }
}

function reasonOf(code: string): string {
  if (code.includes('QUOTE')) return 'un guillemet est mal placé ou n’est pas refermé';
  if (code.includes('INCONSISTENT')) return 'cette ligne n’a pas le même nombre de cellules que les en-têtes';
  return 'cette ligne ne se lit pas';
}

/** The number in a cell; 0, with a diagnostic, for anything else. */
function toNumber(cell: string, file: SourceFile, row: number, diagnostics: Diagnostic[]): number {
  const number = Number(cell);
  if (cell !== '' && Number.isFinite(number)) return number;
  diagnostics.push(diagnose('csv-number', spanOf(file, row, cell), { value: cell }));
  return 0;
}

function spanOf(file: SourceFile, line: number, cell: string): SourceSpan {
  const text = new TextDecoder().decode(file.bytes).split('\n')[line - 1] ?? '';
  return { file: file.path, line, column: Math.max(0, cell === '' ? 0 : text.indexOf(cell)) + 1, length: Math.max(1, cell.length) };
}
