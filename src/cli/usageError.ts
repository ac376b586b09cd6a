/** Something that whoever runs the program can mend: the message is one sentence for them. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
