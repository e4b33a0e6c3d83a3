// Pages of the meetings with one status by first day and id: there may be few of it among very many.
//
// Parameters: none
// Columns: none
CREATE INDEX meeting_status IF NOT EXISTS FOR (n:Meeting) ON (n.status, n.start, n.id)
