// Gives the meetings of an older graph what newer ones have for their indexes: how many days their dates span, or that there is none.
//
// Parameters: none
// Columns: none
MATCH (m:Meeting) WHERE m.days IS NULL AND m.undated IS NULL
SET m.days = duration.inDays(m.start, m.end).days + 1,
  m.undated = CASE WHEN m.start IS NULL THEN m.id END
