import { Code } from '../characters';

/** Whether a line ends with the character at `at`: LF, or CR, but not the CR of CR LF. */
export function endsLine(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === Code.lineFeed || (code === Code.carriageReturn && text.charCodeAt(at + 1) !== Code.lineFeed);
}
