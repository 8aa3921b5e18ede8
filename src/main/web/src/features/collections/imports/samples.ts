const HEAD_BYTES = 16 * 1024;
const SEPARATORS = [',', ';', '\t'];

/** The value of the first row for each of the columns; only to look at, the server reads the file itself. */
export async function samples(file: Blob, columns: readonly string[]): Promise<Record<string, string>> {
  const text = await file.slice(0, HEAD_BYTES).text();
  const separator = SEPARATORS.find((each) => text.split('\n', 3).some((line) => cells(line, each).length >= columns.length)) ?? ',';
  const lines = text.split(/\r?\n/).map((line) => cells(line, separator));
  const head = lines.findIndex((line) => columns.every((column) => line.includes(column)));
  const [names, values] = [lines[head], lines[head + 1]];
  if (!names || !values) return {};
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

function cells(line: string, separator: string): string[] {
  const all: string[] = [''];
  let quoted = false;
  for (const char of line.replace(/^\uFEFF/, '')) {
    if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) all.push('');
    else all[all.length - 1] += char;
  }
  return all.map((cell) => cell.trim());
}
