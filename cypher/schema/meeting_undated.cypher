// Pages of the meetings without a date by id, kept as a property that only they have.
//
// Parameters: none
// Columns: none
CREATE INDEX meeting_undated IF NOT EXISTS FOR (n:Meeting) ON (n.undated)
