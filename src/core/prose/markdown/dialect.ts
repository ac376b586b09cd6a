/** The members of the Markdown family that must be told apart; all others are read as one. */
export type Dialect = 'markdown' | 'mdx';
