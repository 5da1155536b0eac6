-- What came in, as it came in. Nothing in these two tables is ever changed.

-- One report: its number in the order of arrival, the SHA-256 of its bytes, and as one line of JSON
-- where it came from, when, in which form, and what was told beside it.
CREATE TABLE report (
  number ${number} PRIMARY KEY,
  hash ${bytes} NOT NULL UNIQUE,
  line TEXT NOT NULL
);

-- Its bytes: a first byte that says how they are packed (0 as they are, 1 deflated), then they.
CREATE TABLE original (
  report ${number} PRIMARY KEY REFERENCES report (number),
  packed ${bytes} NOT NULL
);

-- What was added together, as lines that are chained by hash; each holds the hash of its reports'
-- lines.
CREATE TABLE intake (
  number ${number} PRIMARY KEY,
  line TEXT NOT NULL
);

-- What people decided, as lines that are chained by hash.
CREATE TABLE decision (
  number ${number} PRIMARY KEY,
  line TEXT NOT NULL
);

-- What a report says, as some reader understood it. Can be made anew.
CREATE TABLE reading (
  report ${number} PRIMARY KEY REFERENCES report (number),
  reader TEXT NOT NULL,
  proof ${bytes} NOT NULL,
  packed ${bytes} NOT NULL
);

-- Feeds that are watched, and how far.
CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  line TEXT NOT NULL
);
