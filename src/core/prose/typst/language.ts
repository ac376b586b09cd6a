/** The language that a passage declares for the document: the first one. */
export class DeclaredLanguage {
	private language: string | undefined;
	private region: string | undefined;

	/** Takes in the argument `name` if its value, at `at`, is a string that names a language or a region. */
	take(name: string, text: string, at: number): void {
		if (name !== 'lang' && name !== 'region') {
			return;
		}
		CODE.lastIndex = at;
		const code = CODE.exec(text)?.[1];
		if (code === undefined) {
			return;
		}
		if (name === 'lang') {
			this.language ??= code.toLowerCase();
		} else {
			this.region ??= code.toUpperCase();
		}
	}

	/** A BCP 47 tag; `undefined` if none is declared. */
	get tag(): string | undefined {
		const { language, region } = this;
		return language === undefined || region === undefined ? language : `${language}-${region}`;
	}
}

const CODE = /"([a-z]{2,3})"/iy;
