"""News articles into evidence: events, quotations and actors, each row with the exact words it rests on."""
