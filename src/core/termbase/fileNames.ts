/** A file's name without what says that it is a termbase: `logistics` of `lists/logistics.termbase.yaml`. */
export function termbaseNameOf(path: string): string {
	const file = path.slice(path.lastIndexOf('/') + 1);
	return file.replace(/(\.termbase)?\.[^.]+$/, '') || file;
}

/** A name as the beginning of ids: small letters, digits and hyphens. Never empty. */
export function slugOf(name: string): string {
	return (
		name
			.normalize('NFD')
			.toLowerCase()
			.replace(/\p{M}+/gu, '')
			.replace(/[^a-z\d]+/g, '-')
			.replace(/^-|-$/g, '')
			.slice(0, 60) || 'termbase'
	);
}
