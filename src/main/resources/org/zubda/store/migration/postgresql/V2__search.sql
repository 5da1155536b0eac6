-- The words of a report, by its number. Words come in folded.
CREATE TABLE search (
  report BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);

CREATE INDEX search_words ON search USING GIN (words);

-- What is packed already is not packed once more.
ALTER TABLE original ALTER COLUMN packed SET STORAGE EXTERNAL;
ALTER TABLE reading ALTER COLUMN packed SET STORAGE EXTERNAL;
