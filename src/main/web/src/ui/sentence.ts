/** The server says what is wrong with a field without naming it ("is taken"); a reader wants the whole sentence. */
export function sentence(label: string, error: string): string {
  return /^\p{Ll}/u.test(error) ? `${label} ${error}${/[.!?]$/.test(error) ? '' : '.'}` : error;
}
