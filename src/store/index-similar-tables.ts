/** The tables of similar stories. Apart from what writes them: opening an index loads nothing more. */

/**
 * similar: `day` is that of publication (days since 1970), NULL when unknown; the blobs are those of
 *   index-similar-rows.ts; `surfaces` stand in the order of the terms, parted by line ends.
 * similar_tie: the strongest terms and the week of each story. No places, no text: lists of numbers, a byte or two each.
 *   They gather in 8 MB before they are written, and sixteen such parts are merged at once: a third less work.
 * similar_count: index-similar-counts.ts.
 * similar_later: what is to be compared of stories that came in by the thousand and are in none of these tables yet.
 */
export const SIMILAR_TABLES = `
  CREATE TABLE similar (
    num INTEGER PRIMARY KEY, day REAL, terms BLOB NOT NULL, sketch BLOB NOT NULL, surfaces TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE similar_tie USING fts5 (
    terms, content='', contentless_delete=1, detail=none, tokenize='ascii'
  );
  INSERT INTO similar_tie (similar_tie, rank) VALUES ('hashsize', 8000000), ('automerge', 16);
  CREATE TABLE similar_count (page INTEGER PRIMARY KEY, counts BLOB NOT NULL);
  CREATE TABLE similar_later (num INTEGER PRIMARY KEY, body TEXT NOT NULL);
`;
