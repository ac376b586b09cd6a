/** What an institution's style guide says of abbreviations. */
export interface HouseStyle {
	/** Abbreviations that need no explanation. */
	readonly wellKnown: ReadonlySet<string>;
}

export type HouseStyleName = 'none' | 'UN' | 'EU';

/** What everybody knows, whatever the house: dictionaries list them as words. */
const EVERYWHERE = 'UN EU US USA UK NATO HIV AIDS PhD WWI WWII USSR ONU UE OTAN UNO URSS VIH SIDA UdSSR'.split(' ');

/** House styles by name. */
export const HOUSE_STYLES: Readonly<Record<HouseStyleName, HouseStyle>> = {
	none: { wellKnown: new Set(EVERYWHERE) },
	UN: { wellKnown: new Set([...EVERYWHERE, 'UNESCO', 'UNICEF']) },
	EU: { wellKnown: new Set([...EVERYWHERE, 'VAT', 'GDP', 'CFSP', 'EEC', 'EC']) },
};
