package dk.sagsgang.query.screens.actions;

import dk.sagsgang.query.screens.facts.FieldWords;
import java.util.List;

/**
 * What happened to a case, a meeting or a committee while a form about it was open: the version it has now, what was
 * recorded since, and which fields became other than they were.
 */
record Meanwhile(long version, List<RecordedFact> facts, List<FieldWords.Changed> changes) {}
