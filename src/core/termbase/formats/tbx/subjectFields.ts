/** The domains of EuroVoc, the thesaurus of the EU, by the two digits that all codes of a domain begin with. */
const DOMAINS = new Map([
	['04', 'politics'],
	['08', 'international relations'],
	['10', 'European Union'],
	['12', 'law'],
	['16', 'economics'],
	['20', 'trade'],
	['24', 'finance'],
	['28', 'social questions'],
	['32', 'education and communications'],
	['36', 'science'],
	['40', 'business and competition'],
	['44', 'employment and working conditions'],
	['48', 'transport'],
	['52', 'environment'],
	['56', 'agriculture, forestry and fisheries'],
	['60', 'agri-foodstuffs'],
	['64', 'production, technology and research'],
	['66', 'energy'],
	['68', 'industry'],
	['72', 'geography'],
	['76', 'international organisations'],
]);

/**
 * The domains that a subject field names: IATE lists several behind semicolons, and old exports give EuroVoc codes, of which the
 * domain is told (`0821`, defence: international relations). A code of no domain stays as it is.
 */
export function domainsIn(subjectField: string): readonly string[] {
	const parts = /^[\d\s,;]+$/.test(subjectField) ? subjectField.split(/[\s,;]+/) : subjectField.split(';');
	return parts
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => (/^\d{2}(\d{2})*$/.test(part) ? (DOMAINS.get(part.slice(0, 2)) ?? part) : part));
}
