// Lets a worker keep the articles that it holds for another lease. They must be locked.
//
// Parameters: ids, lease (milliseconds)
// Columns: none
UNWIND $ids AS id
MATCH (a:Article {id: id})
SET a.due = timestamp() + $lease
