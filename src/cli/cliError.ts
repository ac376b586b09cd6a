/** Something that whoever runs the program can act on; the message is a sentence for them. */
export class CliError extends Error {
	override readonly name = 'CliError';
}
