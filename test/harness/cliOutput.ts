/** What the tests read of the command line's output as JSON. */
export interface JsonReport {
	readonly files: readonly {
		readonly path: string;
		readonly findings: readonly {
			readonly code: string;
			readonly name: string;
			readonly message: string;
			readonly line: number;
			readonly column: number;
		}[];
	}[];
	readonly problems: unknown;
	readonly summary: Readonly<Record<'files' | 'problems' | 'info' | 'warning' | 'error', number>>;
}

interface SarifPlace {
	readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: unknown };
}

/** What the tests read of it as SARIF. */
export interface SarifLog {
	readonly version: string;
	readonly runs: readonly {
		readonly columnKind: string;
		readonly tool: {
			readonly driver: {
				readonly rules: readonly {
					readonly id: string;
					readonly shortDescription: { readonly text: string };
					readonly help: { readonly text: string };
				}[];
			};
		};
		readonly invocations: readonly {
			readonly executionSuccessful: boolean;
			readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
		}[];
		readonly results: readonly {
			readonly ruleIndex: number;
			readonly level: string;
			readonly message: { readonly text: string };
			readonly locations: readonly SarifPlace[];
			readonly relatedLocations?: readonly SarifPlace[];
		}[];
	}[];
}
