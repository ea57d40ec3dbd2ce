package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Attaches a document to the case or to one of its items. */
public record AttachDocument(
        @Nullable AgendaItem item,
        Text title,
        @Nullable String externalId,
        @Nullable Sha256 digest) implements CaseCommand {}
