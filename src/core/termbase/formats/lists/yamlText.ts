/** A text on one line as a quoted YAML scalar, which is a text under every schema. */
export function yamlText(text: string): string {
	return `'${text.replace(/\s+/g, ' ').replaceAll("'", "''")}'`;
}
