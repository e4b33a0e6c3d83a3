// How many days the dates of meetings span: the longest of them says how far back one can begin that lasts until a given day.
//
// Parameters: none
// Columns: none
CREATE INDEX meeting_days IF NOT EXISTS FOR (n:Meeting) ON (n.days)
