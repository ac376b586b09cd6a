/** What an institution's style guide says of abbreviations. */
export interface HouseStyle {
	/** Abbreviations that need no explanation. */
	readonly wellKnown: ReadonlySet<string>;
	/** Whether `UN's` is written. */
	readonly allowsPossessives: boolean;
	/** Abbreviations that are not used, and what is written in full instead. */
	readonly writtenOut: ReadonlyMap<string, string>;
}

export type HouseStyleName = 'none' | 'UN' | 'EU';

/** What everybody knows, whatever the house: dictionaries list them as words. */
const EVERYWHERE = 'UN EU US USA UK NATO HIV AIDS PhD WWI WWII USSR ONU UE OTAN UNO URSS VIH SIDA UdSSR'.split(' ');

/** House styles by name. */
export const HOUSE_STYLES: Readonly<Record<HouseStyleName, HouseStyle>> = {
	none: { wellKnown: new Set(EVERYWHERE), allowsPossessives: true, writtenOut: new Map() },
	// Principal organs and the head of one of them are not abbreviated.
	UN: {
		wellKnown: new Set([...EVERYWHERE, 'UNESCO', 'UNICEF']),
		allowsPossessives: false,
		writtenOut: new Map([
			['UNGA', 'General Assembly'],
			['UNSC', 'Security Council'],
			['UNSCR', 'Security Council resolution'],
			['ECOSOC', 'Economic and Social Council'],
			['ICJ', 'International Court of Justice'],
			['UNSG', 'Secretary-General'],
		]),
	},
	EU: {
		wellKnown: new Set([...EVERYWHERE, 'VAT', 'GDP', 'CFSP', 'EEC', 'EC']),
		allowsPossessives: true,
		writtenOut: new Map([['MS', 'Member State']]),
	},
};

/** The names of the house styles. */
export const HOUSE_STYLE_NAMES = Object.keys(HOUSE_STYLES) as readonly HouseStyleName[];

/** Whether an abbreviation needs no explanation in a house; what it is numbered with (`EU27`) does not matter. */
export function isWellKnown(style: HouseStyleName, abbreviation: string): boolean {
	const { wellKnown } = HOUSE_STYLES[style];
	return wellKnown.has(abbreviation) || wellKnown.has(abbreviation.replace(/\d+$/, ''));
}
