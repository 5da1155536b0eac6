-- The index of the words also holds in which stretch of 4,096 numbers a report lies, and in which of
-- 65,536: so the last reports that hold a word are found without all the others that hold it. The
-- words themselves stay as they are. PostgresDatabase asks by this very expression.
CREATE INDEX search_stretches ON search USING GIN ((
  words || array_to_tsvector(ARRAY[
    '_n_' || CAST(report >> 12 AS text),
    '_nn_' || CAST(report >> 16 AS text)
  ])
));

DROP INDEX search_words;
