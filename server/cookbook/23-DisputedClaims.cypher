// What is disputed?
MATCH (c:Claim)
WHERE c.disputed OR c.timeConflict
RETURN c, c.text AS text, c.disputed AS disputed, c.timeConflict AS timeConflict
LIMIT 10
