-- What each dispatch tells, found out once, with the version of Recoupe that found it out. Another
-- version finds it out anew.
CREATE TABLE tellings (
  dispatch TEXT PRIMARY KEY REFERENCES dispatches (id),
  version TEXT NOT NULL,
  telling BLOB NOT NULL
) WITHOUT ROWID;

-- Whom each is about, hashed, with the weights; unknown for what came before.
ALTER TABLE vectors ADD COLUMN participants BLOB;
